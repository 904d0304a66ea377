package io.github.specq.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs at hours that the clock skips or shows twice; the dates are those of the law. */
class ClockTrapTest {
  private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily at 2:30 Europe/Berlin          | 02:30 does not exist on 2027-03-28 in Europe/Berlin and comes twice on 2027-10-31
          30 2 * * * Europe/Berlin             | 02:30 does not exist on 2027-03-28 in Europe/Berlin and comes twice on 2027-10-31
          0 30 2 * * * Europe/Berlin           | 02:30 does not exist on 2027-03-28 in Europe/Berlin and comes twice on 2027-10-31
          daily at 2am Europe/Berlin           | 02:00 does not exist on 2027-03-28 in Europe/Berlin and comes twice on 2027-10-31
          every Sunday at 2:59 Europe/Berlin   | 02:59 does not exist on 2027-03-28 in Europe/Berlin and comes twice on 2027-10-31
          monthly on the 28th at 2:30 Europe/Berlin | 02:30 does not exist on 2027-03-28 in Europe/Berlin
          monthly on the 31st at 2:30 Europe/Berlin | 02:30 comes twice on 2027-10-31 in Europe/Berlin
          */15 0-2 * * * Europe/Berlin         | 02:00 does not exist on 2027-03-28 in Europe/Berlin and comes twice on 2027-10-31
          0 */2 * * * Europe/Berlin            | 02:00 does not exist on 2027-03-28 in Europe/Berlin and comes twice on 2027-10-31
          daily at 2:30 America/New_York       | 02:30 does not exist on 2027-03-14 in America/New_York
          daily at 1:30 America/New_York       | 01:30 comes twice on 2027-11-07 in America/New_York
          15,45 1,2 * * * America/New_York     | 02:15 does not exist on 2027-03-14 in America/New_York and 01:15 comes twice on 2027-11-07
          daily at 3:30 Europe/Helsinki        | 03:30 does not exist on 2027-03-28 in Europe/Helsinki and comes twice on 2027-10-31
          daily at 2:15 Australia/Lord_Howe    | 02:15 does not exist on 2027-10-03 in Australia/Lord_Howe
          daily at 1:45 Australia/Lord_Howe    | 01:45 comes twice on 2027-04-04 in Australia/Lord_Howe
          0 * * * * Australia/Lord_Howe        | 02:00 does not exist on 2027-10-03 in Australia/Lord_Howe
          daily at 2:30 Australia/Sydney       | 02:30 does not exist on 2027-10-03 in Australia/Sydney and comes twice on 2027-04-04
          daily at 23:30 America/Santiago      | 23:30 comes twice on 2027-04-03 in America/Santiago
          """)
  void namesTheZoneTheDateAndWhatHappens(String typed, String text) {
    assertThat(trap(typed).map(ClockTrap::text)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "daily at 2:30",
        "daily at 2:30 UTC",
        "daily at 2:30 Etc/UTC",
        "daily at 2:30 UTC+1",
        "daily at 2:30 Asia/Kolkata",
        "daily at 2:30 Asia/Tokyo",
        "daily at 3am Europe/Berlin",
        "daily at 1:59 Europe/Berlin",
        "daily at 2:30 Europe/Helsinki",
        "every Monday at 2:30 Europe/Berlin",
        "weekdays at 2:30 Europe/Berlin",
        "daily Europe/Berlin",
        "every 15 minutes Europe/Berlin",
        "every 24 hours Europe/Berlin",
        "*/7 * * * * Europe/Berlin",
        "0 * * * * Europe/Berlin",
        "*/15 * * * * Australia/Lord_Howe",
        "*/10 * * * * * Europe/Berlin",
        "daily at 2:45 Australia/Lord_Howe",
        "@yearly Europe/Berlin",
      })
  void elsewhereTheClockDoesNoHarm(String typed) {
    assertThat(trap(typed)).isEmpty();
  }

  private static Optional<ClockTrap> trap(String typed) {
    return ScheduleSyntax.parse(typed).value().orElseThrow().clockTrap(FROM);
  }
}
