package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.UserError;
import io.github.specq.terminal.Console;
import io.github.specq.work.Confirmation;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.QuestionName;
import io.github.specq.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code specq confirm}: a person stands by what was taken and not confirmed. */
@Command(
    name = "confirm",
    description =
        "Stand by answers that nobody gave: defaults that were taken, and what programs said.",
    footer = {
      "",
      "Without a bank all answers are meant, without a question all of the bank. It wants a person",
      "at a terminal.",
      "",
      "Examples:",
      "  specq confirm",
      "  specq confirm caching --topic store",
      "  specq confirm caching keys store.size"
    })
final class ConfirmCommand extends BaseCommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "BANK", description = "Only this bank.")
  private String bank = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "QUESTION",
      description = "Only these questions, or fields: question.field.")
  private List<String> questions = List.of();

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Only this section of the bank; may be repeated.")
  private List<String> topics = List.of();

  ConfirmCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    List<Bank> banks = banks(workspace);
    Confirmation.Scope scope = scope(banks);
    if (!context().isInteractive()) {
      throw UserError.usage(
          "only a person can confirm, and nobody is at a terminal",
          "run it in a terminal, or have them press c in the review of specq interview");
    }
    workspace.soundAnswers(workspace.answered());
    try {
      RepositoryLock.whileHeld(
          workspace.project().folder(),
          "confirm",
          () -> say(console, new Confirmation(workspace).confirm(banks, scope)));
    } finally {
      workspace.store().takeNotices().forEach(console::message);
    }
    return ExitCode.OK;
  }

  /** The bank that is named, by itself or with a question of it; without one all with answers. */
  private List<Bank> banks(Workspace workspace) {
    return named()
        .map(id -> List.of(workspace.loader().load(id)))
        .orElseGet(() -> workspace.answered().stream().map(workspace.loader()::load).toList());
  }

  private Optional<String> named() {
    return Optional.of(bank.replaceFirst("/.*", "")).filter(id -> !id.isEmpty());
  }

  private Confirmation.Scope scope(List<Bank> banks) {
    List<String> names = new ArrayList<>(questions);
    if (bank.contains("/")) {
      names.add(0, bank);
    }
    List<String> known =
        banks.stream().flatMap(b -> b.sections().stream()).map(s -> s.id()).toList();
    for (String topic : topics) {
      if (!known.contains(topic)) {
        throw UserError.usage("there is no topic '" + topic + "'", DidYouMean.hint(topic, known));
      }
    }
    return new Confirmation.Scope(
        names.stream().map(name -> QuestionName.whole(banks, name)).toList(), topics);
  }

  private static void say(Console console, List<String> confirmed) {
    confirmed.forEach(console::line);
    console.line(
        switch (confirmed.size()) {
          case 0 -> "There is nothing to confirm.";
          case 1 -> "1 answer is confirmed.";
          default -> confirmed.size() + " answers are confirmed.";
        });
  }
}
