package io.github.specq.schedule;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** At which times something runs, on a clock that is not named here. */
public sealed interface Timing {

  /** As it stands in documents: {@code every 15 minutes}. */
  String written();

  /** The time from one run to the next where it is always the same, clock changes aside. */
  Optional<Duration> interval();

  /** The same in words, where it is written in figures: {@code at 08:00 on weekdays}. */
  default Optional<String> inWords() {
    return Optional.empty();
  }

  /** The shortest time from one run to the next, clock changes aside. */
  Duration shortest();

  /** The times of a cron expression. */
  record Cron(CronFields fields) implements Timing {
    @Override
    public String written() {
      return "cron " + fields.expression();
    }

    @Override
    public Optional<String> inWords() {
      return Optional.of(CronWords.of(fields));
    }

    @Override
    public Optional<Duration> interval() {
      return fields.anyDate() ? Runs.of(fields).everyWeek() : Optional.empty();
    }

    @Override
    public Duration shortest() {
      return Runs.of(fields).shortest();
    }
  }

  /**
   * Again and again after the same time.
   *
   * @param every whole milliseconds, at least one
   */
  record Interval(Duration every) implements Timing {
    private static final List<ChronoUnit> UNITS =
        List.of(
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS,
            ChronoUnit.MILLIS);

    public Interval {
      if (every.toMillis() < 1 || !every.truncatedTo(ChronoUnit.MILLIS).equals(every)) {
        throw new IllegalArgumentException("not whole milliseconds: " + every);
      }
    }

    /** In the largest unit without a remainder; "every day" would be a calendar's day. */
    @Override
    public String written() {
      ChronoUnit unit = UNITS.stream().filter(this::divides).findFirst().orElseThrow();
      long count = every.dividedBy(unit.getDuration());
      String name =
          unit == ChronoUnit.MILLIS ? "milliseconds" : unit.name().toLowerCase(Locale.ROOT);
      return count == 1
          ? "every " + name.substring(0, name.length() - 1)
          : "every " + count + " " + name;
    }

    private boolean divides(ChronoUnit unit) {
      boolean oneDay = unit == ChronoUnit.DAYS && every.equals(unit.getDuration());
      return !oneDay && every.toMillis() % unit.getDuration().toMillis() == 0;
    }

    @Override
    public Optional<Duration> interval() {
      return Optional.of(every);
    }

    @Override
    public Duration shortest() {
      return every;
    }
  }

  /**
   * On certain days.
   *
   * @param at the time of day, if it was said
   */
  record Calendar(Days days, Optional<LocalTime> at) implements Timing {
    @Override
    public String written() {
      return days.written() + at.map(time -> " at " + time).orElse("");
    }

    @Override
    public Optional<Duration> interval() {
      return days.interval();
    }

    @Override
    public Duration shortest() {
      return Runs.of(days, at).shortest();
    }
  }
}
