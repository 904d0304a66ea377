package io.github.specq.testing;

import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.Given.Item;
import io.github.specq.answers.State;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.TextType;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.StepText;
import io.github.specq.testing.RecordedAnswers.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives recorded answers as lines of a plain interview, and as {@code specq set} does. */
public final class Typist {
  private static final Map<State, String> WORDS =
      Map.of(
          State.SKIPPED, ":skip",
          State.LATER, ":later",
          State.UNKNOWN, ":unknown",
          State.NOT_APPLICABLE, ":na");

  private Typist() {}

  /** The word that records a non-answer, with the reason behind it. */
  static String word(State state, Optional<String> reason) {
    return WORDS.get(state) + reason.map(r -> " " + r).orElse("");
  }

  /** A text as it is typed: a colon at its beginning is told from that of a command. */
  static String typed(String text) {
    return text.startsWith(":") ? ":" + text : text;
  }

  /** Values on one line, with what tells them apart. */
  static String line(FieldType type, Given given) {
    boolean commas = given.items().stream().anyMatch(i -> i.text().contains(","));
    return type.several()
        ? given.items().stream().map(Item::text).collect(Collectors.joining(commas ? "; " : ", "))
        : given.line();
  }

  /** The lines to type at a step of a plain interview. */
  public static List<String> lines(Answered answered) {
    Reply reply = answered.reply();
    if (reply instanceof Reply.PartByPart) {
      return List.of("1");
    }
    if (reply instanceof Reply.TakeExample) {
      return List.of("3");
    }
    if (reply instanceof Reply.TakeDefault) {
      return List.of(":default");
    }
    if (reply instanceof Reply.OwnWords words) {
      return List.of("2", typed(words.text()));
    }
    return reply instanceof Reply.NonAnswered none
        ? List.of(word(none.state(), none.note()))
        : value(answered.step().asked().orElseThrow().type(), ((Reply.Answered) reply).given());
  }

  private static List<String> value(FieldType type, Given given) {
    if (type instanceof ChoiceType choice) {
      return List.of(
          given.items().stream().map(i -> item(choice, i)).collect(Collectors.joining(", ")));
    }
    String line = typed(line(type, given));
    if (!(type instanceof TextType text && text.lines())) {
      return List.of(line);
    }
    List<String> lines = new ArrayList<>(List.of(line.split("\n", -1)));
    lines.add(".");
    return lines;
  }

  private static String item(ChoiceType type, Item item) {
    List<String> listed = StepText.listed(type).stream().map(Option::id).toList();
    return item.other() ? item.text() : String.valueOf(listed.indexOf(item.text()) + 1);
  }

  /** The command lines that give the same; none where nothing is saved. */
  public static List<List<String>> settings(Answered answered) {
    Reply reply = answered.reply();
    String question = answered.step().question().id();
    String name = question + answered.step().asked().map(f -> "." + f.id()).orElse("");
    if (reply instanceof Reply.OwnWords words) {
      return List.of(set(answered, name, "--text", words.text()));
    }
    if (reply instanceof Reply.NonAnswered none) {
      List<String> line = set(answered, name, "--state", none.state().id());
      none.note().ifPresent(n -> line.addAll(List.of("--note", n)));
      return List.of(line);
    }
    if (reply instanceof Reply.TakeExample) {
      return answered
          .step()
          .question()
          .wording()
          .example()
          .orElseThrow()
          .entries()
          .entrySet()
          .stream()
          .map(
              e ->
                  value(
                      answered, question + "." + e.getKey(), ((Entry.Value) e.getValue()).given()))
          .toList();
    }
    return reply instanceof Reply.Answered value
        ? List.of(value(answered, name, value.given()))
        : List.of();
  }

  private static List<String> set(Answered answered, String name, String... more) {
    List<String> line = new ArrayList<>(List.of("set", answered.step().bank().id(), name));
    line.addAll(List.of(more));
    return line;
  }

  private static List<String> value(Answered answered, String name, Given given) {
    List<String> line = set(answered, name, "--");
    given.items().forEach(i -> line.add((i.other() ? "other: " : "") + i.text()));
    return line;
  }
}
