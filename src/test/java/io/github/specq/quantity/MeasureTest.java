package io.github.specq.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.Garbage;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          90s                      | 90      | 90 s
          5 min                    | 300     | 5 min
          5min                     | 300     | 5 min
          5 MIN                    | 300     | 5 min
          1h                       | 3600    | 1 h
          1 hour                   | 3600    | 1 h
          30 minutes               | 1800    | 30 min
          30-minute                | 1800    | 30 min
          1h 30m                   | 5400    | 1 h 30 min
          1h30m                    | 5400    | 1 h 30 min
          1h 30min                 | 5400    | 1 h 30 min
          1 hour and 30 minutes    | 5400    | 1 h 30 min
          1 hour, 30 minutes       | 5400    | 1 h 30 min
          1 h   30\u00a0min        | 5400    | 1 h 30 min
          1 h 30                   | 5400    | 1 h 30 min
          1h30                     | 5400    | 1 h 30 min
          2 days 1h 05             | 176700  | 2 days 1 h 5 min
          30-minute timeout        | 1800    | 30 min
          90 sec                   | 90      | 90 s
          30m                      | 1800    | 30 min
          PT30M                    | 1800    | 30 min
          2 min delay              | 120     | 2 min
          1 day                    | 86400   | 1 day
          2 days                   | 172800  | 2 days
          2d                       | 172800  | 2 days
          1 week                   | 604800  | 1 week
          1.5 weeks                | 907200  | 1.5 weeks
          500 ms                   | 0.5     | 500 ms
          1.5 h                    | 5400    | 1.5 h
          .5 h                     | 1800    | 0.5 h
          1,000 s                  | 1000    | 1000 s
          PT5M                     | 300     | 5 min
          PT1H30M                  | 5400    | 1 h 30 min
          P1DT12H                  | 129600  | 1 day 12 h
          pt0.5s                   | 0.5     | 0.5 s
          0                        | 0       | 0 s
          0 min                    | 0       | 0 min
          """)
  void readsDurationsInSeconds(String typed, BigDecimal seconds, String written) {
    assertThat(read(Measure.DURATION, typed))
        .isEqualTo(new Measured(Measure.DURATION, seconds, "s", written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          256 KiB       | 262144       | 256 KiB
          256kib        | 262144       | 256 KiB
          256KB         | 256000       | 256 KB
          256 kB        | 256000       | 256 KB
          1.5 GB        | 1500000000   | 1.5 GB
          2 megabytes   | 2000000      | 2 MB
          2 gibibytes   | 2147483648   | 2 GiB
          512Mi         | 536870912    | 512 MiB
          1Gi           | 1073741824   | 1 GiB
          1 TiB         | 1099511627776| 1 TiB
          100 B         | 100          | 100 B
          100 bytes     | 100          | 100 B
          1 byte        | 1            | 1 B
          1_000 B       | 1000         | 1000 B
          0             | 0            | 0 B
          """)
  void readsSizesInBytes(String typed, BigDecimal bytes, String written) {
    assertThat(read(Measure.SIZE, typed))
        .isEqualTo(new Measured(Measure.SIZE, bytes, "B", written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100/s                | 100 | 100/s
          100 / s              | 100 | 100/s
          100 per second       | 100 | 100/s
          100 RPS              | 100 | 100/s
          100 req/s            | 100 | 100 req/s
          5 tps                | 5   | 5/s
          2.5k/min             | 41.66666666666666666666666666666667 | 2500/min
          60 jobs a minute     | 1   | 60 jobs/min
          60 an hour           | 0.01666666666666666666666666666666667 | 60/h
          5 jobs/min           | 0.08333333333333333333333333333333333 | 5 jobs/min
          120 rpm              | 2   | 120/min
          120 per minute       | 2   | 120/min
          60/min               | 1   | 60/min
          36k/h                | 10  | 36000/h
          86,400 per day       | 1   | 86400/day
          500/ms               | 500000 | 500/ms
          120 jobs/min         | 2   | 120 jobs/min
          7200 requests per hour | 2 | 7200 requests/h
          0                    | 0   | 0/s
          """)
  void readsRatesPerSecond(String typed, BigDecimal perSecond, String written) {
    assertThat(read(Measure.RATE, typed))
        .isEqualTo(new Measured(Measure.RATE, perSecond, "/s", written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5%         | 5    | 5%
          5 %        | 5    | 5%
          5 percent  | 5    | 5%
          5 per cent | 5    | 5%
          99.9 %     | 99.9 | 99.9%
          5          | 5    | 5%
          0.50 %     | 0.5  | 0.5%
          -5%        | -5   | -5%
          """)
  void readsPercentages(String typed, BigDecimal points, String written) {
    assertThat(read(Measure.PERCENT, typed))
        .isEqualTo(new Measured(Measure.PERCENT, points, "%", written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120 EUR     | 120    | EUR | 120 EUR
          EUR 120     | 120    | EUR | 120 EUR
          €120        | 120    | EUR | 120 EUR
          120€        | 120    | EUR | 120 EUR
          120 euros   | 120    | EUR | 120 EUR
          $0.40       | 0.4    | USD | 0.40 USD
          120.50 usd  | 120.5  | USD | 120.50 USD
          $0.0025     | 0.0025 | USD | 0.0025 USD
          $10k        | 10000  | USD | 10000 USD
          1,200.00 CHF| 1200   | CHF | 1200 CHF
          -$5         | -5     | USD | -5 USD
          """)
  void readsMoneyOfOneCurrency(String typed, BigDecimal amount, String unit, String written) {
    assertThat(read(Measure.MONEY, typed))
        .isEqualTo(new Measured(Measure.MONEY, amount, unit, written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2                | 2                | 2
          007              | 7                | 7
          1,000            | 1000             | 1000
          1_000_000        | 1000000          | 1000000
          10k              | 10000            | 10000
          1.5M             | 1500000          | 1500000
          0.50             | 0.5              | 0.5
          0.123456789      | 0.123456789      | 0.123456789
          -3               | -3               | -3
          -0               | 0                | 0
          1000000000000000 | 1000000000000000 | 1000000000000000
          """)
  void readsNumbers(String typed, BigDecimal number, String written) {
    assertThat(read(Measure.NUMBER, typed))
        .isEqualTo(new Measured(Measure.NUMBER, number, "", written));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          17, 17
          v1.2.3, 1.2.3
          1.0-SNAPSHOT, 1.0-SNAPSHOT
          2.0.0-rc.1, 2.0.0-rc.1
          3.14rc2, 3.14rc2
          17.0.15+6, 17.0.15+6
          5.6.15.Final, 5.6.15.Final
          """)
  void readsVersions(String typed, String written) {
    assertThat(read(Measure.VERSION, typed).written()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DURATION | abc          | 'abc' is no duration; write it like 90s, 5 min or 1h 30min
          DURATION | ''           | '' is no duration; write it like 90s, 5 min or 1h 30min
          DURATION | 1:30         | '1:30' is no duration; write it like 90s, 5 min or 1h 30min
          DURATION | 1,5 h        | '1,5 h' has a comma in front of its decimals, where a point is read; write it like 90s, 5 min or 1h 30min
          DURATION | -5 min       | '-5 min' is no duration; write it like 90s, 5 min or 1h 30min
          DURATION | 5            | '5' has no unit; write it like 90s, 5 min or 1h 30min
          DURATION | 1h 75        | '75' has no unit; write it like 90s, 5 min or 1h 30min
          DURATION | 5 min 30     | '30' has no unit; write it like 90s, 5 min or 1h 30min
          DURATION | half an hour | 'half an hour' is no duration; write it like 90s, 5 min or 1h 30min
          DURATION | timeout      | 'timeout' is no duration; write it like 90s, 5 min or 1h 30min
          DURATION | unlimited    | 'unlimited' is no duration; write it like 90s, 5 min or 1h 30min
          DURATION | 1min, 5min, 15min | '1min, 5min, 15min' does not go from larger to smaller units; write it like 90s, 5 min or 1h 30min
          DURATION | 6 months     | 'months' is no unit here; write it like 90s, 5 min or 1h 30min
          DURATION | P1M          | 'P1M' is no duration; write it like 90s, 5 min or 1h 30min
          DURATION | PT           | 'PT' is no duration; write it like 90s, 5 min or 1h 30min
          DURATION | 30m 1h       | '30m 1h' does not go from larger to smaller units; write it like 90s, 5 min or 1h 30min
          DURATION | 5m 5m        | '5m 5m' does not go from larger to smaller units; write it like 90s, 5 min or 1h 30min
          SIZE     | 256          | '256' has no unit; write it like 100 B, 256 KiB or 1.5 GB
          SIZE     | 512m         | 'm' may mean a thousand or 1024: MB or MiB; write it like 100 B, 256 KiB or 1.5 GB
          SIZE     | 1,5 GB       | '1,5 GB' has a comma in front of its decimals, where a point is read; write it like 100 B, 256 KiB or 1.5 GB
          SIZE     | 5 min        | 'min' is no unit here; write it like 100 B, 256 KiB or 1.5 GB
          NUMBER   | 1,50         | '1,50' has a comma in front of its decimals, where a point is read; write it like 2, 1000 or 0.5
          NUMBER   | 1,2,3        | '1,2,3' is no number; write it like 2, 1000 or 0.5
          SIZE     | big          | 'big' is no size; write it like 100 B, 256 KiB or 1.5 GB
          RATE     | 100          | '100' has no unit; write it like 100/s, 5/min or 1000 per hour
          RATE     | fast         | 'fast' is no rate; write it like 100/s, 5/min or 1000 per hour
          RATE     | 5/fortnight  | 'fortnight' is no unit here; write it like 100/s, 5/min or 1000 per hour
          RATE     | 100 MB/s     | '100 MB/s' is no rate; write it like 100/s, 5/min or 1000 per hour
          RATE     | 10 minutes per hour | '10 minutes per hour' counts 'minutes', which is a unit; write it like 100/s, 5/min or 1000 per hour
          RATE     | 10 min/h     | '10 min/h' counts 'min', which is a unit; write it like 100/s, 5/min or 1000 per hour
          RATE     | 100 bytes/s  | '100 bytes/s' counts 'bytes', which is a unit; write it like 100/s, 5/min or 1000 per hour
          PERCENT  | half         | 'half' is no percentage; write it like 5% or 0.5%
          MONEY    | 120          | '120' names no currency; write it like 120 EUR or 0.40 USD
          MONEY    | 120 XYZ      | 'XYZ' is no currency; write it like 120 EUR or 0.40 USD
          MONEY    | €120 EUR     | '€120 EUR' is no amount of money; write it like 120 EUR or 0.40 USD
          MONEY    | 1,5 EUR      | '1,5 EUR' has a comma in front of its decimals, where a point is read; write it like 120 EUR or 0.40 USD
          MONEY    | 9 EUR/month  | '9 EUR/month' goes on after the amount; leave that out, per month is meant; write it like 120 EUR or 0.40 USD
          NUMBER   | two          | 'two' is no number; write it like 2, 1000 or 0.5
          NUMBER   | 1e999999999  | '1e999999999' is no number; write it like 2, 1000 or 0.5
          NUMBER   | 1000000000000001 | '1000000000000001' is too large; at most 1000000000000000
          NUMBER   | 9999999999999M   | '9999999999999M' is too large; at most 1000000000000000
          NUMBER   | 0.1234567891 | '0.1234567891' is too exact; at most 9 decimals
          VERSION  | latest       | 'latest' is no version; write it like 17, 1.10 or 2.0-rc1
          VERSION  | 8.x          | '8.x' is no version; write it like 17, 1.10 or 2.0-rc1
          VERSION  | 3.8+         | '3.8+' is no version; write it like 17, 1.10 or 2.0-rc1
          """)
  void saysWhatIsWrongAndWhatWouldBeRight(Measure measure, String typed, String message) {
    assertThat(QuantitySyntax.parse(measure, typed)).isEqualTo(new Parsed.Bad<>(message));
  }

  @Test
  void refusesLongTextUnread() {
    assertThat(read(Measure.NUMBER, "0".repeat(63) + "1").written()).isEqualTo("1");
    assertThat(QuantitySyntax.parse(Measure.NUMBER, "1".repeat(65)))
        .isEqualTo(new Parsed.Bad<>("too long; at most 64 characters are read here"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 \u001b[2J min", "5\u0000s"})
  void refusesControlCharacters(String typed) {
    assertThat(QuantitySyntax.parse(Measure.DURATION, typed))
        .isEqualTo(new Parsed.Bad<>("there are control characters in it; type it again"));
  }

  static Stream<Measure> measures() {
    return Stream.of(Measure.values());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void readsWhatItWroteAsTheSame(Measure measure) {
    Garbage garbage = new Garbage();
    List<String> read =
        garbage
            .lines(5_000, 8, "0123456789")
            .map(digits -> phrase(garbage, digits))
            .filter(typed -> QuantitySyntax.parse(measure, typed).value().isPresent())
            .toList();
    assertThat(read).as("%s", garbage).isNotEmpty();
    for (String typed : read) {
      Quantity quantity = read(measure, typed);
      assertThat(QuantitySyntax.parse(measure, quantity.written()))
          .as("%s, %s", typed, garbage)
          .isEqualTo(new Parsed.Ok<>(quantity));
    }
  }

  private static String phrase(Garbage garbage, String digits) {
    return Stream.of(
            garbage.pick("", "", "", "-", "$", "v", "1h ", "PT"),
            digits,
            garbage.pick("", "", ".5", ".0025", ",000", "_000", ".1.10"),
            garbage.pick("", "", "k", "M", " ", "-"),
            garbage.pick("", "%", "ms", "s", "min", "d", "weeks", "B", "kb", "Gi", "EUR", " chf"),
            garbage.pick("", "", "/s", " per day", " jobs/h", "rc.2", "-SNAPSHOT", " 5 ms", "+1"))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void neverThrows(Measure measure) {
    Garbage garbage = new Garbage();
    garbage
        .lines(3_000, 80, Garbage.ANYTHING)
        .forEach(
            typed ->
                assertThat(QuantitySyntax.parse(measure, typed))
                    .as("%s, %s", typed, garbage)
                    .isNotNull());
  }

  private static Quantity read(Measure measure, String typed) {
    return QuantitySyntax.parse(measure, typed).value().orElseThrow();
  }
}
