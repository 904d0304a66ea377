package io.github.specq.work;

import io.github.specq.bank.Bank;
import io.github.specq.condition.Truth;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.interview.Prompter.Change;
import io.github.specq.project.SpecPlan;
import io.github.specq.render.OpenQuestions;
import io.github.specq.terminal.Console;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows the last question: the specs, what is still open, and what to do next. */
public final class InterviewEnd {
  private final Console console;
  private final Workspace workspace;
  private final Bank asked;
  private final boolean render;
  private final Optional<ConflictDialog> edits;
  private volatile SpecWork.@Nullable Plans plans;

  /**
   * @param render whether the specs are to be written
   * @param edits asks about edits in conflict, where somebody can be asked
   */
  public InterviewEnd(
      Console console,
      Workspace workspace,
      Bank asked,
      boolean render,
      Optional<ConflictDialog> edits) {
    this.console = console;
    this.workspace = workspace;
    this.asked = asked;
    this.render = render;
    this.edits = edits;
  }

  /** What writing would change now; it is written as shown. */
  List<Change> changes() {
    if (!render) {
      return List.of();
    }
    SpecWork.Plans now = plan();
    plans = now;
    return now.specs().stream()
        .filter(InterviewEnd::isWorthSaying)
        .map(InterviewEnd::change)
        .toList();
  }

  /**
   * What is to be added to "everything is saved" where nothing is written: whoever was shown what
   * would be must not believe that it was.
   */
  String unwritten() {
    SpecWork.Plans shown = plans;
    return shown != null && shown.specs().stream().anyMatch(SpecPlan::writesSpec)
        ? ", but the specs were not written"
        : "";
  }

  private SpecWork.Plans plan() {
    workspace.soundAnswers(workspace.answered());
    return new SpecWork(workspace).plan(SpecWork.RenderOptions.usual());
  }

  private static boolean isWorthSaying(SpecPlan plan) {
    return plan.writesSpec() || !plan.conflicts().isEmpty();
  }

  private static Change change(SpecPlan plan) {
    return plan.conflicts().isEmpty()
        ? new Change(plan.path(), SpecReport.change(plan), plan.diff())
        : new Change(plan.path(), "left alone, as edits are in conflict", conflicts(plan));
  }

  /** What would be written over edits, and is not. */
  private static List<String> conflicts(SpecPlan plan) {
    return plan.conflicts().stream().flatMap(c -> c.diff().stream()).toList();
  }

  /** Writes the specs and says what there is to do. */
  public ExitCode finish() {
    Map<String, Bank> banks = workspace.banks(List.of(asked.id()));
    boolean applies = workspace.evaluation(banks).applies(asked) != Truth.FALSE;
    if (!applies) {
      console.prose(asked.title() + " does not apply to this project; nothing more is asked.");
    }
    if (!render) {
      console.line("The specs were not written; write them with: specq render");
      return ExitCode.OK;
    }
    SpecWork.Plans shown = plans;
    SpecWork.Plans decided = shown == null ? plan() : shown;
    SpecWork work = new SpecWork(workspace);
    decided = work.write(decided, false);
    SpecReport report = new SpecReport(console);
    if (hasConflict(decided) && edits.isPresent()) {
      report.lines(decided.specs());
      decided = work.write(edits.get().settle(SpecWork.RenderOptions.usual()), false);
      report.lines(decided.specs().stream().filter(InterviewEnd::isWorthSaying).toList());
    } else {
      report.summary(decided.specs(), "written");
    }
    decided.throwProblems();
    openPoints(QuestionPath.of(asked, workspace.evaluation(banks)));
    if (applies && !decided.specs().isEmpty()) {
      nextSteps();
    }
    return hasConflict(decided) ? ExitCode.CONFLICT : ExitCode.OK;
  }

  private static boolean hasConflict(SpecWork.Plans plans) {
    return plans.specs().stream().anyMatch(p -> !p.conflicts().isEmpty());
  }

  private void openPoints(QuestionPath path) {
    int open = OpenQuestions.of(path).size();
    if (open > 0) {
      console.line(
          "%d open %s; see: specq status".formatted(open, open == 1 ? "question" : "questions"));
    }
  }

  private void nextSteps() {
    if (asked.about().furtherSteps().isEmpty()) {
      return;
    }
    console.line("");
    console.line("Next:");
    int number = 1;
    for (Bank.NextStep step : asked.about().furtherSteps()) {
      console.prose(
          "%d. %s%s"
              .formatted(number++, step.title(), step.detail().map(d -> " - " + d).orElse("")));
      step.items().forEach(i -> console.prose("   - " + i));
    }
  }
}
