package io.github.specq.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When something runs again and again.
 *
 * @param name what runs, where it was said
 * @param zone whose clock {@code timing} goes by; empty if that was not said
 */
public record Schedule(Optional<String> name, Timing timing, Optional<ZoneId> zone) {
  static final String BEHIND_NAME = ": ";

  /** As it stands in answers and documents: {@code Report: daily at 08:00 UTC}. */
  public String written() {
    return name.map(n -> n + BEHIND_NAME).orElse("")
        + timing.written()
        + zone.map(z -> " " + z.getId()).orElse("");
  }

  /** See {@link Timing#interval}. */
  public Optional<Duration> interval() {
    return timing.interval();
  }

  /**
   * The runs that a change of the clock skips or doubles in the two years from a date. Without a
   * zone or a time of day nothing is known, and intervals do not look at the clock.
   */
  public Optional<ClockTrap> clockTrap(LocalDate from) {
    return zone.flatMap(z -> runs().flatMap(runs -> ClockTrap.of(runs, z, from)));
  }

  private Optional<Runs> runs() {
    if (timing instanceof Timing.Cron cron) {
      return Optional.of(Runs.of(cron.fields()));
    }
    return timing instanceof Timing.Calendar calendar && calendar.at().isPresent()
        ? Optional.of(Runs.of(calendar.days(), calendar.at()))
        : Optional.empty();
  }
}
