package io.github.specq.terminal.plain;

import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.interview.Understanding;
import io.github.specq.interview.Understanding.Row;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.UnderstoodText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was understood of own words, in lines. */
final class PlainUnderstood {
  private final LinePrompt talk;
  private final Interview interview;
  private final Step step;
  private final Understanding understanding;

  PlainUnderstood(LinePrompt talk, Interview interview, Step step, Understanding understanding) {
    this.talk = talk;
    this.interview = interview;
    this.step = step;
    this.understanding = understanding;
  }

  /** The words with what was taken of them; empty where the person wants to say it anew. */
  Optional<Reply> reply() {
    show();
    while (true) {
      talk.say(instruction());
      Optional<String> line = talk.typed();
      if (line.isEmpty()) {
        return Optional.of(taking(List.of()));
      }
      String typed = line.get().strip();
      Optional<Command.Call> call = Command.parse(typed);
      if (call.filter(c -> c.command() == Command.EDIT || c.command() == Command.BACK)
          .isPresent()) {
        return Optional.empty();
      }
      if (call.filter(c -> c.command() == Command.QUIT).isPresent()) {
        return Optional.of(new Reply.Quit());
      }
      Optional<List<Row>> taken = call.isPresent() ? Optional.empty() : taken(typed);
      if (taken.isPresent()) {
        return Optional.of(taking(taken.get()));
      }
    }
  }

  private Reply taking(List<Row> rows) {
    return understanding.taking(rows, Optional.empty());
  }

  private void show() {
    talk.say(UnderstoodText.TITLE + ":");
    List<Row> rows = understanding.rows();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String remark = UnderstoodText.remark(row);
      talk.say(
          "%3d. %s %s%s, from %s"
              .formatted(
                  i + 1,
                  row.isSure() ? "[x]" : "[ ]",
                  UnderstoodText.answer(row),
                  remark.isEmpty() ? "" : " (" + remark + ")",
                  UnderstoodText.words(understanding, row)));
    }
    String missing = UnderstoodText.missing(interview.missing(step, taking(understanding.sure())));
    if (!missing.isEmpty()) {
      talk.say("Still needed, asked next: " + missing + ".");
    }
    List<String> unread = UnderstoodText.unread(understanding);
    if (!unread.isEmpty()) {
      talk.say("Kept as words only: " + String.join("; ", unread) + ".");
    }
  }

  private String instruction() {
    boolean several = understanding.sure().size() > 1;
    String enter =
        understanding.sure().isEmpty()
            ? "Press Enter to keep the words only, type numbers to take those"
            : "Press Enter to take those with [x], type numbers to leave "
                + (several ? "some" : "it")
                + " out or take others";
    return enter + ", none for the words only, or :edit to say it anew.";
  }

  /** A number turns its row: out where it is marked, in where it is not. */
  private Optional<List<Row>> taken(String typed) {
    if (typed.equalsIgnoreCase("none")) {
      return Optional.of(List.of());
    }
    List<Row> taken = new ArrayList<>(understanding.sure());
    for (String word : typed.isEmpty() ? new String[0] : typed.split("[,;\\s]+", -1)) {
      Optional<Row> meant = row(word);
      if (meant.isEmpty()) {
        talk.say(
            "Error: '%s' is no number from 1 to %d.".formatted(word, understanding.rows().size()));
        return Optional.empty();
      }
      if (!taken.remove(meant.get())) {
        taken.removeIf(meant.get()::excludes);
        taken.add(meant.get());
      }
    }
    return Optional.of(understanding.rows().stream().filter(taken::contains).toList());
  }

  private Optional<Row> row(String word) {
    int index = word.matches("[0-9]{1,4}") ? Integer.parseInt(word) - 1 : -1;
    return index >= 0 && index < understanding.rows().size()
        ? Optional.of(understanding.rows().get(index))
        : Optional.empty();
  }
}
