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
  /** Until a search is over, which it is in the end, as it has its limits. */
  public static final Duration ENDLESS = Duration.ofDays(365);

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
   * @param patience how long after its begin somebody may wait for it; what is not found by then is
   *     not shown yet
   */
  public static EvidenceSearch begin(
      Workspace workspace, Iterable<String> banks, Duration patience) {
    EvidenceSearch search = new EvidenceSearch(workspace, banks, patience);
    Thread thread = new Thread(search::run, "evidence");
    thread.setDaemon(true);
    thread.start();
    return search;
  }

  /** The same, looked for now. */
  public static EvidenceSearch now(Workspace workspace, Iterable<String> banks) {
    EvidenceSearch search = new EvidenceSearch(workspace, banks, Duration.ZERO);
    search.run();
    return search;
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
    return within(patienceLeft(), lookedFor).filter(all -> isMeant(field, all)).isPresent()
        ? within(patienceLeft(), search).map(found -> found.about(field)).orElse(List.of())
        : List.of();
  }

  /**
   * Whether something is looked for that may answer a field, or one that it takes its answer from.
   */
  private boolean isMeant(Ref field, Set<Ref> lookedFor) {
    return lookedFor.contains(field)
        || field(field).stream()
            .flatMap(f -> f.carries().stream())
            .flatMap(c -> c.sources().stream())
            .anyMatch(lookedFor::contains);
  }

  private Optional<Field> field(Ref ref) {
    return workspace
        .loader()
        .load(ref.bank())
        .question(ref.question())
        .flatMap(q -> q.field(ref.field()));
  }

  /** Whether nothing more will be found. */
  boolean isOver() {
    return search.isDone();
  }

  /** Waits for that. */
  void await() {
    within(ENDLESS.toNanos(), search);
  }

  private long patienceLeft() {
    return patience.toNanos() - (System.nanoTime() - begun);
  }

  /** What is sure enough to be taken for a fact where nobody said anything. */
  public Map<Ref, Value> facts() {
    return Suggestion.facts(
        within(patienceLeft(), search).map(Evidence::byField).orElse(Map.of()),
        ref -> field(ref).map(Field::type));
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
