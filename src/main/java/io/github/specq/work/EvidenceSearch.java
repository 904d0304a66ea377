package io.github.specq.work;

import io.github.specq.bank.Field;
import io.github.specq.bank.Signature;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.evidence.Evidence;
import io.github.specq.field.Value;
import io.github.specq.problem.UserError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Looks through the repository, beside an interview while people read, or at once for a check. */
public final class EvidenceSearch {
  private final FutureTask<Evidence> search;
  private final CompletableFuture<Set<Ref>> lookedFor = new CompletableFuture<>();
  private final Workspace workspace;
  private final long begun = System.nanoTime();
  private final Duration patience;

  private EvidenceSearch(Workspace workspace, Iterable<String> banks, Duration patience) {
    this.workspace = workspace;
    this.search = new FutureTask<>(() -> look(banks));
    this.patience = patience;
  }

  /**
   * What a repository shows for the questions of these banks, found while others go on.
   *
   * @param patience how long after its begin somebody may wait for it
   */
  public static EvidenceSearch begin(
      Workspace workspace, Iterable<String> banks, Duration patience) {
    EvidenceSearch lookout = new EvidenceSearch(workspace, banks, patience);
    Thread thread = new Thread(lookout::run, "lookout");
    thread.setDaemon(true);
    thread.start();
    return lookout;
  }

  /** The same, looked for now. */
  public static EvidenceSearch now(Workspace workspace, Iterable<String> banks) {
    EvidenceSearch lookout = new EvidenceSearch(workspace, banks, Duration.ZERO);
    lookout.run();
    return lookout;
  }

  /** Nobody waits any longer, also where a bank is broken. */
  private void run() {
    search.run();
    lookedFor.complete(Set.of());
  }

  private Evidence look(Iterable<String> banks) {
    lookedFor.complete(
        workspace.advisors(banks).stream()
            .flatMap(b -> b.knowledge().signatures().stream())
            .flatMap(s -> s.suggests().stream())
            .map(Signature.Suggested::ref)
            .collect(Collectors.toSet()));
    return Evidence.scan(workspace.project().folder().path(), workspace.advised(banks).values());
  }

  /** What speaks for answers to a field, the surest first; nothing while that is not known. */
  public List<Suggestion> proposals(Ref field) {
    return within(patienceLeft(), lookedFor).filter(all -> all.contains(field)).isPresent()
        ? within(patienceLeft(), search).map(found -> found.about(field)).orElse(List.of())
        : List.of();
  }

  private long patienceLeft() {
    return patience.toNanos() - (System.nanoTime() - begun);
  }

  /** What is sure enough to be taken for a fact where nobody said anything. */
  public Map<Ref, Value> facts() {
    return Suggestion.facts(
        within(patienceLeft(), search).map(Evidence::byField).orElse(Map.of()),
        ref ->
            workspace
                .loader()
                .load(ref.bank())
                .question(ref.question())
                .flatMap(q -> q.field(ref.field()))
                .map(Field::type));
  }

  /**
   * All that was found by a search for now.
   *
   * @throws UserError if a bank is wrong
   */
  public Evidence found() {
    try {
      return search.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UserError wrong) {
        throw wrong;
      }
      throw new IllegalStateException(e);
    }
  }

  /** A search that fails finds nothing; it must not cost an answer. */
  private static <T> Optional<T> within(long nanos, Future<T> task) {
    try {
      return Optional.of(task.get(nanos, TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    }
  }
}
