package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of some strokes, in a line: what is wanted of the world outside, else what is shown.
 */
final class Outcome {
  private Outcome() {}

  static String of(Desk desk) {
    return desk.effect().map(Outcome::wanted).orElseGet(() -> shown(desk)).replace("\n", "//");
  }

  private static String wanted(Effect effect) {
    if (effect instanceof Effect.Give give) {
      return "gives " + reply(give.reply());
    }
    return effect instanceof Effect.Edit edit ? "edits '" + edit.text() + "'" : name(effect) + "s";
  }

  /** A reply in a few words. */
  static String of(Reply reply) {
    return reply(reply).replace("\n", "//");
  }

  private static String reply(Reply reply) {
    if (reply instanceof Reply.Answered answered) {
      return answered.given().items().stream()
          .map(i -> i.other() ? "other: " + i.text() : i.text())
          .collect(Collectors.joining(" + "));
    }
    if (reply instanceof Reply.NonAnswered none) {
      return none.state().id() + none.note().map(n -> " (" + n + ")").orElse("");
    }
    if (reply instanceof Reply.OwnWords words) {
      return "the words '" + words.text() + "'";
    }
    return reply instanceof Reply.GoTo goTo ? "go to " + goTo.target() : name(reply);
  }

  private static String name(Object value) {
    return value
        .getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .toLowerCase(Locale.ROOT);
  }

  private static String shown(Desk desk) {
    return desk.top() instanceof QuestionScreen question
        ? question(question, filter(desk.frame()))
        : title(desk) + " > " + current(desk.frame());
  }

  /** What is current, what is ticked, what is typed with the cursor in it, what is wrong. */
  private static String question(QuestionScreen question, Optional<String> filter) {
    Form form = question.form();
    Stream<Optional<String>> parts =
        Stream.of(
            Optional.of(form.draft().at()).filter(at -> !at.isEmpty()),
            Optional.of(form.draft().ticked()).filter(t -> !t.isEmpty()).map(Object::toString),
            filter,
            text(form, form.isTyping() && filter.isEmpty()),
            question.error().map(e -> "! " + e));
    return parts.flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  private static Optional<String> filter(Frame frame) {
    return frame.lines().stream()
        .map(line -> line.text().strip())
        .filter(row -> row.startsWith("Filter:"))
        .findFirst();
  }

  private static Optional<String> text(Form form, boolean typing) {
    String text =
        typing
            ? form.press(new Stroke.Typed('|'), Desk.LOOK.columns()).orElseThrow().draft().text()
            : form.draft().text();
    return text.isEmpty() ? Optional.empty() : Optional.of("'" + text + "'");
  }

  private static String title(Desk desk) {
    return desk.frame().lines().get(0).text().strip().replaceAll(" {2,}.*", "");
  }

  private static String current(Frame frame) {
    int row = frame.caret().map(Frame.Caret::row).orElse(3);
    return frame.lines().get(row).text().strip().replaceAll(" {2,}", "  ");
  }
}
