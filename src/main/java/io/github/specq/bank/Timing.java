package io.github.specq.bank;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;

/** At which times something runs, on a clock that is not named here. */
public sealed interface Timing {

  /** As it stands in documents: {@code every 15 minutes}. */
  String written();

  /** The time from one run to the next where it is always the same, clock changes aside. */
  Optional<Duration> interval();

  /** The times of a cron expression; each part is the text of the field. */
  record Cron(String minute, String hour, String dayOfMonth, String month, String dayOfWeek)
      implements Timing {
    private static final int MINUTES_OF_WEEK = 7 * 24 * 60;

    /**
     * Holds fields that {@link CronField} has read.
     *
     * @throws IllegalArgumentException for a field that it refuses
     */
    public Cron {
      values(CronField.MINUTE, minute);
      values(CronField.HOUR, hour);
      values(CronField.DAY_OF_MONTH, dayOfMonth);
      values(CronField.MONTH, month);
      values(CronField.DAY_OF_WEEK, dayOfWeek);
    }

    private static SortedSet<Integer> values(CronField field, String text) {
      return field
          .parse(text)
          .value()
          .orElseThrow(() -> new IllegalArgumentException(field + " cannot be " + text));
    }

    /** The five fields with blanks between them. */
    public String expression() {
      return String.join(" ", minute, hour, dayOfMonth, month, dayOfWeek);
    }

    /**
     * Whether any date fits: not so for February 30. Where both kinds of day are given, either is
     * enough.
     */
    boolean everRuns() {
      int longestMonth =
          values(CronField.MONTH, month).stream()
              .mapToInt(m -> Month.of(m).maxLength())
              .max()
              .orElseThrow();
      return !dayOfWeek.equals("*")
          || values(CronField.DAY_OF_MONTH, dayOfMonth).first() <= longestMonth;
    }

    @Override
    public String written() {
      return "cron " + expression();
    }

    @Override
    public Optional<Duration> interval() {
      boolean anyDate = dayOfMonth.equals("*") && month.equals("*");
      return anyDate ? interval(minutesOfWeek()) : Optional.empty();
    }

    private int[] minutesOfWeek() {
      return values(CronField.DAY_OF_WEEK, dayOfWeek).stream()
          .flatMap(day -> values(CronField.HOUR, hour).stream().map(h -> day * 24 + h))
          .flatMapToInt(h -> values(CronField.MINUTE, minute).stream().mapToInt(m -> h * 60 + m))
          .toArray();
    }

    private static Optional<Duration> interval(int[] runs) {
      int gap = MINUTES_OF_WEEK / runs.length;
      boolean even =
          gap * runs.length == MINUTES_OF_WEEK
              && IntStream.range(0, runs.length).allMatch(i -> runs[i] == runs[0] + i * gap);
      return even ? Optional.of(Duration.ofMinutes(gap)) : Optional.empty();
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
  }
}
