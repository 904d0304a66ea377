package io.github.specq.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * Runs that a change of the clock skips or doubles; at least one of them.
 *
 * @param skipped the first run at a time that the clock never shows
 * @param doubled the first run at a time that the clock shows twice
 */
public record ClockTrap(
    ZoneId zone, Optional<LocalDateTime> skipped, Optional<LocalDateTime> doubled) {

  /** What is looked at: every usual change happens in it, and twice. */
  private static final int YEARS = 2;

  /** What the zone's clock does to runs in the two years from a date, if anything. */
  static Optional<ClockTrap> of(Runs runs, ZoneId zone, LocalDate from) {
    ZoneRules rules = zone.getRules();
    Instant end = from.plusYears(YEARS).atStartOfDay(zone).toInstant();
    ClockTrap found = new ClockTrap(zone, Optional.empty(), Optional.empty());
    ZoneOffsetTransition change = rules.nextTransition(from.atStartOfDay(zone).toInstant());
    while (change != null && change.getInstant().isBefore(end)) {
      found = found.with(runs, change);
      change = rules.nextTransition(change.getInstant());
    }
    return found.skipped.isPresent() || found.doubled.isPresent()
        ? Optional.of(found)
        : Optional.empty();
  }

  private ClockTrap with(Runs runs, ZoneOffsetTransition change) {
    Duration shift = change.getDuration();
    if (runs.unmovedBy(shift)) {
      return this;
    }
    LocalDateTime before = change.getDateTimeBefore();
    LocalDateTime after = change.getDateTimeAfter();
    return change.isGap()
        ? new ClockTrap(zone, skipped.or(() -> runs.first(before, after)), doubled)
        : new ClockTrap(zone, skipped, doubled.or(() -> runs.first(after, before)));
  }

  /**
   * A sentence without its stop: {@code 02:30 does not exist on 2027-03-28 in Europe/Berlin and
   * comes twice on 2027-10-31}.
   */
  public String text() {
    Optional<String> never =
        skipped.map(t -> t.toLocalTime() + " does not exist on " + t.toLocalDate());
    Optional<String> twice = doubled.map(t -> "comes twice on " + t.toLocalDate());
    String where = " in " + zone.getId();
    if (never.isEmpty()) {
      return doubled.map(t -> t.toLocalTime() + " ").orElse("") + twice.orElse("") + where;
    }
    boolean same =
        skipped.map(LocalDateTime::toLocalTime).equals(doubled.map(LocalDateTime::toLocalTime));
    String subject = same ? "" : doubled.map(t -> t.toLocalTime() + " ").orElse("");
    return never.get() + where + twice.map(t -> " and " + subject + t).orElse("");
  }
}
