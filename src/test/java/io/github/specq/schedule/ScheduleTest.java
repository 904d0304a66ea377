package io.github.specq.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.specq.bank.Garbage;
import io.github.specq.quantity.Parsed;
import io.github.specq.testing.Rounds;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          daily at 8am UTC                       | daily at 08:00 UTC                        | P1D
          daily at 2am                           | daily at 02:00                            | P1D
          Daily At 2AM utc                       | daily at 02:00 UTC                        | P1D
          daily 8am (UTC)                        | daily at 08:00 UTC                        | P1D
          daily                                  | daily                                     | P1D
          nightly at 2:30 a.m.                   | daily at 02:30                            | P1D
          every day at 14:30 Europe/Berlin       | daily at 14:30 Europe/Berlin              | P1D
          every day at 14.30 europe/berlin       | daily at 14:30 Europe/Berlin              | P1D
          daily at 8:00 America/New York         | daily at 08:00 America/New_York           | P1D
          at 8am                                 | daily at 08:00                            | P1D
          8 pm                                   | daily at 20:00                            | P1D
          midnight                               | daily at 00:00                            | P1D
          12am                                   | daily at 00:00                            | P1D
          12pm                                   | daily at 12:00                            | P1D
          1am                                    | daily at 01:00                            | P1D
          every Sunday at midnight               | every Sunday at 00:00                     | P7D
          every Sunday midnight                  | every Sunday at 00:00                     | P7D
          Sundays at noon                        | every Sunday at 12:00                     | P7D
          at noon on Sundays                     | every Sunday at 12:00                     | P7D
          weekly on Monday at 9:00               | every Monday at 09:00                     | P7D
          every week on Tue                      | every Tuesday                             | P7D
          Thursday & Monday at 9:00              | every Monday and Thursday at 09:00        | -
          every mon, wed and fri at 6am          | every Monday, Wednesday and Friday at 06:00 | -
          Friday to Sunday at 6am                | every Friday, Saturday and Sunday at 06:00 | -
          Sat-Mon                                | every Monday, Saturday and Sunday         | -
          Mon-Fri at 18:00                       | weekdays at 18:00                         | -
          weekdays at 6pm                        | weekdays at 18:00                         | -
          on weekdays at 6pm GMT                 | weekdays at 18:00 GMT                     | -
          weekends                               | weekends                                  | -
          monthly on the 1st at 00:30            | monthly on the 1st at 00:30               | -
          every month on day 22                  | monthly on the 22nd                       | -
          at noon on the 13th of every month     | monthly on the 13th at 12:00              | -
          every 15 minutes                       | every 15 minutes                          | PT15M
          every 5 min                            | every 5 minutes                           | PT5M
          each 5-minute                          | every 5 minutes                           | PT5M
          every hour                             | every hour                                | PT1H
          Hourly                                 | every hour                                | PT1H
          every minute UTC                       | every minute UTC                          | PT1M
          every 1h 30m UTC                       | every 90 minutes UTC                      | PT90M
          every 1 h and 30 min                   | every 90 minutes                          | PT90M
          every 90 s                             | every 90 seconds                          | PT90S
          every 0.5 s                            | every 500 milliseconds                    | PT0.5S
          every 1 ms                             | every millisecond                         | PT0.001S
          every 366 days                         | every 366 days                            | P366D
          every 24 hours                         | every 24 hours                            | P1D
          every 2 days                           | every 2 days                              | P2D
          weekly                                 | every 7 days                              | P7D
          every week                             | every 7 days                              | P7D
          every PT5M                             | every 5 minutes                           | PT5M
          cron 0 8 * * *                         | cron 0 8 * * *                            | P1D
          0 8 * * *                              | cron 0 8 * * *                            | P1D
          CRON 0 8 * * * UTC                     | cron 0 8 * * * UTC                        | P1D
          */15 * * * * Europe/Berlin             | cron */15 * * * * Europe/Berlin           | PT15M
          cron  5-59/10 * * * *                  | cron 5-59/10 * * * *                      | PT10M
          */7 * * * *                            | cron */7 * * * *                          | -
          0 */6 * * *                            | cron 0 */6 * * *                          | PT6H
          0 0 * * sun                            | cron 0 0 * * SUN                          | P7D
          0 0 * * 7                              | cron 0 0 * * 7                            | P7D
          0 18 * * mon-fri                       | cron 0 18 * * MON-FRI                     | -
          0,30 9-17 * jan,7-9 1-5                | cron 0,30 9-17 * JAN,7-9 1-5              | -
          0 0 29 2 *                             | cron 0 0 29 2 *                           | -
          0 0 31 2 MON                           | cron 0 0 31 2 MON                         | -
          @daily                                 | cron 0 0 * * *                            | P1D
          cron @Hourly UTC                       | cron 0 * * * * UTC                        | PT1H
          Daily report: daily at 8am UTC         | Daily report: daily at 08:00 UTC          | P1D
          a:b 14:30 : every 5 min                | a:b 14:30: every 5 minutes                | PT5M
          Clean-up: cron 0 0 * * 0               | Clean-up: cron 0 0 * * 0                  | P7D
          """)
  void readsWhatPeopleWrite(String typed, String written, Duration interval) {
    Schedule schedule = read(typed);
    assertThat(schedule.written()).isEqualTo(written);
    assertThat(schedule.interval()).isEqualTo(Optional.ofNullable(interval));
    assertThat(read(written)).isEqualTo(schedule);
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of(
            "Report: weekdays at 8am Europe/Berlin",
            new Schedule(
                Optional.of("Report"),
                new Timing.Calendar(
                    new Days.Weekly(
                        Set.of(
                            DayOfWeek.MONDAY,
                            DayOfWeek.TUESDAY,
                            DayOfWeek.WEDNESDAY,
                            DayOfWeek.THURSDAY,
                            DayOfWeek.FRIDAY)),
                    Optional.of(LocalTime.of(8, 0))),
                Optional.of(ZoneId.of("Europe/Berlin")))),
        Arguments.of(
            "monthly on the 3rd",
            new Schedule(
                Optional.empty(),
                new Timing.Calendar(new Days.Monthly(3), Optional.empty()),
                Optional.empty())),
        Arguments.of(
            "every 5 min",
            new Schedule(
                Optional.empty(), new Timing.Interval(Duration.ofMinutes(5)), Optional.empty())),
        Arguments.of(
            "0 8 * * *",
            new Schedule(
                Optional.empty(),
                new Timing.Cron(new CronFields(Optional.empty(), "0", "8", "*", "*", "*")),
                Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void keepsNameTimingAndZoneApart(String typed, Schedule schedule) {
    assertThat(read(typed)).isEqualTo(schedule);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          UTC, UTC
          z, UTC
          GMT, GMT
          UTC+2, UTC+02:00
          utc-0330, UTC-03:30
          GMT+01:00, GMT+01:00
          asia/kolkata, Asia/Kolkata
          """)
  void readsTimeZones(String typed, String id) {
    assertThat(read("daily at 8am " + typed).zone()).hasValue(ZoneId.of(id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CET           | 'CET' may mean several time zones; write a region such as Europe/Berlin, or UTC
          est           | 'est' may mean several time zones; write a region such as Europe/Berlin, or UTC
          Europ/Berlin  | 'Europ/Berlin' is no time zone; did you mean Europe/Berlin?
          Europe/Berln  | 'Europe/Berln' is no time zone; did you mean Europe/Berlin?
          berlin        | 'berlin' is no time zone; did you mean Europe/Berlin?
          Rome          | 'Rome' is no time zone; did you mean Europe/Rome?
          UTC+25        | 'UTC+25' is no time zone; offsets go from -18:00 to +18:00
          and 6pm       | 'and 6pm' is no time zone; write UTC or a region such as Europe/Berlin
          """)
  void saysWhatIsWrongWithATimeZone(String typed, String message) {
    assertThat(ScheduleSyntax.parse("daily at 8am " + typed)).isEqualTo(new Parsed.Bad<>(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          75 8 * * *        | minute 75 is out of range 0-59 in the cron field 'minute'
          0 24 * * *        | hour 24 is out of range 0-23 in the cron field 'hour'
          0 0 0 * *         | day of month 0 is out of range 1-31 in the cron field 'day of month'
          0 0 1 13 *        | month 13 is out of range 1-12 in the cron field 'month'
          0 0 * * 8         | day of week 8 is out of range 0-7 in the cron field 'day of week'
          0 0 * FOO *       | 'FOO' is no month in the cron field 'month'
          0 0 * * MONDAY    | 'MONDAY' is no day of week in the cron field 'day of week'
          0 17-9 * * *      | the range '17-9' runs backwards in the cron field 'hour'
          */0 * * * *       | step 0 is out of range 1-59 in the cron field 'minute'
          5/10 * * * *      | the step in '5/10' needs a range such as 5-59 in the cron field 'minute'
          1,,2 * * * *      | '' is no value, range, * or step in the cron field 'minute'
          99999999999 * * * * | '99999999999' is no minute in the cron field 'minute'
          0 0 31 2,4 *      | no such date exists: cron 0 0 31 2,4 *
          cron 0 8 *        | a cron expression has five fields, minute, hour, day of month, month and day of week, or six with the second in front: cron 0 8 * * *
          cron              | a cron expression has five fields, minute, hour, day of month, month and day of week, or six with the second in front: cron 0 8 * * *
          @dayly            | '@dayly' is no cron macro; did you mean @daily?
          daily at 25:00    | hour 25 is out of range 0-23
          daily at 14:75    | minute 75 is out of range 0-59
          daily at 13pm     | hour 13 is out of range 1-12
          daily at 0am      | hour 0 is out of range 1-12
          daily at 8        | '8' is no time of day; write it like 8am, 14:30 or midnight
          monthly on the 32nd | day 32 is out of range 1-31
          every 15          | '15' has no unit; write it like 90s, 5 min or 1h 30min
          every fortnight   | 'fortnight' is no duration; write it like 90s, 5 min or 1h 30min
          every 3 months    | 'months' is no unit here; write it like 90s, 5 min or 1h 30min
          every 0 s         | '0 s' is no interval; it is whole ms, from 1 ms to 366 days
          every 0.1 ms      | '0.1 ms' is no interval; it is whole ms, from 1 ms to 366 days
          every 400 days    | '400 days' is no interval; it is whole ms, from 1 ms to 366 days
          : daily           | there is no name before the ':'
          sometimes         | 'sometimes' is no schedule; write it like every 15 minutes, daily at 8am UTC, Report: weekdays at 18:00 Europe/Berlin or cron 0 8 * * *
          """)
  void saysWhichPartIsWrong(String typed, String message) {
    assertThat(ScheduleSyntax.parse(typed)).isEqualTo(new Parsed.Bad<>(message));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1st",
    "2, 2nd",
    "3, 3rd",
    "4, 4th",
    "10, 10th",
    "11, 11th",
    "12, 12th",
    "13, 13th",
    "20, 20th",
    "21, 21st",
    "22, 22nd",
    "23, 23rd",
    "30, 30th",
    "31, 31st",
  })
  void aDayOfTheMonthIsAnOrdinal(int day, String ordinal) {
    assertThat(new Days.Monthly(day).written()).isEqualTo("monthly on the " + ordinal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EST5EDT", "SystemV/EST5", "PRC", "Hongkong"})
  void oldNamesOfZonesAreNotRead(String zone) {
    assertThat(ScheduleSyntax.parse("daily at 8am " + zone)).isInstanceOf(Parsed.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Report (every 5 min", "Report every 5 min)", "Report (daily) (UTC)", "(daily)."})
  void parenthesesAreAroundAllOfTheTimingOrItIsNone(String typed) {
    assertThat(ScheduleSyntax.parse(typed)).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void refusesLongTextUnread() {
    String longest = "x".repeat(193) + ": daily";
    assertThat(read(longest).written()).isEqualTo(longest);
    assertThat(ScheduleSyntax.parse("x".repeat(194) + ": daily"))
        .isEqualTo(new Parsed.Bad<>("too long; at most 200 characters are read here"));
  }

  @Test
  void cannotHoldAnImpossibleTiming() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CronFields(Optional.empty(), "75", "8", "*", "*", "*"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Timing.Interval(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Timing.Interval(Duration.ofNanos(1_500_000)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Days.Weekly(Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Days.Monthly(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Days.Monthly(32));
  }

  @Test
  void readsWhatItWroteAsTheSame() {
    Garbage garbage = new Garbage();
    IntStream.range(0, Rounds.of(2_000))
        .mapToObj(i -> phrase(garbage))
        .forEach(
            typed ->
                ScheduleSyntax.parse(typed)
                    .value()
                    .ifPresent(
                        s ->
                            assertThat(ScheduleSyntax.parse(s.written()))
                                .as("%s, %s", typed, garbage)
                                .isEqualTo(new Parsed.Ok<>(s))));
  }

  private static String phrase(Garbage garbage) {
    return Stream.of(
            garbage.pick("", "", "", "a: ", "every 5 min: ", "Send daily report "),
            garbage.pick("", "", "every ", "cron ", "daily ", "weekly on ", "monthly on the "),
            garbage.pick("5", "31st", "90 s", "24 h", "7 days", "Sunday", "mon-thu", "tue, wed"),
            garbage.pick("", " at ", " "),
            garbage.pick(
                "", "8am", "12:30", "noon", "* * * *", "1-5 * * 1,2", "*/2 */3 1 * *", "* * ? *"),
            garbage.pick("", " ", " UTC", " utc+3", " Etc/GMT+5", " Asia/Tokyo"))
        .collect(Collectors.joining());
  }

  @Test
  void neverThrows() {
    Garbage garbage = new Garbage();
    String cron = "0123456789*/,-  JANMOFSU@";
    garbage.lines(3_000, 220, Garbage.ANYTHING).forEach(typed -> check(typed, garbage));
    garbage.lines(3_000, 40, cron).forEach(typed -> check(typed, garbage));
    garbage.lines(3_000, 40, cron).forEach(typed -> check("every " + typed, garbage));
    garbage.lines(200, 40, cron).forEach(typed -> check("daily at 8am " + typed, garbage));
  }

  private static void check(String typed, Garbage garbage) {
    assertThat(ScheduleSyntax.parse(typed)).as("%s, %s", typed, garbage).isNotNull();
  }

  private static Schedule read(String typed) {
    return ScheduleSyntax.parse(typed).value().orElseThrow();
  }
}
