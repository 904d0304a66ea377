package io.github.specq.schedule;

import io.github.specq.quantity.Parsed;
import io.github.specq.quantity.Typed;
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
  private static final int LONGEST = 200;

  /**
   * Reads {@code [name: ]when[ zone]}, at most 200 characters; the colon may be missing where it is
   * clear where the name ends. The written form may be longer than what was typed; it keeps to the
   * same limit, so that it reads back as the same.
   */
  public static Parsed<Schedule> parse(String typed) {
    return Typed.tidy(typed, LONGEST)
        .flatMap(ScheduleSyntax::read)
        .flatMap(s -> Typed.tidy(s.written(), LONGEST).map(fits -> s));
  }

  /** As it stands in answers and documents: {@code Report: daily at 08:00 UTC}. */
  public String written() {
    return name.map(n -> n + ScheduleSyntax.BEHIND_NAME).orElse("")
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
      return Optional.of(Runs.of(cron));
    }
    return timing instanceof Timing.Calendar calendar && calendar.at().isPresent()
        ? Optional.of(Runs.of(calendar))
        : Optional.empty();
  }
}
