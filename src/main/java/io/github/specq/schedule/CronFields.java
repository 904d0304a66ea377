package io.github.specq.schedule;

import java.time.Month;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The fields of a cron expression, each as it was written.
 *
 * @param second empty for the first second of the minute
 */
public record CronFields(
    Optional<String> second,
    String minute,
    String hour,
    String dayOfMonth,
    String month,
    String dayOfWeek) {

  /**
   * Holds fields that {@link CronField} has read.
   *
   * @throws IllegalArgumentException for a field that it refuses
   */
  public CronFields {
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

  /** Whether only the days of the week decide. */
  boolean anyDate() {
    return dayOfMonth.equals("*") && month.equals("*");
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
        values(CronField.MONTH).stream().mapToInt(m -> Month.of(m).maxLength()).max().orElseThrow();
    return eitherDay() || values(CronField.DAY_OF_MONTH).first() <= longestMonth;
  }
}
