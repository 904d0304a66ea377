package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Question;
import io.github.specq.condition.Condition;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.problem.UserError;
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
import java.util.stream.Stream;
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
    if (take == null) {
      EvidenceReport found = EvidenceReport.of(workspace, bank -> true);
      if (isJson()) {
        Json.print(console, new Report(found, List.of(), List.of()));
      } else {
        found.print(console);
      }
      return ExitCode.OK;
    }
    FoundAnswers.Result result = taken(console, workspace, take);
    if (isJson()) {
      EvidenceReport found = EvidenceReport.of(workspace, bank -> true);
      Json.print(console, new Report(found, result.taken(), result.refused()));
    } else {
      say(console, result);
    }
    return result.refused().isEmpty() ? ExitCode.OK : ExitCode.FOUND;
  }

  private FoundAnswers.Result taken(Console console, Workspace workspace, List<String> paths) {
    List<String> ids = workspace.shelf().ids();
    List<String> banks = paths.stream().filter(ids::contains).toList();
    List<Bank> all = ids.stream().map(workspace.loader()::load).toList();
    List<QuestionName> names =
        paths.stream()
            .filter(path -> !ids.contains(path))
            .map(path -> QuestionName.whole(all, path))
            .toList();
    List<String> whole = paths.isEmpty() ? begun(workspace) : banks;
    workspace.soundAnswers(workspace.answered());
    FoundAnswers answers =
        new FoundAnswers(workspace, EvidenceSearch.now(workspace, ids)::proposals);
    List<FoundAnswers.Result> results = new ArrayList<>();
    try {
      RepositoryLock.whileHeld(
          workspace.project().folder(),
          "found",
          () ->
              new AnswerChange(workspace)
                  .leaving(
                      () -> {
                        results.add(answers.take(whole));
                        results.add(answers.take(names, workspace.banks(ids)));
                      })
                  .forEach(console::message));
    } finally {
      workspace.store().takeNotices().forEach(console::message);
    }
    return FoundAnswers.Result.of(results);
  }

  /** The profile of the project, the banks that have answers, and those that require nothing. */
  private static List<String> begun(Workspace workspace) {
    List<String> answered = workspace.answered();
    if (answered.isEmpty()) {
      throw UserError.usage(
          "nothing is begun, so it is not known which questions it is to be taken for",
          "name the banks: specq found --take "
              + String.join(" ", workspace.shelf().profile().stream().toList())
              + " BANK");
    }
    Stream<String> free =
        workspace.shelf().ids().stream()
            .filter(
                id -> workspace.loader().load(id).questions().noneMatch(FoundCommand::requires));
    return Stream.of(workspace.shelf().profile().stream(), answered.stream(), free)
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  /** Whether it may be open because something is required in it. */
  private static boolean requires(Question question) {
    return !question.requiredWhen().equals(Condition.never())
        || question.fields().stream().anyMatch(f -> !f.requiredWhen().equals(Condition.never()));
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
