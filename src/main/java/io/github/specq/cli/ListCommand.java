package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.report.Json;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.Workspace;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code specq list}: which banks there are. */
@Command(
    name = "list",
    description = "Show which question banks there are.",
    footer = {"", "Examples:", "  specq list", "  specq list --format json"})
final class ListCommand extends ReportingCommand {
  ListCommand(Context context) {
    super(context);
  }

  private record Listed(
      String id, String title, long questions, long rules, String from, boolean answered) {

    private String content() {
      String asked = questions + (questions == 1 ? " question" : " questions");
      String known = rules + (rules == 1 ? " rule" : " rules");
      return questions == 0 ? known : rules == 0 ? asked : asked + ", " + known;
    }
  }

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    List<Listed> banks = workspace.shelf().ids().stream().map(id -> listed(workspace, id)).toList();
    if (isJson()) {
      Json.print(console, banks);
    } else {
      for (Listed bank : banks) {
        console.line(
            "%-15s %s (%s, %s%s)"
                .formatted(
                    bank.id(),
                    bank.title(),
                    bank.content(),
                    bank.from(),
                    bank.answered() ? ", answers in " + workspace.store().name(bank.id()) : ""));
      }
    }
    List<Problem> misnamed = workspace.shelf().misnamed();
    if (!misnamed.isEmpty()) {
      throw UserError.file(misnamed);
    }
    return ExitCode.OK;
  }

  private static Listed listed(Workspace workspace, String id) {
    Bank bank = workspace.loader().load(id);
    return new Listed(
        id,
        bank.title(),
        bank.questions().count(),
        bank.knowledge().advice().size(),
        workspace.shelf().isOwn(id) ? ".specq/questions" : "comes with specq",
        workspace.store().exists(id));
  }
}
