package io.github.specq.cli;

import io.github.specq.problem.UserError;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import picocli.CommandLine.Command;

/** {@code specq bank}: tools for people who write banks. */
@Command(name = "bank", description = "Tools for people who write question banks.")
final class BankCommand extends BaseCommand {
  BankCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    throw UserError.usage(
        "say what to do with a bank", "try: specq bank lint, or: specq bank test");
  }
}
