package io.github.specq.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The times at which something runs, by the calendar and the clock. */
final class Runs {
  private static final int DAY = 24 * 60 * 60;

  /** In so many years even February 29 falls on every day of the week twice. */
  private static final int YEARS = 57;

  /** A Monday; any other date would do. */
  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

  private final Predicate<LocalDate> days;

  /** In seconds of the day, at least one, in order. */
  private final int[] times;

  private Runs(Predicate<LocalDate> days, int[] times) {
    this.days = days;
    this.times = times;
  }

  static Runs of(CronFields cron) {
    SortedSet<Integer> dates = cron.values(CronField.DAY_OF_MONTH);
    SortedSet<Integer> months = cron.values(CronField.MONTH);
    SortedSet<Integer> weekdays = cron.values(CronField.DAY_OF_WEEK);
    Predicate<LocalDate> date = d -> dates.contains(d.getDayOfMonth());
    Predicate<LocalDate> weekday = d -> weekdays.contains(d.getDayOfWeek().getValue() % 7);
    Predicate<LocalDate> day = cron.eitherDay() ? date.or(weekday) : date.and(weekday);
    return new Runs(day.and(d -> months.contains(d.getMonthValue())), times(cron));
  }

  private static int[] times(CronFields cron) {
    int[] minutes = ints(cron.values(CronField.MINUTE)).toArray();
    int[] seconds = ints(cron.values(CronField.SECOND)).toArray();
    return ints(cron.values(CronField.HOUR))
        .flatMap(h -> Arrays.stream(minutes).map(m -> h * 60 + m))
        .flatMap(m -> Arrays.stream(seconds).map(s -> m * 60 + s))
        .toArray();
  }

  private static IntStream ints(SortedSet<Integer> values) {
    return values.stream().mapToInt(v -> v);
  }

  /** Where no time of day was said, any will do, so long as it is the same every day. */
  static Runs of(Days days, Optional<LocalTime> at) {
    int time = at.orElse(LocalTime.MIDNIGHT).toSecondOfDay();
    return new Runs(days::include, new int[] {time});
  }

  /** The time between two runs if it is always the same, where all weeks are alike. */
  Optional<Duration> everyWeek() {
    Set<Integer> gaps = new HashSet<>(gapsOfDay());
    for (int days : gapsInDays(BEGIN.plusWeeks(2).plusDays(1), 0)) {
      gaps.add(overnight(days));
    }
    return gaps.size() == 1
        ? Optional.of(Duration.ofSeconds(gaps.iterator().next()))
        : Optional.empty();
  }

  /** The shortest time between two runs, where every day had 24 hours. */
  Duration shortest() {
    SortedSet<Integer> gaps = gapsOfDay();
    gaps.add(overnight(gapsInDays(BEGIN.plusYears(YEARS), 1).first()));
    return Duration.ofSeconds(gaps.first());
  }

  private SortedSet<Integer> gapsOfDay() {
    SortedSet<Integer> gaps = new TreeSet<>();
    for (int i = 1; i < times.length; i++) {
      gaps.add(times[i] - times[i - 1]);
    }
    return gaps;
  }

  /** From the last run of a day to the first of the next one, so many days later. */
  private int overnight(int days) {
    return days * DAY + times[0] - times[times.length - 1];
  }

  /**
   * How many days lie between days with runs, up to a date.
   *
   * @param enough so few that no others matter
   */
  private SortedSet<Integer> gapsInDays(LocalDate end, int enough) {
    SortedSet<Integer> gaps = new TreeSet<>();
    int gap = 0;
    boolean met = false;
    for (LocalDate date = BEGIN; date.isBefore(end); date = date.plusDays(1)) {
      if (!gaps.isEmpty() && gaps.first() <= enough) {
        return gaps;
      }
      gap++;
      if (days.test(date)) {
        if (met) {
          gaps.add(gap);
        }
        met = true;
        gap = 0;
      }
    }
    return gaps;
  }

  /** The first run from one time of the clock to before another. */
  Optional<LocalDateTime> first(LocalDateTime from, LocalDateTime before) {
    for (LocalDate d = from.toLocalDate(); d.atStartOfDay().isBefore(before); d = d.plusDays(1)) {
      LocalDate date = d;
      Optional<LocalDateTime> run =
          Arrays.stream(days.test(date) ? times : new int[0])
              .mapToObj(t -> date.atTime(LocalTime.ofSecondOfDay(t)))
              .filter(t -> !t.isBefore(from))
              .findFirst();
      if (run.isPresent()) {
        return run.filter(t -> t.isBefore(before));
      }
    }
    return Optional.empty();
  }

  /** Whether a clock that is moved by so much shows the same: as for what runs every hour. */
  boolean unmovedBy(Duration shift) {
    Set<Integer> all = new HashSet<>(Arrays.stream(times).boxed().toList());
    int seconds = (int) shift.toSeconds();
    return Arrays.stream(times).allMatch(t -> all.contains(Math.floorMod(t + seconds, DAY)));
  }
}
