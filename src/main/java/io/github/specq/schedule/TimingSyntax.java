package io.github.specq.schedule;

import io.github.specq.quantity.Measured;
import io.github.specq.quantity.Parsed;
import io.github.specq.quantity.QuantitySyntax;
import io.github.specq.quantity.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

/** How people write when something runs: reads a phrase up to where the time zone begins. */
final class TimingSyntax {
  private static final Pattern HOURLY = Phrase.words("hourly");
  private static final Pattern WEEKLY = Phrase.words("weekly");
  private static final Pattern EVERY = Phrase.words("every|each");

  /** In milliseconds. */
  private static final BigDecimal LONGEST_INTERVAL =
      BigDecimal.valueOf(Duration.ofDays(366).toMillis());

  private TimingSyntax() {}

  static Parsed<Timing> read(Phrase phrase) {
    return CronSyntax.read(phrase).orElseGet(() -> inWords(phrase));
  }

  private static Parsed<Timing> inWords(Phrase phrase) {
    return CalendarSyntax.read(phrase)
        .flatMap(
            calendar -> calendar.isPresent() ? new Parsed.Ok<>(calendar.get()) : again(phrase));
  }

  private static Parsed<Timing> again(Phrase phrase) {
    if (phrase.take(HOURLY).isPresent()) {
      return new Parsed.Ok<>(new Timing.Interval(Duration.ofHours(1)));
    }
    if (phrase.take(WEEKLY).isPresent()) {
      return new Parsed.Ok<>(new Timing.Interval(Duration.ofDays(7)));
    }
    if (phrase.take(EVERY).isEmpty()) {
      return new Parsed.Bad<>(
          "'"
              + phrase.rest()
              + "' is no schedule; write it like every 15 minutes, daily at 8am UTC,"
              + " Report: weekdays at 18:00 Europe/Berlin or cron 0 8 * * *");
    }
    return interval(phrase);
  }

  /** How long it is from one run to the next: as many words as make a duration. */
  static Parsed<Timing> interval(Phrase phrase) {
    return duration(phrase).flatMap(TimingSyntax::interval);
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
