package io.github.specq.schedule;

import io.github.specq.quantity.Parsed;
import java.time.Duration;
import java.util.regex.Pattern;

/** How people write when something runs: reads a phrase up to where the time zone begins. */
final class TimingSyntax {
  private static final Pattern HOURLY = Phrase.words("hourly");
  private static final Pattern WEEKLY = Phrase.words("weekly");
  private static final Pattern EVERY = Phrase.words("every|each");

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
    return IntervalSyntax.read(phrase);
  }
}
