package io.github.specq.cli;

import io.github.specq.problem.UserError;
import io.github.specq.terminal.Console;
import picocli.CommandLine.Command;

/** {@code specq} itself. */
@Command(
    name = "specq",
    description = "Turns a developer's answers into design documents.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with: specq interview phase9",
      "Exit codes: 0 done; 1 a check found something; 2 wrong command line; 3 a file is wrong;",
      "4 edits conflict; 5 the environment failed; 130 interrupted; 70 a bug in specq."
    })
final class SpecqCommand extends BaseCommand {
  SpecqCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    throw UserError.usage("no command", "begin with: specq interview phase9; or see: specq --help");
  }
}
