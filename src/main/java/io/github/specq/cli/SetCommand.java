package io.github.specq.cli;

import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.interview.Understanding;
import io.github.specq.interview.Understanding.Row;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.UserError;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.Secrets;
import io.github.specq.terminal.UnderstoodText;
import io.github.specq.work.AnswerChange;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.QuestionName;
import io.github.specq.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code specq set}: one answer without a terminal. */
@Command(
    name = "set",
    description = "Give one answer without a terminal; it is validated like any other.",
    footer = {
      "",
      "Examples:",
      "  specq set caching store memory",
      "  specq set caching keys.kinds pages sessions",
      "  specq set caching keys --text \"One for each page and reader.\"",
      "  specq set caching store --text \"In memory, up to 2 GiB.\" --read",
      "  specq set caching store.size --state unknown --note \"Ask operations.\""
    })
final class SetCommand extends BaseCommand {
  @Parameters(index = "0", paramLabel = "BANK", description = "The bank.")
  private String bank = "";

  @Parameters(
      index = "1",
      paramLabel = "QUESTION",
      description = "The question, or one of its fields: question.field.")
  private String question = "";

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "VALUE",
      description = "The value; several for choices and lists.")
  private List<String> values = List.of();

  @Option(names = "--text", paramLabel = "WORDS", description = "Answer in your own words.")
  private @Nullable String text;

  @Option(names = "--read", description = "With --text: also take what your words say.")
  private boolean read;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Why there is no value: unknown, later, skipped or not-applicable.")
  private @Nullable String state;

  @Option(names = "--note", paramLabel = "NOTE", description = "A remark for people.")
  private @Nullable String note;

  SetCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    Bank asked = workspace.loader().load(bank);
    checkOneKind();
    if (Secrets.isLikelyIn(String.join(" ", values) + " " + text)) {
      console.message("warning: this looks like a secret, and answers are kept in git");
    }
    QuestionName.parse(asked, question);
    try {
      RepositoryLock.whileHeld(
          workspace.project().folder(),
          "set",
          () -> apply(new AnswerChange(workspace), asked).forEach(console::message));
    } finally {
      workspace.store().takeNotices().forEach(console::message);
    }
    return ExitCode.OK;
  }

  private void checkOneKind() {
    int kinds = (values.isEmpty() ? 0 : 1) + (text == null ? 0 : 1) + (state == null ? 0 : 1);
    if (kinds != 1) {
      throw UserError.usage(
          kinds == 0 ? "nothing to set" : "a value, --text and --state exclude each other",
          "give one of: VALUE..., --text WORDS, --state STATE");
    }
    if (read && text == null) {
      throw UserError.usage("--read goes with --text", "say it in words: --text WORDS --read");
    }
  }

  /** What there is to say to it once it is done. */
  private List<String> apply(AnswerChange change, Bank asked) {
    Optional<String> remark = Optional.ofNullable(note);
    Optional<String> ended =
        text == null && (state == null || question.contains("."))
            ? change.ends(asked, question)
            : Optional.empty();
    List<String> said = new ArrayList<>(ended.stream().toList());
    said.addAll(change.leaving(() -> apply(change, asked, remark)));
    if (text != null) {
      said.addAll(understood(change, asked, change.understanding(asked, question, text)));
    }
    return said;
  }

  /** What the words say beyond being kept: told, or taken. */
  private List<String> understood(AnswerChange change, Bank asked, Understanding understanding) {
    List<String> said = new ArrayList<>();
    List<Row> sure = understanding.sure();
    if (read && !sure.isEmpty()) {
      said.addAll(change.leaving(() -> change.read(asked, question, sure)));
    }
    for (Row row : understanding.rows()) {
      String remark = UnderstoodText.remark(row);
      String how = !row.isSure() ? "Not taken" : read ? "Taken" : "Understood";
      said.add(
          "%s: %s, from %s%s"
              .formatted(
                  how,
                  UnderstoodText.answer(row),
                  UnderstoodText.words(understanding, row),
                  remark.isEmpty() ? "." : " (" + remark + ")."));
    }
    if (!read && !sure.isEmpty()) {
      said.add("Only the words are stored; with --read what they say is taken as well.");
    }
    return said;
  }

  private void apply(AnswerChange change, Bank asked, Optional<String> remark) {
    if (text != null) {
      change.text(asked, question, text, remark);
    } else if (state != null) {
      change.state(asked, question, stateOf(state), remark);
    } else {
      change.value(asked, question, values, remark);
    }
  }

  private static State stateOf(String id) {
    return State.of(id)
        .orElseThrow(
            () -> UserError.usage("'" + id + "' is no state", DidYouMean.hint(id, State.ids())));
  }
}
