package io.github.specq.cli;

import io.github.specq.problem.UserError;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code specq} itself. */
@Command(
    name = "specq",
    description = "Turns a developer's answers into design documents.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with: specq interview",
      "Exit codes: 0 done; 1 a check found something; 2 wrong command line; 3 a file is wrong;",
      "4 edits conflict; 5 the environment failed; 130 interrupted; 70 a bug in specq."
    })
final class SpecqCommand implements Callable<Integer> {
  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @SuppressWarnings("UnusedVariable") // Main answers it; it is here to be listed
  @Option(
      names = {"-V", "--version"},
      description = "Show the version.")
  private boolean version;

  @Override
  public Integer call() {
    throw UserError.usage("no command", "begin with: specq interview; or see: specq --help");
  }
}
