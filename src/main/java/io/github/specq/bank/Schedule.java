package io.github.specq.bank;

import java.time.Duration;
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
  private static final String BEHIND_NAME = ": ";

  /**
   * Reads {@code [name: ]when[ zone]}, at most 200 characters. The written form may be longer than
   * what was typed; it keeps to the same limit, so that it reads back as the same.
   */
  public static Parsed<Schedule> parse(String typed) {
    return Typed.tidy(typed, LONGEST)
        .flatMap(Schedule::read)
        .flatMap(s -> Typed.tidy(s.written(), LONGEST).map(fits -> s));
  }

  private static Parsed<Schedule> read(String text) {
    int colon = text.indexOf(BEHIND_NAME);
    if (colon < 0) {
      return read(Optional.empty(), text);
    }
    String name = text.substring(0, colon).strip();
    return name.isEmpty()
        ? new Parsed.Bad<>("there is no name before the ':'")
        : read(Optional.of(name), text.substring(colon + BEHIND_NAME.length()));
  }

  private static Parsed<Schedule> read(Optional<String> name, String when) {
    Phrase phrase = new Phrase(when);
    return TimingSyntax.read(phrase)
        .flatMap(
            timing -> Zones.parse(phrase.rest()).map(zone -> new Schedule(name, timing, zone)));
  }

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
}
