package io.github.specq.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a schedule can be, so that those that are so can be counted. */
public enum ScheduleProperty {
  /** It goes by the clock, and does not say by whose. */
  WITHOUT_ZONE(s -> s.zone().isEmpty() && !(s.timing() instanceof Timing.Interval)),
  /** It goes by the clock of another zone than UTC. */
  OUTSIDE_UTC(ScheduleProperty::outsideUtc),
  /** It goes by a clock that is still changed twice a year, or will be once. */
  IN_CHANGING_ZONE(ScheduleProperty::inChangingZone),
  /** It has runs that a change of the clock may skip or double. */
  IN_CLOCK_CHANGE(ScheduleProperty::inClockChange),
  /** It needs a scheduler that looks at seconds. */
  WITH_SECONDS(ScheduleProperty::withSeconds);

  /** The answers alone decide; with today's date advice would come and go. */
  private static final LocalDate CLOCK_CHANGES_FROM = LocalDate.of(2026, 1, 1);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final Predicate<Schedule> test;

  ScheduleProperty(Predicate<Schedule> test) {
    this.test = test;
  }

  public boolean isTrueOf(Schedule schedule) {
    return test.test(schedule);
  }

  private static boolean outsideUtc(Schedule schedule) {
    return schedule
        .zone()
        .map(ZoneId::normalized)
        .filter(z -> !z.equals(ZoneOffset.UTC))
        .isPresent();
  }

  private static boolean inChangingZone(Schedule schedule) {
    Instant from = CLOCK_CHANGES_FROM.atStartOfDay(ZoneOffset.UTC).toInstant();
    return schedule.zone().filter(z -> z.getRules().nextTransition(from) != null).isPresent();
  }

  private static boolean inClockChange(Schedule schedule) {
    return schedule.clockTrap(CLOCK_CHANGES_FROM).isPresent();
  }

  private static boolean withSeconds(Schedule schedule) {
    return (schedule.timing() instanceof Timing.Cron cron && cron.fields().second().isPresent())
        || schedule.timing().shortest().compareTo(MINUTE) < 0;
  }

  /** Its name in a bank: {@code without-zone}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ScheduleProperty> of(String id) {
    return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(ScheduleProperty::id).toList();
  }
}
