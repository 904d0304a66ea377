package io.github.specq.terminal.plain;

import io.github.specq.bank.Field;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.interview.Reply;
import io.github.specq.quantity.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a typed line means as an answer. */
final class PlainReply {
  /** The number of the second way to answer, which asks for a further line. */
  static final String OWN_WORDS = "2";

  private PlainReply() {}

  /** At the opening of a question: a number, or the answer itself. */
  static Parsed<Reply> opening(String line, boolean hasExample) {
    String typed = line.strip();
    return switch (typed) {
      case "" -> new Parsed.Bad<>("Answer with a number, or type your answer.");
      case "1" -> new Parsed.Ok<>(new Reply.PartByPart());
      case "3" ->
          hasExample
              ? new Parsed.Ok<>(new Reply.TakeExample())
              : new Parsed.Bad<>("3 is not in the list.");
      default ->
          typed.matches("[0-9]{1,3}")
              ? new Parsed.Bad<>(typed + " is not in the list.")
              : Reply.OwnWords.parse(typed);
    };
  }

  /**
   * For a field.
   *
   * @param shown its options, in the order of their numbers
   */
  static Parsed<Reply> field(Field field, List<Option> shown, String line) {
    return field
        .type()
        .<Parsed<Reply>>match(
            choice -> choice(choice, shown, line),
            yesNo -> typed(yesNo, line),
            text -> typed(text, line),
            amount -> typed(amount, line),
            schedule -> typed(schedule, line),
            list -> typed(list, line));
  }

  private static Parsed<Reply> typed(FieldType type, String line) {
    return type.parseLine(line).map(Reply.Answered::new);
  }

  private static Parsed<Reply> choice(ChoiceType type, List<Option> listed, String line) {
    String dontKnow = String.valueOf(listed.size() + 1);
    if (line.strip().equals(dontKnow)) {
      return new Parsed.Ok<>(Reply.NonAnswered.UNKNOWN);
    }
    List<String> words = new ArrayList<>();
    for (String word : words(type, line)) {
      Optional<Option> known = listed.stream().filter(o -> o.id().equals(word)).findFirst();
      if (known.isEmpty() && word.matches("[0-9]+")) {
        Optional<String> numbered = numbered(listed, word);
        if (numbered.isEmpty()) {
          return new Parsed.Bad<>("%s is not in the list.".formatted(word));
        }
        words.add(numbered.get());
      } else {
        words.add(word);
      }
    }
    return type.parse(words).map(Reply.Answered::new);
  }

  private static List<String> words(FieldType type, String line) {
    if (!type.several()) {
      return List.of(line.strip());
    }
    if (line.strip().equals("0")) {
      return type.options().stream().filter(Option::exclusive).map(Option::id).limit(1).toList();
    }
    return List.of(line.split("[,;]")).stream()
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static Optional<String> numbered(List<Option> listed, String number) {
    return number.length() > 3
            || Integer.parseInt(number) < 1
            || Integer.parseInt(number) > listed.size()
        ? Optional.empty()
        : Optional.of(listed.get(Integer.parseInt(number) - 1).id());
  }
}
