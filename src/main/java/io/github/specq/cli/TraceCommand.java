package io.github.specq.cli;

import io.github.specq.problem.UserError;
import io.github.specq.project.Project;
import io.github.specq.project.SpecDocument;
import io.github.specq.project.SpecLine;
import io.github.specq.report.Json;
import io.github.specq.report.TraceReport;
import io.github.specq.report.TraceText;
import io.github.specq.report.TracedPlace;
import io.github.specq.report.Tracing;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.Workspace;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code specq trace}: which answers a line of a spec came from. */
@Command(
    name = "trace",
    description = "Say which answers a line of a spec came from, and where they stand.",
    footer = {
      "",
      "Examples:",
      "  specq trace docs/specs/design.md:34",
      "  specq trace docs/specs/design.md:20:5 --format json"
    })
final class TraceCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "FILE:LINE", description = "A line of a spec.")
  private String place = "";

  TraceCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    Project project = project();
    Workspace workspace = new Workspace(project);
    TracedPlace traced =
        TracedPlace.parse(place, context().directory(), project, workspace.documents());
    String path = project.specPath(traced.spec());
    SpecDocument document =
        project
            .folder()
            .readDocument(path)
            .map(text -> SpecDocument.parse(path, text))
            .orElseThrow(
                () -> UserError.usage("there is no " + path, "make it with: specq render"));
    Optional<SpecLine> line = document.line(traced.line());
    TraceReport report =
        new Tracing(workspace, traced.spec(), document)
            .of(line.orElseThrow(() -> noLine(document, traced.line())));
    if (isJson()) {
      Json.print(console, report);
    } else {
      new TraceText(console).print(report);
    }
    return ExitCode.OK;
  }

  private static UserError noLine(SpecDocument document, int line) {
    return UserError.usage(
        document.file() + " has no line " + line,
        "its last line is " + document.text().lines().count());
  }
}
