package io.github.specq.cli;

import io.github.specq.evaluation.Drift;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.render.OwnWords;
import io.github.specq.report.AdviceFindings;
import io.github.specq.report.AnswerFindings;
import io.github.specq.report.BankReport;
import io.github.specq.report.CheckFinding;
import io.github.specq.report.DriftText;
import io.github.specq.report.SpecFindings;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.EvidenceSearch;
import io.github.specq.work.ExitCode;
import io.github.specq.work.SpecWork;
import io.github.specq.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code specq check}: the gate for continuous integration. */
@Command(
    name = "check",
    description = "Check that answers are valid and complete, and that the specs are fresh.",
    footer = {
      "",
      "Exit codes: 0 all is well; 1 something required is open, answers contradict each other or a",
      "documented limit, or a spec is stale or missing; 3 a file is wrong; 4 a spec has edits in conflict.",
      "",
      "Examples:",
      "  specq check",
      "  specq check caching --allow-open --format json"
    })
final class CheckCommand extends ReportingCommand {
  @Parameters(arity = "0..*", paramLabel = "BANK", description = "Only these banks.")
  private List<String> banks = List.of();

  @Option(names = "--allow-open", description = "Open questions are no reason to fail.")
  private boolean allowOpen;

  @Option(
      names = "--drift",
      description = "Answers that the repository contradicts are a reason to fail.")
  private boolean drift;

  CheckCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    banks.forEach(workspace.loader()::load);
    List<String> answered =
        workspace.answered().stream().filter(b -> banks.isEmpty() || banks.contains(b)).toList();
    if (answered.isEmpty()) {
      console.message("error: there is nothing to check: no answers in .specq/answers");
      console.message("  hint: answer first, with: specq interview");
      return ExitCode.FOUND;
    }
    workspace.soundAnswers(workspace.answered()).forEach(w -> console.message(w.format()));
    List<CheckFinding> findings = new ArrayList<>();
    List<String> verified = new ArrayList<>();
    List<QuestionPath> paths =
        workspace.paths().stream().filter(path -> answered.contains(path.bank().id())).toList();
    OwnWords words = OwnWords.of(workspace.paths());
    for (QuestionPath path : paths) {
      BankReport report = BankReport.of(path);
      verified.add("%s: %d questions on the path".formatted(report.bank(), report.questions()));
      report.open().stream().filter(this::counts).map(CheckCommand::open).forEach(findings::add);
      findings.addAll(AnswerFindings.inWords(path, words));
      findings.addAll(AnswerFindings.unshown(path));
      findings.addAll(isJson() ? AnswerFindings.of(path) : AnswerFindings.byTopic(path));
      partial(workspace, report).ifPresent(findings::add);
    }
    EvidenceSearch evidence = EvidenceSearch.now(workspace, answered);
    List<Finding> advice = workspace.advice(answered, evidence.facts());
    verified.add(summary(advice));
    findings.addAll(AdviceFindings.of(advice));
    findings.addAll(
        AdviceFindings.refuted(
            shown -> workspace.advice(answered, shown), evidence.facts(), evidence::proposals));
    paths.stream()
        .flatMap(path -> Drift.of(path, evidence::proposals).stream())
        .map(found -> DriftText.finding(found, drift))
        .forEach(findings::add);
    SpecWork.Plans plans = new SpecWork(workspace).plan(SpecWork.RenderOptions.of(banks));
    verified.addAll(SpecFindings.verified(plans));
    findings.addAll(new SpecFindings(workspace).of(plans));
    CheckFinding.report(console, format(), verified, findings);
    plans.throwObstacles();
    return CheckFinding.verdict(findings);
  }

  /** That a bank was looked at in part only: nothing that is wrong, and nothing that is well. */
  private static Optional<CheckFinding> partial(Workspace workspace, BankReport report) {
    return report.notLookedAt() == 0
        ? Optional.empty()
        : Optional.of(
            new CheckFinding(
                CheckFinding.Code.PARTIAL,
                report.bank(),
                0,
                report.gap(),
                report.interview(workspace.isBrief())));
  }

  private static String summary(List<Finding> advice) {
    long unresolved = advice.stream().filter(Finding::isUnresolved).count();
    return "answers against each other and what is known: %d to resolve, %d to know"
        .formatted(unresolved, advice.size() - unresolved);
  }

  private boolean counts(BankReport.Open open) {
    return !allowOpen && (open.required() || !open.state().equals("skipped"));
  }

  private static CheckFinding open(BankReport.Open open) {
    String state = open.state().equals("open") ? "" : " (" + open.state() + ")";
    return new CheckFinding(CheckFinding.Code.OPEN, open.path(), 0, open.ask() + state, open.fix());
  }
}
