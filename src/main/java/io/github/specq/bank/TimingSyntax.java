package io.github.specq.bank;

import io.github.specq.problem.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How people write when something runs: reads a phrase up to where the time zone begins. */
final class TimingSyntax {
  private static final Pattern CRON = Phrase.words("cron");

  /** An expression without the word in front: its first two fields never hold letters. */
  private static final Pattern CRON_FIELDS = Pattern.compile("[@*]|[\\d*/,-]+ [\\d*/,-]+(?: |$)");

  private static final int CRON_SIZE = 5;

  private static final Map<String, String> MACROS =
      Map.of(
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@weekly", "0 0 * * 0",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");

  private static final Pattern HOURLY = Phrase.words("hourly");
  private static final Pattern WEEKLY = Phrase.words("weekly");
  private static final Pattern EVERY = Phrase.words("every|each");

  /** In milliseconds. */
  private static final BigDecimal LONGEST_INTERVAL =
      BigDecimal.valueOf(Duration.ofDays(366).toMillis());

  private TimingSyntax() {}

  static Parsed<Timing> read(Phrase phrase) {
    if (phrase.take(CRON).isPresent() || CRON_FIELDS.matcher(phrase.rest()).lookingAt()) {
      return cron(phrase);
    }
    return CalendarSyntax.read(phrase)
        .flatMap(
            calendar -> calendar.isPresent() ? new Parsed.Ok<>(calendar.get()) : interval(phrase));
  }

  private static Parsed<Timing> cron(Phrase phrase) {
    if (phrase.rest().startsWith("@")) {
      return macro(phrase);
    }
    List<String> words = List.of(phrase.rest().split(" ", -1));
    if (words.size() < CRON_SIZE
        || (words.size() > CRON_SIZE && looksLikeField(words.get(CRON_SIZE)))) {
      return new Parsed.Bad<>(
          "a cron expression has five fields, minute, hour, day of month, month and day of week:"
              + " cron 0 8 * * *");
    }
    List<String> fields = words.subList(0, CRON_SIZE);
    phrase.skip(String.join(" ", fields).length());
    return cron(fields.stream().map(f -> f.toUpperCase(Locale.ROOT)).toList());
  }

  private static boolean looksLikeField(String word) {
    return "*?0123456789".indexOf(word.charAt(0)) >= 0;
  }

  private static Parsed<Timing> macro(Phrase phrase) {
    String word = phrase.rest().split(" ", 2)[0];
    String expression = MACROS.get(word.toLowerCase(Locale.ROOT));
    if (expression == null) {
      return new Parsed.Bad<>(
          "'" + word + "' is no cron macro; " + Suggestion.hint(word, MACROS.keySet()));
    }
    phrase.skip(word.length());
    return cron(List.of(expression.split(" ", -1)));
  }

  private static Parsed<Timing> cron(List<String> fields) {
    return Parsed.all(
            List.of(
                CronField.MINUTE.parse(fields.get(0)),
                CronField.HOUR.parse(fields.get(1)),
                CronField.DAY_OF_MONTH.parse(fields.get(2)),
                CronField.MONTH.parse(fields.get(3)),
                CronField.DAY_OF_WEEK.parse(fields.get(4))))
        .map(
            read ->
                new Timing.Cron(
                    fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4)))
        .flatMap(TimingSyntax::possible);
  }

  private static Parsed<Timing> possible(Timing.Cron cron) {
    return cron.everRuns()
        ? new Parsed.Ok<>(cron)
        : new Parsed.Bad<>("no such date exists: " + cron.written());
  }

  private static Parsed<Timing> interval(Phrase phrase) {
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
