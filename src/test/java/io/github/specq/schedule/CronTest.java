package io.github.specq.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.quantity.Parsed;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cron expressions, wherever they come from. */
class CronTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 0 8 * * *              | cron 30 0 8 * * *
          */59 5-5 * * *            | cron */59 5-5 * * *
          cron 0 0 8 * * *          | cron 0 0 8 * * *
          0 0 8 * * MON-FRI         | cron 0 0 8 * * MON-FRI
          0 0 8 * * mon UTC         | cron 0 0 8 * * MON UTC
          */10 * * * * * Asia/Tokyo | cron */10 * * * * * Asia/Tokyo
          0 0/5 * * * ?             | cron 0 0-59/5 * * * *
          0 0 8 ? * MON-FRI         | cron 0 0 8 * * MON-FRI
          0 0 8 ? * MON *           | cron 0 0 8 * * MON
          0 0 8 1/7 * *             | cron 0 0 8 1-31/7 * *
          0 0 ? * *                 | cron 0 0 * * *
          0 0 * * ?                 | cron 0 0 * * *
          0 0 * * 0 Europe/Berlin   | cron 0 0 * * 0 Europe/Berlin
          @daily                    | cron 0 0 * * *
          @hourly                   | cron 0 * * * *
          @every 1h30m              | every 90 minutes
          cron(0 8 * * ? *)         | cron 0 8 * * *
          cron(0 8 * * ? *) UTC     | cron 0 8 * * * UTC
          cron(0 8 ? * 2-6 *)       | cron 0 8 * * MON-FRI
          cron(0 8 ? * 1,7 *)       | cron 0 8 * * SUN,SAT
          cron(0 8 ? * 2/2 *)       | cron 0 8 * * MON-SAT/2
          cron(0 8 ? * */2 *)       | cron 0 8 * * */2
          cron(0/15 8-17 ? * mon *) | cron 0-59/15 8-17 * * MON
          rate(5 minutes)           | every 5 minutes
          rate (1 day)              | every 24 hours
          Report: rate(1 hour)      | Report: every hour
          """)
  void understandsEveryDialect(String typed, String written) {
    Schedule schedule = read(typed);
    assertThat(schedule.written()).isEqualTo(written);
    assertThat(read(written)).isEqualTo(schedule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 L * *          | 'L' is Quartz's and cannot be read here; give days by number or name in the cron field 'day of month'
          0 0 15W * *        | '15W' is Quartz's and cannot be read here; give days by number or name in the cron field 'day of month'
          0 0 8 ? * 6L       | '6L' is Quartz's and cannot be read here; give days by number or name in the cron field 'day of week'
          0 0 8 ? * FRI#2    | 'FRI#2' is Quartz's and cannot be read here; give days by number or name in the cron field 'day of week'
          cron(0 8 L * ? *)  | 'L' is Quartz's and cannot be read here; give days by number or name in the cron field 'day of month'
          cron(0 8 ? * 6#3 *) | '6#3' is Quartz's and cannot be read here; give days by number or name in the cron field 'day of week'
          0 0 8 ? * 2-6      | '2-6' means other days to Quartz, where 1 is Sunday; write names such as MON-FRI
          0 0 8 ? * MON 2027 | the year '2027' ends the schedule; only * is read there
          cron(0 8 1 1 ? 2027) | the year '2027' ends the schedule; only * is read there
          cron(0 8 ? * 0 *)  | day of week 0 is out of range 1-7 in cron()
          cron(0 8 ? * 8 *)  | day of week 8 is out of range 1-7 in cron()
          cron(0 8 ? * 1-8 *) | day of week 8 is out of range 1-7 in cron()
          cron(0 8 * * *)    | cron() has six fields, minute, hour, day of month, month, day of week and year: cron(0 8 * * ? *)
          cron()             | cron() has six fields, minute, hour, day of month, month, day of week and year: cron(0 8 * * ? *)
          cron(0 8 ? * ? *)  | '?' is no value, range, * or step in the cron field 'day of month'
          cron 0 L * * *     | 'L' is no hour in the cron field 'hour'
          cron 0 0 1 L *     | 'L' is no month in the cron field 'month'
          0 0 8 ? * MON * *  | '*' is no time zone; write UTC or a region such as Europe/Berlin
          60 0 8 * * *       | second 60 is out of range 0-59 in the cron field 'second'
          0/5 * * * *        | the step in '0/5' needs a range such as 0-59 in the cron field 'minute'
          0 0 30 2 */2       | no such date exists: cron 0 0 30 2 */2
          rate(5)            | '5' has no unit; write it like 90s, 5 min or 1h 30min
          rate(5 min UTC)    | 'UTC' is too much in rate(); write rate(5 minutes)
          @reboot            | '@reboot' is no cron macro; known: @annually, @daily, @hourly, @midnight, @monthly, @weekly, @yearly
          """)
  void saysWhatItCannotRead(String typed, String message) {
    assertThat(ScheduleSyntax.parse(typed)).isEqualTo(new Parsed.Bad<>(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 8 * * *            | at 08:00 every day
          0 8 * * 1-5          | at 08:00 on weekdays
          0 8 * * 0,6          | at 08:00 on weekends
          0 8,18 * * MON,THU   | at 08:00 and 18:00 on Monday and Thursday
          */15 9-17 * * *      | every 15 minutes from 09:00 to 17:59
          */15 9 * * *         | at 09:00, 09:15, 09:30 and 09:45 every day
          */10 9 * * *         | at 09:00, 09:10, 09:20, 09:30, 09:40 and 09:50 every day
          0,30 * * * *         | every 30 minutes
          0,10,40 * * * *      | in minutes 0, 10 and 40
          */5 9 * * 1          | every 5 minutes from 09:00 to 09:59 on Monday
          * * * * *            | every minute
          * 8 * * *            | every minute from 08:00 to 08:59
          */7 * * * *          | in minutes 0, 7, 14, 21, 28, 35, 42, 49 and 56
          5-59/10 * * * *      | in minutes 5, 15, 25, 35, 45 and 55
          */20 1,2,4 * * *     | every 20 minutes in hours 1, 2 and 4
          0 * * * *            | every hour
          30 * * * *           | every hour, in minute 30
          30 9-17 * * *        | every hour from 09:30 to 17:30
          0 */6 * * *          | at 00:00, 06:00, 12:00 and 18:00 every day
          0 */2 * * *          | every 2 hours from 00:00 to 22:00
          0 1,2,3,5,8,13,21 * * * | at 01:00, 02:00, 03:00, 05:00, 08:00, 13:00 and 21:00
          0 0 1 * *            | at 00:00 on the 1st of every month
          0 0 1,15 1,7 *       | at 00:00 on the 1st and 15th of January and July
          0 0 * 12 *           | at 00:00 every day in December
          0 0 * 12 5           | at 00:00 on Friday in December
          0 0 13 * 5           | at 00:00 on the 13th of every month and on Friday
          0 0 29 2 *           | at 00:00 on the 29th of February
          0 0 13 * */5         | at 00:00 on the 13th of every month if it falls on Friday and Sunday
          0 0 13 1 */5         | at 00:00 on the 13th of January if it falls on Friday and Sunday
          0 0 13 1 5           | at 00:00 on the 13th of January and on Friday in January
          0 0 1-31 * 5         | at 00:00 every day
          0 0 13 * 0-6         | at 00:00 every day
          0 0 13 1 0-6         | at 00:00 every day in January
          30 0 8 * * *         | at 08:00:30 every day
          0 0 8 * * *          | at 08:00 every day
          */10 * * * * *       | every 10 seconds
          * * 9-17 * * 1-5     | every second from 09:00 to 17:59 on weekdays
          30 */5 * * * *       | every 5 minutes, in second 30
          0,30 0 * * * *       | every hour, in seconds 0 and 30
          7 * * * * *          | every minute, in second 7
          */10 5 * * * *       | every hour, in minute 5, in seconds 0, 10, 20, 30, 40 and 50
          */5 0 0 * * *        | at 00:00, in seconds 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50 and 55
          """)
  void canBeSaidInWords(String expression, String words) {
    assertThat(read(expression).timing().inWords()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */7 * * * *          | PT4M
          0 8 * * *            | P1D
          0 8,17 * * *         | PT9H
          0 2,23 * * *         | PT3H
          0 23,2 * * 1,2       | PT3H
          0 2,23 * * 1         | PT21H
          0 8 * * 1-5          | P1D
          0 0 1 * *            | P28D
          0 0 31 * *           | P31D
          0 0 29 2 *           | P1461D
          0 0 29 2 */7         | P10227D
          0 0 13 * 5           | P1D
          @yearly              | P365D
          */10 * * * * *       | PT10S
          0,50 * * * * *       | PT10S
          30 0 8 * * *         | P1D
          every 5 min          | PT5M
          daily                | P1D
          weekends             | P1D
          every Sunday at 8am  | P7D
          Mon and Fri at 8am   | P3D
          monthly on the 31st  | P31D
          monthly on the 3rd   | P28D
          """)
  void knowsTheShortestTimeBetweenTwoRuns(String typed, Duration shortest) {
    assertThat(read(typed).timing().shortest()).isEqualTo(shortest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          */10 * * * * *  | PT10S
          30 0 8 * * *    | P1D
          0 0 8 * * MON   | P7D
          */7 * * * * *   | -
          """)
  void withSecondsItHasAnIntervalToo(String typed, Duration interval) {
    assertThat(read(typed).interval().orElse(null)).isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          cron 0 8 * * *     | P1D
          cron 0 8,20 * * *  | PT12H
          cron 0 8,21 * * *  | -
          cron 0 8 * * 1-5   | -
          cron 0 8 * 1 *     | -
          cron 0 8 * 1-11 *  | -
          cron 0 8 1 * *     | -
          cron 0 8 1-30 * *  | -
          """)
  void hasAnIntervalOnlyWhereAllWeeksAreAlike(String typed, Duration interval) {
    assertThat(read(typed).interval().orElse(null)).isEqualTo(interval);
  }

  private static Schedule read(String typed) {
    return ScheduleSyntax.parse(typed).value().orElseThrow();
  }
}
