package io.github.specq.cli;

import io.github.specq.report.Format;
import io.github.specq.work.Context;
import picocli.CommandLine.Option;

/** A command whose result people read as text and programs as JSON. */
abstract class ReportingCommand extends BaseCommand {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private Format format = Format.text;

  ReportingCommand(Context context) {
    super(context);
  }

  Format format() {
    return format;
  }

  boolean isJson() {
    return format == Format.json;
  }
}
