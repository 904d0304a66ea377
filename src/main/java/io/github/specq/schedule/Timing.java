package io.github.specq.schedule;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

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

  /**
   * The times of a cron expression; each part is the text of the field.
   *
   * @param second empty for the first second of the minute
   */
  record Cron(
      Optional<String> second,
      String minute,
      String hour,
      String dayOfMonth,
      String month,
      String dayOfWeek)
      implements Timing {

    /**
     * Holds fields that {@link CronField} has read.
     *
     * @throws IllegalArgumentException for a field that it refuses
     */
    public Cron {
      second.ifPresent(s -> values(CronField.SECOND, s));
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

    /** What a field stands for; Sunday is 0. */
    SortedSet<Integer> values(CronField field) {
      return values(
          field,
          switch (field) {
            case SECOND -> second.orElse("0");
            case MINUTE -> minute;
            case HOUR -> hour;
            case DAY_OF_MONTH -> dayOfMonth;
            case MONTH -> month;
            case DAY_OF_WEEK -> dayOfWeek;
          });
    }

    /** The five fields, or six with the second in front, with blanks between them. */
    public String expression() {
      String five = String.join(" ", minute, hour, dayOfMonth, month, dayOfWeek);
      return second.map(s -> s + " " + five).orElse(five);
    }

    /**
     * Whether a day of the month or a day of the week is enough; else both must fit. A field that
     * begins with a star does not restrict on its own: crontab(5).
     */
    boolean eitherDay() {
      return !dayOfMonth.startsWith("*") && !dayOfWeek.startsWith("*");
    }

    /** Whether any date fits: not so for February 30. */
    boolean everRuns() {
      int longestMonth =
          values(CronField.MONTH).stream()
              .mapToInt(m -> Month.of(m).maxLength())
              .max()
              .orElseThrow();
      return eitherDay() || values(CronField.DAY_OF_MONTH).first() <= longestMonth;
    }

    @Override
    public String written() {
      return "cron " + expression();
    }

    @Override
    public Optional<String> inWords() {
      return Optional.of(CronWords.of(this));
    }

    @Override
    public Optional<Duration> interval() {
      boolean anyDate = dayOfMonth.equals("*") && month.equals("*");
      return anyDate ? Runs.of(this).everyWeek() : Optional.empty();
    }

    @Override
    public Duration shortest() {
      return Runs.of(this).shortest();
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
      return Runs.of(this).shortest();
    }
  }
}
