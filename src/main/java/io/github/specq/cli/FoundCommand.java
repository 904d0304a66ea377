package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.report.EvidenceReport;
import io.github.specq.report.Json;
import io.github.specq.terminal.Console;
import io.github.specq.work.AnswerChange;
import io.github.specq.work.Context;
import io.github.specq.work.EvidenceSearch;
import io.github.specq.work.ExitCode;
import io.github.specq.work.FoundAnswers;
import io.github.specq.work.QuestionName;
import io.github.specq.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code specq found}: what the repository shows, and making answers of it. */
@Command(
    name = "found",
    description = "Show what the repository suggests as answers, and where; or take it.",
    footer = {
      "",
      "--take without a path takes what is strong and has no rival, for questions that nobody said",
      "anything to, of the banks that were begun or require nothing. What was taken is marked until",
      "somebody confirms it. It never replaces what a person said.",
      "",
      "Examples:",
      "  specq found",
      "  specq found --take",
      "  specq found --take caching store.size"
    })
final class FoundCommand extends ReportingCommand {
  @Option(
      names = "--take",
      arity = "0..*",
      paramLabel = "PATH",
      description = "Take it as answers: to these banks, questions or fields, or to all.")
  private @Nullable List<String> take;

  FoundCommand(Context context) {
    super(context);
  }

  /** What was taken, and what was asked for and not taken. */
  private record Report(EvidenceReport found, List<String> taken, List<String> refused) {}

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    EvidenceSearch shown = EvidenceSearch.now(workspace, workspace.shelf().ids());
    FoundAnswers.Result result =
        take == null ? FoundAnswers.Result.NOTHING : taken(console, workspace, shown, take);
    if (isJson()) {
      Json.print(
          console,
          new Report(
              EvidenceReport.of(workspace, shown, bank -> true), result.taken(), result.refused()));
    } else if (take == null) {
      EvidenceReport.of(workspace, shown, bank -> true).print(console);
    } else {
      say(console, result);
    }
    return result.refused().isEmpty() ? ExitCode.OK : ExitCode.FOUND;
  }

  private static FoundAnswers.Result taken(
      Console console, Workspace workspace, EvidenceSearch shown, List<String> paths) {
    List<String> ids = workspace.shelf().ids();
    List<Bank> all = ids.stream().map(workspace.loader()::load).toList();
    List<QuestionName> names =
        paths.stream()
            .filter(path -> !ids.contains(path))
            .map(path -> QuestionName.whole(all, path))
            .toList();
    FoundAnswers answers = new FoundAnswers(workspace, shown::proposals);
    List<String> banks =
        paths.isEmpty() ? answers.usualBanks() : paths.stream().filter(ids::contains).toList();
    workspace.soundAnswers(workspace.answered());
    List<FoundAnswers.Result> results = new ArrayList<>();
    try {
      RepositoryLock.whileHeld(
          workspace.project().folder(),
          "found",
          () ->
              new AnswerChange(workspace)
                  .leaving(
                      () -> {
                        results.add(answers.takeSure(banks));
                        results.add(answers.takeSure(names, workspace.banks(ids)));
                      })
                  .forEach(console::message));
    } finally {
      workspace.store().takeNotices().forEach(console::message);
    }
    return FoundAnswers.Result.of(results);
  }

  private static void say(Console console, FoundAnswers.Result result) {
    result.taken().forEach(console::line);
    result.refused().forEach(line -> console.message("not taken: " + line));
    console.line(
        switch (result.taken().size()) {
          case 0 -> "Nothing was taken.";
          case 1 -> "1 answer was taken; to confirm it: specq confirm";
          default -> result.taken().size() + " answers were taken; to confirm them: specq confirm";
        });
  }
}
