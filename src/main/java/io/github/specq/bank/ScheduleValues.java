package io.github.specq.bank;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What follows from the schedules: those of Phase 9, else those of the checklist. */
final class ScheduleValues {
  private static final Ref PHASE_9 = new Ref("phase9", "job-scheduling", "schedules");
  private static final Ref CHECKLIST = new Ref("checklist", "cron-scheduling", "schedules");

  static final List<Ref> SCHEDULES = List.of(PHASE_9, CHECKLIST);

  /** The answers alone decide; with today's date advice would come and go. */
  private static final LocalDate CLOCK_CHANGES_FROM = LocalDate.of(2026, 1, 1);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private ScheduleValues() {}

  /** Computes how many schedules are so. */
  static Function<Facts, Fact> count(Predicate<Schedule> which) {
    return facts ->
        given(facts)
            .map(all -> all.stream().filter(which).count())
            .map(count -> Computed.count(BigDecimal.valueOf(count)))
            .orElseGet(() -> nothing(facts));
  }

  static Fact shortestInterval(Facts facts) {
    return given(facts)
        .flatMap(all -> all.stream().map(s -> s.timing().shortest()).min(Comparator.naturalOrder()))
        .map(d -> Computed.duration(BigDecimal.valueOf(d.toMillis(), 3)))
        .orElseGet(() -> nothing(facts));
  }

  static boolean outsideUtc(Schedule schedule) {
    return schedule
        .zone()
        .map(ZoneId::normalized)
        .filter(z -> !z.equals(ZoneOffset.UTC))
        .isPresent();
  }

  /** Whether it goes by a clock that is still changed twice a year, or will be once. */
  static boolean inChangingZone(Schedule schedule) {
    Instant from = CLOCK_CHANGES_FROM.atStartOfDay(ZoneOffset.UTC).toInstant();
    return schedule.zone().filter(z -> z.getRules().nextTransition(from) != null).isPresent();
  }

  static boolean inClockChange(Schedule schedule) {
    return schedule.clockTrap(CLOCK_CHANGES_FROM).isPresent();
  }

  static boolean withSeconds(Schedule schedule) {
    return (schedule.timing() instanceof Timing.Cron cron && cron.second().isPresent())
        || schedule.timing().shortest().compareTo(MINUTE) < 0;
  }

  private static Optional<List<Schedule>> given(Facts facts) {
    return facts
        .of(PHASE_9)
        .value()
        .or(() -> facts.of(CHECKLIST).value())
        .map(value -> schedules(value).toList());
  }

  private static Stream<Schedule> schedules(Value value) {
    if (value instanceof Value.Many many) {
      return many.values().stream().flatMap(ScheduleValues::schedules);
    }
    return value instanceof Value.Timed timed ? Stream.of(timed.schedule()) : Stream.empty();
  }

  /** Only where neither has anything to say there is nothing to know. */
  private static Fact nothing(Facts facts) {
    Fact phase9 = facts.of(PHASE_9);
    return phase9.comparable() == Truth.FALSE
        ? Computed.nothing(facts.of(CHECKLIST))
        : Computed.nothing();
  }
}
