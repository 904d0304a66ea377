package io.github.specq.schedule;

import io.github.specq.problem.Series;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which days a calendar's schedule names. */
public sealed interface Days {

  /** As it stands in documents: {@code every Sunday}. */
  String written();

  /** The time from one such day to the next where it is always the same, clock changes aside. */
  Optional<Duration> interval();

  /** Whether the date is such a day. */
  boolean include(LocalDate date);

  /**
   * Days of every week.
   *
   * @param days at least one
   */
  record Weekly(Set<DayOfWeek> days) implements Days {
    static final Weekly ALL = new Weekly(EnumSet.allOf(DayOfWeek.class));
    static final Weekly WORKING = new Weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    static final Weekly WEEKEND = new Weekly(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    public Weekly {
      if (days.isEmpty()) {
        throw new IllegalArgumentException("no day");
      }
      days = Set.copyOf(days);
    }

    @Override
    public String written() {
      if (days.equals(ALL.days)) {
        return "daily";
      }
      if (days.equals(WORKING.days)) {
        return "weekdays";
      }
      return days.equals(WEEKEND.days) ? "weekends" : "every " + enumerated();
    }

    /** {@code Monday and Thursday}. */
    String enumerated() {
      return Series.of(days.stream().sorted().map(Weekly::name).toList());
    }

    /** Asking Java for the English name would load its languages: 20 ms. */
    private static String name(DayOfWeek day) {
      return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Duration> interval() {
      if (equals(ALL)) {
        return Optional.of(Duration.ofDays(1));
      }
      return days.size() == 1 ? Optional.of(Duration.ofDays(7)) : Optional.empty();
    }

    @Override
    public boolean include(LocalDate date) {
      return days.contains(date.getDayOfWeek());
    }
  }

  /**
   * A day of every month that has it.
   *
   * @param dayOfMonth from 1 to 31
   */
  record Monthly(int dayOfMonth) implements Days {
    public Monthly {
      if (dayOfMonth < 1 || dayOfMonth > 31) {
        throw new IllegalArgumentException("no day of a month: " + dayOfMonth);
      }
    }

    @Override
    public String written() {
      return "monthly on the " + ordinal(dayOfMonth);
    }

    /** {@code 22nd}. */
    static String ordinal(int dayOfMonth) {
      boolean teen = dayOfMonth / 10 == 1;
      return dayOfMonth
          + switch (teen ? 0 : dayOfMonth % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
          };
    }

    /** Months differ in length. */
    @Override
    public Optional<Duration> interval() {
      return Optional.empty();
    }

    @Override
    public boolean include(LocalDate date) {
      return date.getDayOfMonth() == dayOfMonth;
    }
  }
}
