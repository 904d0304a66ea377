package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.AnswerPath;
import io.github.specq.evaluation.Reasons;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.report.AnswerReport;
import io.github.specq.report.AnswerReports;
import io.github.specq.report.Json;
import io.github.specq.report.WhyReport;
import io.github.specq.report.WhyText;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.QuestionName;
import io.github.specq.work.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code specq why}: why a question is asked, and required, or is not. */
@Command(
    name = "why",
    description = "Say why a question is asked and required, or is not, and what hangs on it.",
    footer = {
      "",
      "Examples:",
      "  specq why job-scheduling",
      "  specq why caching/store.size",
      "  specq why caching/life --format json"
    })
final class WhyCommand extends ReportingCommand {
  @Parameters(
      index = "0",
      paramLabel = "QUESTION",
      description = "The question, or one of its fields: question, bank/question.field.")
  private String name = "";

  WhyCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    Optional<Bank> named = AnswerPath.parse(name).bank().map(workspace.loader()::load);
    // A bank that looks at a wrong one can be loaded, and says nothing without it.
    named.ifPresent(bank -> workspace.banks(List.of(bank.id())));
    Map<String, Bank> banks = banks(workspace, console);
    QuestionName meant =
        named
            .map(bank -> QuestionName.parse(bank, name))
            .orElseGet(() -> QuestionName.parse(banks.values(), name));
    Question question = meant.question();
    for (Problem problem : workspace.problemsInAnswers(banks.keySet())) {
      console.message(problem.format());
    }
    Bank bank = workspace.loader().load(question.bank());
    AnswerReports answers = new AnswerReports(workspace, banks);
    Optional<Field> field =
        meant.field().filter(f -> name.contains(".") || question.fields().size() == 1);
    Reasons grounds = Reasons.of(bank, question, field, answers.evaluation());
    WhyReport why = WhyReport.of(bank, question, field, grounds, banks.values(), answers);
    if (isJson()) {
      Json.print(console, why);
    } else {
      new WhyText(console, workspace.project()::specPath, answers)
          .print(why, grounds, kept(answers, question, field), bank.title());
    }
    return ExitCode.OK;
  }

  /** Where an answer stands that nobody looks at while it is not asked. */
  private static Optional<AnswerReport.Place> kept(
      AnswerReports answers, Question question, Optional<Field> field) {
    boolean isThere =
        field
            .map(f -> answers.evaluation().entry(question, f).isPresent())
            .orElse(answers.evaluation().answer(question).isPresent());
    return isThere ? answers.place(question, field.map(Field::id)) : Optional.empty();
  }

  /** All banks, as any may look at the answer; one that is wrong looks at nothing. */
  private static Map<String, Bank> banks(Workspace workspace, Console console) {
    Map<String, Bank> banks = new LinkedHashMap<>();
    for (String id : workspace.shelf().ids()) {
      try {
        banks.putAll(workspace.banks(List.of(id)));
      } catch (UserError e) {
        console.message(
            "warning: the bank " + id + " is wrong and was left out; see: specq show " + id);
      }
    }
    return banks;
  }
}
