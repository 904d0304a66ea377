package io.github.specq.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Amounts that nobody typed: what they measure, and how they are written. */
class ComputedAmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DURATION | 0          | 0 s
          DURATION | 0.25       | 0.25 s
          DURATION | 59.5       | 59.5 s
          DURATION | 60         | 1 min
          DURATION | 90         | 1 min 30 s
          DURATION | 3600       | 1 h
          DURATION | 3601       | 1 h 1 s
          DURATION | 86400      | 1 day
          DURATION | 1213260    | 14 days 1 h 1 min
          DURATION | -60        | -1 min
          SIZE     | 0          | 0 B
          SIZE     | 1          | 1 B
          SIZE     | 1000       | 1 KB
          SIZE     | 1024       | 1 KiB
          SIZE     | 1500000    | 1.5 MB
          SIZE     | 1610612736 | 1.5 GiB
          RATE     | 0.3333333  | 0.333/s
          RATE     | 1.25       | 1.25/s
          RATE     | 99.94      | 99.9/s
          RATE     | 99.95      | 100/s
          RATE     | 100        | 100/s
          RATE     | 100.4      | 100/s
          RATE     | 123.5      | 124/s
          RATE     | 1234.4     | 1234/s
          PERCENT  | 12.345     | 12.3%
          PERCENT  | 250        | 250%
          MONEY    | 0.5        | 0.5 EUR
          MONEY    | 1234.5     | 1235 EUR
          MONEY    | -1234.5    | -1235 EUR
          NUMBER   | 1200       | 1200
          NUMBER   | 1.50       | 1.5
          NUMBER   | 0.33333333 | 0.3333333
          NUMBER   | 12345678.9 | 12345679
          NUMBER   | 1234567890 | 1234567890
          """)
  void isWrittenAsPeopleWould(Measure measure, BigDecimal amount, String written) {
    String currency = measure == Measure.MONEY ? "EUR" : "";

    Measured computed = Measured.of(measure, amount, currency);

    assertThat(computed.written()).isEqualTo(written);
    assertThat(computed.measure()).isEqualTo(measure);
    assertThat(computed.amount()).isEqualTo(amount.stripTrailingZeros());
  }

  @ParameterizedTest
  @CsvSource({
    "DURATION, s",
    "SIZE, B",
    "RATE, /s",
    "PERCENT, %",
    "MONEY, EUR",
    "NUMBER, ''",
  })
  void hasTheUnitOfItsMeasure(Measure measure, String unit) {
    String currency = measure == Measure.MONEY ? unit : "";
    assertThat(Measured.of(measure, BigDecimal.ONE, currency).unit()).isEqualTo(unit);
  }

  @Test
  void aVersionIsNoAmount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measured.of(Measure.VERSION, BigDecimal.ONE, ""));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          DURATION, 1800 s,  30 min
          DURATION, 90 min,  1 h 30 min
          DURATION, 1 week,  7 days
          SIZE,     1500 KB, 1500 KB
          NUMBER,   10k,     10000
          VERSION,  1.10,    1.10
          """)
  void plainlyADurationIsInTheUnitsThatPeopleCountIn(Measure measure, String typed, String plain) {
    Quantity quantity = QuantitySyntax.parse(measure, typed).value().orElseThrow();

    assertThat(quantity.plain().written()).isEqualTo(plain);
    assertThat(quantity.plain()).isEqualByComparingTo(quantity);
  }

  private static final String COLUMNS = "NUMBER DURATION SIZE RATE PERCENT MONEY VERSION";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NUMBER,   NUMBER DURATION SIZE RATE PERCENT MONEY -
          DURATION, DURATION - - NUMBER - - -
          SIZE,     SIZE - - - - - -
          RATE,     RATE NUMBER - - - - -
          PERCENT,  PERCENT - - - - - -
          MONEY,    MONEY - - - - - -
          VERSION,  - - - - - - -
          """)
  void aProductMeasures(Measure measure, String products) {
    assertThat(columns(COLUMNS).stream().map(m -> measure.times(m.orElseThrow())))
        .isEqualTo(columns(products));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NUMBER,   NUMBER RATE - DURATION - - -
          DURATION, DURATION NUMBER - - - - -
          SIZE,     SIZE - NUMBER - - - -
          RATE,     RATE - - NUMBER - - -
          PERCENT,  PERCENT - - - NUMBER - -
          MONEY,    MONEY - - - - NUMBER -
          VERSION,  - - - - - - -
          """)
  void aQuotientMeasures(Measure measure, String quotients) {
    assertThat(columns(COLUMNS).stream().map(m -> measure.per(m.orElseThrow())))
        .isEqualTo(columns(quotients));
  }

  private static List<Optional<Measure>> columns(String names) {
    return Arrays.stream(names.split(" "))
        .map(n -> n.equals("-") ? Optional.<Measure>empty() : Optional.of(Measure.valueOf(n)))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aMeasureReadsItsOwnExamples(Measure measure) {
    assertThat(measure.examples().split(", | or "))
        .hasSizeGreaterThan(1)
        .allMatch(example -> QuantitySyntax.parse(measure, example).value().isPresent());
    assertThat(QuantitySyntax.parse(measure, "?"))
        .isEqualTo(
            new Parsed.Bad<>(
                "'?' is no " + measure.noun() + "; write it like " + measure.examples()));
  }
}
