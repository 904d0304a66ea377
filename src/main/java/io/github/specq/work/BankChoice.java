package io.github.specq.work;

import io.github.specq.bank.Bank;
import io.github.specq.interview.Interview;
import io.github.specq.interview.InterviewPlan;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which bank an interview is about. */
public final class BankChoice {
  private final Workspace workspace;
  private final InterviewUi door;

  public BankChoice(Workspace workspace, InterviewUi door) {
    this.workspace = workspace;
    this.door = door;
  }

  /**
   * The bank that was named, else the project's usual one, else the one that was left open, else
   * one that is chosen from a list; empty at the end of the input.
   *
   * @throws UserError of kind USAGE if nobody may be asked
   */
  public Optional<String> choose(@Nullable String named, boolean noInput) {
    Optional<String> known = Optional.ofNullable(named).or(this::usual);
    if (known.isPresent()) {
      return known;
    }
    List<String> open = workspace.answered().stream().filter(this::isOpen).toList();
    if (open.size() == 1) {
      return Optional.of(open.get(0));
    }
    List<String> offered =
        open.isEmpty()
            ? workspace.shelf().ids().stream()
                .filter(id -> !isProfile(id) && workspace.loader().load(id).asks())
                .toList()
            : open;
    if (noInput) {
      throw UserError.usage("say which bank to ask", "known: " + String.join(", ", offered));
    }
    return ask(offered);
  }

  private Optional<String> usual() {
    Optional<String> usual = workspace.project().config().bank();
    usual
        .filter(id -> workspace.shelf().find(id).isEmpty())
        .flatMap(id -> workspace.project().placeOf("bank").map(place -> unknown(id, place)))
        .ifPresent(
            problem -> {
              throw UserError.file(problem);
            });
    return usual;
  }

  private Problem unknown(String id, Position place) {
    return Problem.error(
        place, "there is no bank '" + id + "'", DidYouMean.hint(id, workspace.shelf().ids()));
  }

  private boolean isProfile(String id) {
    return workspace.shelf().profile().filter(id::equals).isPresent();
  }

  private boolean isOpen(String id) {
    if (isProfile(id)) {
      return false;
    }
    Map<String, Bank> banks = workspace.withProfile(id);
    InterviewPlan plan =
        new InterviewPlan(banks, workspace.loader().load(id), Optional.empty(), Set.of());
    return Interview.start(plan, workspace.answers(banks)).current().isPresent();
  }

  private Optional<String> ask(List<String> offered) {
    Map<String, String> titles = new LinkedHashMap<>();
    offered.forEach(id -> titles.put(id, workspace.loader().load(id).title()));
    return door.pick("Which bank?", titles);
  }
}
