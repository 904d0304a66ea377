package io.github.specq.field;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Measured;
import io.github.specq.quantity.Quantity;
import io.github.specq.schedule.Schedule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values in words. */
public final class ValueText {
  private ValueText() {}

  /** As a person chose it: labels of options, yes and no. */
  public static String label(FieldType type, Value value) {
    return text(type, value, false);
  }

  /** What was given, as a person chose it; text that is no value stays as it is. */
  public static String label(FieldType type, Given given) {
    return type.read(given).value().map(v -> label(type, v)).orElse(given.line());
  }

  /** As it stands in a document: the clauses of the bank where it has them. */
  public static String inDocument(FieldType type, Value value) {
    return text(type, value, true);
  }

  /**
   * What to type for a value that reads so in a document: options by their ids, where a bank says
   * them in other words.
   */
  public static List<String> typed(FieldType type, String inDocument) {
    FieldType of = type.each();
    return type.split(inDocument).stream().map(w -> typedWord(of, w)).toList();
  }

  private static String typedWord(FieldType type, String word) {
    Stream<Option> options = type.options().stream();
    return Stream.of(true, false)
        .filter(yes -> type.meaning(yes).filter(word::equalsIgnoreCase).isPresent())
        .map(yes -> yes ? "yes" : "no")
        .findFirst()
        .or(
            () ->
                options.filter(o -> o.inText().equalsIgnoreCase(word)).map(Option::id).findFirst())
        .orElse(word);
  }

  /** Each of several values by itself; a single value as a list of one. */
  public static List<String> each(FieldType type, Value value, boolean inDocument) {
    FieldType of = type.each();
    return value instanceof Value.Many many
        ? many.values().stream().map(v -> text(of, v, inDocument)).toList()
        : List.of(text(of, value, inDocument));
  }

  private static String text(FieldType type, Value value, boolean inDocument) {
    if (value instanceof Value.Many) {
      return String.join(", ", each(type, value, inDocument));
    }
    if (value instanceof Value.Chosen chosen) {
      return type.option(chosen.option())
          .map(o -> inDocument ? o.inText() : o.label())
          .orElse(chosen.option());
    }
    if (value instanceof Value.Flag flag) {
      return flag(type, flag.yes(), inDocument);
    }
    if (value instanceof Value.Amount amount) {
      return amount(type, amount.quantity());
    }
    if (value instanceof Value.Timed timed) {
      return schedule(timed.schedule(), inDocument);
    }
    return plain(value);
  }

  /** To people who check what they typed, figures are said in words too. */
  private static String schedule(Schedule schedule, boolean inDocument) {
    Optional<String> words = inDocument ? Optional.empty() : schedule.timing().inWords();
    return schedule.written() + words.map(w -> " (" + w + ")").orElse("");
  }

  private static String flag(FieldType type, boolean yes, boolean inDocument) {
    String word = yes ? "yes" : "no";
    return inDocument ? type.meaning(yes).orElse(word) : word;
  }

  private static String amount(FieldType type, Quantity quantity) {
    boolean single = quantity instanceof Measured m && m.amount().compareTo(BigDecimal.ONE) == 0;
    return (quantity.written() + " " + type.noun(single)).strip();
  }

  private static String plain(Value value) {
    if (value instanceof Value.Other other) {
      return other.text();
    }
    if (value instanceof Value.Words words) {
      return words.text();
    }
    return ((Value.Unlimited) value).word();
  }
}
