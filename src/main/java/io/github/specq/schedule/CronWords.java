package io.github.specq.schedule;

import io.github.specq.problem.Series;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a cron expression says, as a person would say it. */
final class CronWords {
  /** More times than these are not listed. */
  private static final int MOST_TIMES = 6;

  private static final int MINUTES = 60;
  private static final int HOURS = 24;

  private final SortedSet<Integer> seconds;
  private final SortedSet<Integer> minutes;
  private final SortedSet<Integer> hours;
  private final CronFields cron;

  private CronWords(CronFields cron) {
    this.cron = cron;
    this.seconds = cron.values(CronField.SECOND);
    this.minutes = cron.values(CronField.MINUTE);
    this.hours = cron.values(CronField.HOUR);
  }

  /** {@code at 08:00 on weekdays}. */
  static String of(CronFields cron) {
    CronWords words = new CronWords(cron);
    boolean listed = words.isListed();
    String days = words.days();
    return (listed ? words.times() : words.often())
        + (days.isEmpty() ? listed ? " every day" : "" : " " + days);
  }

  private boolean isListed() {
    return seconds.size() * minutes.size() * hours.size() <= MOST_TIMES;
  }

  private String times() {
    List<String> times = new ArrayList<>();
    for (int hour : hours) {
      for (int minute : minutes) {
        seconds.forEach(second -> times.add(LocalTime.of(hour, minute, second).toString()));
      }
    }
    return "at " + Series.of(times);
  }

  private String often() {
    if (seconds.equals(Set.of(0))) {
      return inMinutes();
    }
    Optional<String> even = even(seconds, "second");
    if (even.isPresent() && minutes.size() == MINUTES) {
      return even.get() + whichHours();
    }
    return inMinutes() + ", in " + numbered("second", seconds);
  }

  private String inMinutes() {
    if (minutes.size() > 1) {
      return even(minutes, "minute").orElseGet(() -> "in " + numbered("minute", minutes))
          + whichHours();
    }
    int minute = minutes.first();
    if (hours.size() == HOURS) {
      return minute == 0 ? "every hour" : "every hour, in minute " + minute;
    }
    boolean regular = step(hours) > 0;
    return regular
        ? (step(hours) == 1 ? "every hour" : "every " + step(hours) + " hours")
            + " from "
            + LocalTime.of(hours.first(), minute)
            + " to "
            + LocalTime.of(hours.last(), minute)
        : "at " + Series.of(texts(hours, h -> LocalTime.of(h, minute).toString()));
  }

  /** Where not in all of them. */
  private String whichHours() {
    if (hours.size() == HOURS) {
      return "";
    }
    return step(hours) == 1 || hours.size() == 1
        ? " from " + LocalTime.of(hours.first(), 0) + " to " + LocalTime.of(hours.last(), 59)
        : " in " + numbered("hour", hours);
  }

  /** {@code every 15 minutes}, if several values are so all around the hour. */
  private static Optional<String> even(SortedSet<Integer> values, String unit) {
    int step = step(values);
    return step > 0 && values.first() == 0 && values.last() == MINUTES - step
        ? Optional.of(step == 1 ? "every " + unit : "every " + step + " " + unit + "s")
        : Optional.empty();
  }

  /** How far the values are apart, if that is always the same; else 0. */
  private static int step(SortedSet<Integer> values) {
    int[] all = values.stream().mapToInt(v -> v).toArray();
    int step = all.length < 2 ? 0 : all[1] - all[0];
    return IntStream.range(1, all.length).allMatch(i -> all[i] - all[i - 1] == step) ? step : 0;
  }

  private static String numbered(String unit, SortedSet<Integer> values) {
    return unit + (values.size() == 1 ? " " : "s ") + Series.of(texts(values, v -> "" + v));
  }

  private static List<String> texts(SortedSet<Integer> values, IntFunction<String> text) {
    return values.stream().map(text::apply).toList();
  }

  private String days() {
    boolean anyDate = cron.values(CronField.DAY_OF_MONTH).size() == 31;
    boolean anyWeekday = cron.values(CronField.DAY_OF_WEEK).size() == 7;
    boolean anyMonth = cron.values(CronField.MONTH).size() == 12;
    String months =
        anyMonth ? "" : Series.of(texts(cron.values(CronField.MONTH), CronWords::month));
    if (cron.eitherDay() ? anyDate || anyWeekday : anyDate && anyWeekday) {
      return anyMonth ? "" : "every day in " + months;
    }
    if (!cron.eitherDay() && anyDate) {
      return weekdays() + (anyMonth ? "" : " in " + months);
    }
    String dates = dates() + " of " + (anyMonth ? "every month" : months);
    if (cron.eitherDay()) {
      return dates + " and " + weekdays() + (anyMonth ? "" : " in " + months);
    }
    return anyWeekday ? dates : dates + " if it falls " + weekdays();
  }

  private String dates() {
    return "on the " + Series.of(texts(cron.values(CronField.DAY_OF_MONTH), Days.Monthly::ordinal));
  }

  private String weekdays() {
    Days.Weekly days =
        new Days.Weekly(
            cron.values(CronField.DAY_OF_WEEK).stream()
                .map(d -> DayOfWeek.of(d == 0 ? 7 : d))
                .collect(Collectors.toSet()));
    return days.equals(Days.Weekly.WORKING) || days.equals(Days.Weekly.WEEKEND)
        ? "on " + days.written()
        : "on " + days.enumerated();
  }

  /** Asking Java for the English name would load its languages: 20 ms. */
  private static String month(int number) {
    String name = Month.of(number).name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
