package io.github.specq.terminal;

import io.github.specq.field.AmountType;
import io.github.specq.field.FieldType;
import io.github.specq.field.ListType;
import io.github.specq.quantity.Quantity;
import java.util.Locale;
import java.util.Optional;

/** What a type of field takes, for people. */
final class TypeText {
  private static final int MOST = 1_000;
  private static final String SCHEDULE =
      "A time or an interval, such as every 5 minutes, daily at 08:00 UTC, or 0 8 * * 1-5.";

  private TypeText() {}

  /** A sentence; nothing where any text will do. */
  static Optional<String> of(FieldType type) {
    return type.<Optional<String>>match(
        choice -> Optional.empty(),
        yesNo -> Optional.empty(),
        text -> Optional.empty(),
        amount -> Optional.of(amount(amount)),
        schedule -> Optional.of(SCHEDULE),
        list -> Optional.of(list(list)));
  }

  private static String amount(AmountType type) {
    String noun = type.measure().noun();
    String article = "aeiou".indexOf(noun.charAt(0)) < 0 ? "A" : "An";
    String form = "%s %s, such as %s".formatted(article, noun, type.measure().examples());
    String word = type.also().isEmpty() ? "" : ", or " + String.join(" or ", type.also());
    return form + word + range(type) + ".";
  }

  private static String range(AmountType type) {
    Optional<String> min = type.min().map(Quantity::written);
    Optional<String> max = type.max().map(Quantity::written);
    if (min.isPresent() && max.isPresent()) {
      return "; from %s to %s".formatted(min.get(), max.get());
    }
    return min.map(m -> "; at least " + m).or(() -> max.map(m -> "; at most " + m)).orElse("");
  }

  private static String list(ListType list) {
    String what =
        list.of().isText() ? "One or more" : "One or more: " + lower(of(list.of()).orElse(""));
    String most = list.max() < MOST ? "; at most " + list.max() : "";
    return stripped(what) + ", with commas or semicolons between them" + most + ".";
  }

  private static String lower(String sentence) {
    return sentence.isEmpty()
        ? ""
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String stripped(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
