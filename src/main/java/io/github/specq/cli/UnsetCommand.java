package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.terminal.Console;
import io.github.specq.work.AnswerChange;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.QuestionName;
import io.github.specq.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code specq unset}: takes one answer back. */
@Command(
    name = "unset",
    description = "Take one answer back, so that it is asked again.",
    footer = {"", "Examples:", "  specq unset caching store", "  specq unset caching store.size"})
final class UnsetCommand extends BaseCommand {
  @Parameters(index = "0", paramLabel = "BANK", description = "The bank.")
  private String bank = "";

  @Parameters(
      index = "1",
      paramLabel = "QUESTION",
      description = "The question, or one of its fields: question.field.")
  private String question = "";

  UnsetCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    Bank asked = workspace.loader().load(bank);
    QuestionName.parse(asked, question);
    try {
      RepositoryLock.whileHeld(
          workspace.project().folder(),
          "unset",
          () -> remove(console, new AnswerChange(workspace), asked));
    } finally {
      workspace.store().takeNotices().forEach(console::message);
    }
    return ExitCode.OK;
  }

  private void remove(Console console, AnswerChange change, Bank asked) {
    change
        .leaving(() -> change.remove(asked, question).ifPresent(console::message))
        .forEach(console::message);
  }
}
