package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.bank.QuestionPath;
import io.github.specq.bank.Truth;
import io.github.specq.project.SpecPlan;
import io.github.specq.render.OpenQuestions;
import io.github.specq.terminal.Console;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows the last question: the specs, what is still open, and what to do next. */
final class InterviewEnd {
  private final Console console;
  private final Workspace workspace;

  InterviewEnd(Console console, Workspace workspace) {
    this.console = console;
    this.workspace = workspace;
  }

  /**
   * Ends the interview of a bank.
   *
   * @param render whether the specs are to be written
   */
  ExitCode finish(Bank asked, boolean render) {
    Map<String, Bank> banks = workspace.banks(List.of(asked.id()));
    boolean applies = workspace.situation(banks).applies(asked) != Truth.FALSE;
    if (!applies) {
      console.prose(asked.title() + " does not apply to this project; nothing more is asked.");
    }
    if (!render) {
      console.line("The specs were not written; write them with: specq render");
      return ExitCode.OK;
    }
    workspace.soundAnswers(workspace.answered());
    SpecWork work = new SpecWork(workspace);
    SpecWork.Plans plans = work.plan(Set.of(), false, false);
    work.write(plans.specs(), false);
    new SpecReport(console).summary(plans.specs(), "written");
    plans.throwProblems();
    openPoints(QuestionPath.of(asked, workspace.situation(banks)));
    if (applies && !plans.specs().isEmpty()) {
      nextSteps(asked);
    }
    return plans.specs().stream().map(SpecPlan::conflicts).allMatch(List::isEmpty)
        ? ExitCode.OK
        : ExitCode.CONFLICT;
  }

  private void openPoints(QuestionPath path) {
    int open = OpenQuestions.of(path).size();
    if (open > 0) {
      console.line(
          "%d open %s; see: specq status".formatted(open, open == 1 ? "question" : "questions"));
    }
  }

  private void nextSteps(Bank asked) {
    if (asked.nextSteps().isEmpty()) {
      return;
    }
    console.line("");
    console.line("Next:");
    int number = 1;
    for (Bank.NextStep step : asked.nextSteps()) {
      console.prose(
          "%d. %s%s"
              .formatted(number++, step.title(), step.detail().map(d -> " - " + d).orElse("")));
      step.items().forEach(i -> console.prose("   - " + i));
    }
  }
}
