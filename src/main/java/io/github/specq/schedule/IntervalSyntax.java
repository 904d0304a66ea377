package io.github.specq.schedule;

import io.github.specq.quantity.Measured;
import io.github.specq.quantity.Parsed;
import io.github.specq.quantity.QuantitySyntax;
import io.github.specq.quantity.Unit;
import java.math.BigDecimal;
import java.time.Duration;

/** How people write how long it is from one run to the next. */
final class IntervalSyntax {
  /** In milliseconds. */
  private static final BigDecimal LONGEST_INTERVAL =
      BigDecimal.valueOf(Duration.ofDays(366).toMillis());

  private IntervalSyntax() {}

  /** How long it is from one run to the next: as many words as make a duration. */
  static Parsed<Timing> read(Phrase phrase) {
    return duration(phrase).flatMap(IntervalSyntax::interval);
  }

  /** Takes as many words as make a duration. */
  private static Parsed<Measured> duration(Phrase phrase) {
    String words = phrase.rest();
    for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
      Parsed<Measured> duration = duration(words.substring(0, end));
      if (duration.value().isPresent()) {
        phrase.skip(end);
        return duration;
      }
    }
    return duration(words);
  }

  /** A duration, or a unit of which one is meant. */
  private static Parsed<Measured> duration(String words) {
    boolean unit = Unit.find(Unit.TIME, words).isPresent();
    return QuantitySyntax.duration(unit ? "1 " + words : words);
  }

  private static Parsed<Timing> interval(Measured duration) {
    BigDecimal millis = duration.amount().movePointRight(3).stripTrailingZeros();
    boolean whole = millis.signum() > 0 && millis.scale() <= 0;
    return whole && millis.compareTo(LONGEST_INTERVAL) <= 0
        ? new Parsed.Ok<>(new Timing.Interval(Duration.ofMillis(millis.longValueExact())))
        : new Parsed.Bad<>(
            "'" + duration.written() + "' is no interval; it is whole ms, from 1 ms to 366 days");
  }
}
