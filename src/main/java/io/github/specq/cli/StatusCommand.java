package io.github.specq.cli;

import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Drift;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.problem.Problem;
import io.github.specq.report.BankReport;
import io.github.specq.report.DriftText;
import io.github.specq.report.EvidenceReport;
import io.github.specq.report.Json;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.EvidenceSearch;
import io.github.specq.work.ExitCode;
import io.github.specq.work.SpecState;
import io.github.specq.work.SpecWork;
import io.github.specq.work.Workspace;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code specq status}: what is answered, what is open, how fresh the specs are. */
@Command(
    name = "status",
    description = "Show what is answered, what is open, and how fresh each spec is.",
    footer = {
      "",
      "Examples:",
      "  specq status",
      "  specq status caching --format json",
      "  specq status --evidence"
    })
final class StatusCommand extends ReportingCommand {
  @Parameters(arity = "0..*", paramLabel = "BANK", description = "Only these banks.")
  private List<String> banks = List.of();

  @Option(
      names = "--evidence",
      description = "Show also what the repository itself suggests as answers, and where it does.")
  private boolean evidence;

  StatusCommand(Context context) {
    super(context);
  }

  /** The whole report. */
  private record Status(
      List<BankReport> banks,
      List<SpecState> specs,
      List<Drifted> drift,
      @Nullable EvidenceReport evidence) {}

  /** Where an answer is not what the repository shows. */
  private record Drifted(String path, String message) {
    static Drifted of(Drift drift) {
      return new Drifted(drift.field().ref().toString(), DriftText.sentence(drift));
    }
  }

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    banks.forEach(workspace.loader()::load);
    List<Problem> problems = workspace.problemsInAnswers(workspace.answered());
    problems.forEach(problem -> console.message(problem.format()));
    List<QuestionPath> paths = workspace.paths().stream().filter(this::isWanted).toList();
    List<BankReport> reports = paths.stream().map(BankReport::of).toList();
    SpecWork.Plans plans = new SpecWork(workspace).plan(SpecWork.RenderOptions.usual());
    List<SpecState> specs = plans.specs().stream().map(SpecState::of).toList();
    Status status =
        evidence
            ? withEvidence(workspace, paths, reports, specs)
            : new Status(reports, specs, drift(paths, search(workspace, paths)), null);
    if (isJson()) {
      Json.print(console, status);
    } else {
      print(console, status, workspace.isBrief());
    }
    plans.throwProblems();
    return ExitCode.ofFiles(problems);
  }

  private Status withEvidence(
      Workspace workspace,
      List<QuestionPath> paths,
      List<BankReport> reports,
      List<SpecState> specs) {
    EvidenceSearch shown = EvidenceSearch.now(workspace, workspace.shelf().ids());
    return new Status(
        reports,
        specs,
        drift(paths, shown::proposals),
        EvidenceReport.of(workspace, shown, this::isWanted));
  }

  /**
   * A search that finds nothing where it fails: another bank's mistake must not cost the status.
   */
  private static Function<Ref, List<Suggestion>> search(
      Workspace workspace, List<QuestionPath> paths) {
    return paths.isEmpty()
        ? Suggestion.NONE
        : EvidenceSearch.now(workspace, paths.stream().map(p -> p.bank().id()).toList())::proposals;
  }

  private static List<Drifted> drift(
      List<QuestionPath> paths, Function<Ref, List<Suggestion>> proposals) {
    return paths.stream()
        .flatMap(path -> Drift.of(path, proposals).stream())
        .map(Drifted::of)
        .toList();
  }

  private boolean isWanted(QuestionPath path) {
    return isWanted(path.bank().id());
  }

  private boolean isWanted(String bank) {
    return banks.isEmpty() || banks.contains(bank);
  }

  private static void print(Console console, Status status, boolean brief) {
    if (status.banks().isEmpty()) {
      console.line("Nothing is answered yet. Begin with: specq interview");
    }
    for (BankReport bank : status.banks()) {
      console.line(
          "%s (%s): %d of %d questions answered"
              .formatted(bank.title(), bank.bank(), bank.answered(), bank.questions()));
      if (bank.notLookedAt() > 0) {
        console.line("  %s (%s)".formatted(bank.gap(), bank.interview(brief)));
      }
      for (BankReport.Open open : bank.open()) {
        String required = open.required() ? ", required" : "";
        console.line("  %s: %s (%s%s)".formatted(open.path(), open.ask(), open.state(), required));
      }
      for (String question : bank.unshown()) {
        console.line("  %s: answered, and no document shows it".formatted(question));
      }
    }
    for (Drifted drifted : status.drift()) {
      console.line(drifted.path() + ": " + drifted.message());
    }
    for (SpecState spec : status.specs()) {
      console.line(spec.path() + ": " + spec.state());
    }
    if (status.evidence() != null) {
      status.evidence().print(console);
    }
  }
}
