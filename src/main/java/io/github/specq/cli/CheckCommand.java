package io.github.specq.cli;

import io.github.specq.bank.QuestionPath;
import io.github.specq.problem.Problem;
import io.github.specq.project.SpecPlan;
import io.github.specq.terminal.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code specq check}: the gate for continuous integration. */
@Command(
    name = "check",
    description = "Check that answers are valid and complete, and that the specs are fresh.",
    footer = {
      "",
      "Exit codes: 0 all is well; 1 something required is open, or a spec is stale or missing;",
      "3 a file is wrong; 4 a spec has edits in conflict.",
      "",
      "Examples:",
      "  specq check",
      "  specq check phase9 --allow-open --format json"
    })
final class CheckCommand extends BaseCommand {
  @Parameters(arity = "0..*", paramLabel = "BANK", description = "Only these banks.")
  private List<String> banks = List.of();

  @Option(names = "--allow-open", description = "Open questions are no reason to fail.")
  private boolean allowOpen;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private Format format = Format.text;

  CheckCommand(Context context) {
    super(context);
  }

  /**
   * Something to be mended.
   *
   * @param code open, missing, stale, conflicting, outdated or problem
   * @param line 0 where it has no place in a file
   */
  private record Finding(String code, String path, int line, String message, String fix) {}

  private record Report(List<String> verified, List<Finding> findings) {}

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    banks.forEach(workspace.loader()::load);
    List<String> answered =
        workspace.answered().stream().filter(b -> banks.isEmpty() || banks.contains(b)).toList();
    if (answered.isEmpty()) {
      console.message("error: there is nothing to check: no answers in .specq/answers");
      console.message("  hint: answer first, with: specq interview phase9");
      return ExitCode.FOUND;
    }
    List<Finding> findings = new ArrayList<>();
    List<String> verified = new ArrayList<>();
    List<Problem> warnings = workspace.soundAnswers(workspace.answered());
    warnings.forEach(w -> console.message(w.format()));
    for (QuestionPath path : workspace.paths()) {
      if (answered.contains(path.bank().id())) {
        BankReport report = BankReport.of(path);
        verified.add("%s: %d questions on the path".formatted(report.bank(), report.questions()));
        report.open().stream().filter(this::counts).map(CheckCommand::open).forEach(findings::add);
      }
    }
    SpecWork.Plans plans = new SpecWork(workspace).plan(SpecWork.Wishes.of(banks));
    for (SpecPlan plan : plans.specs()) {
      SpecState state = SpecState.of(plan);
      verified.add(state.path() + ": " + state.state());
      if (!state.state().equals("fresh")) {
        findings.add(spec(state));
      }
    }
    report(console, new Report(verified, findings));
    plans.throwProblems();
    return code(findings);
  }

  private boolean counts(BankReport.Open open) {
    return !allowOpen && (open.required() || !open.state().equals("skipped"));
  }

  private static Finding open(BankReport.Open open) {
    return new Finding("open", open.path(), 0, open.ask() + " (" + open.state() + ")", open.fix());
  }

  private static Finding spec(SpecState state) {
    int line =
        state.blocks().stream()
            .mapToInt(SpecState.Changed::line)
            .filter(l -> l > 0)
            .findFirst()
            .orElse(0);
    String blocks =
        state.blocks().stream().map(b -> b.id() + " " + b.kind()).collect(Collectors.joining(", "));
    return new Finding(
        state.state(), state.path(), line, state.state() + ": " + blocks, state.fix());
  }

  private void report(Console console, Report report) {
    if (format == Format.json) {
      Json.print(console, report);
      return;
    }
    report.verified().forEach(v -> console.line("checked " + v));
    for (Finding finding : report.findings()) {
      console.line("%s: %s".formatted(place(finding), finding.message()));
      console.line("  fix: " + finding.fix());
    }
    console.line(
        report.findings().isEmpty() ? "All is well." : report.findings().size() + " found.");
  }

  private static String place(Finding finding) {
    return finding.line() > 0 ? finding.path() + ":" + finding.line() + ":1" : finding.path();
  }

  private static ExitCode code(List<Finding> findings) {
    Set<String> codes = findings.stream().map(Finding::code).collect(Collectors.toSet());
    if (codes.contains("conflicting")) {
      return ExitCode.CONFLICT;
    }
    codes.remove("outdated");
    return codes.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
  }
}
