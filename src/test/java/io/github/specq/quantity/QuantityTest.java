package io.github.specq.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          DURATION, 90s, '<', 2 min
          DURATION, 60s, =, 1 min
          DURATION, 1.5 h, =, 1h 30m
          DURATION, 8 days, '>', 1 week
          SIZE, 256 KB, '<', 256 KiB
          SIZE, 1024 KiB, =, 1 MiB
          RATE, 5/min, =, 300/h
          RATE, 1/week, '<', 1/day
          RATE, 100 jobs/s, =, 100/s
          PERCENT, 5, =, 5.0 %
          MONEY, 0.40 USD, '<', $1
          NUMBER, 10k, =, '10,000'
          NUMBER, -1, '<', 0
          VERSION, 1.10, '>', 1.9
          VERSION, 1, =, 1.0.0
          VERSION, 2.0-rc1, '<', 2.0
          VERSION, 2.0-rc2, '<', 2.0-rc10
          VERSION, 2.0-alpha, '<', 2.0-beta
          VERSION, 2.0-rc, '<', 2.0-rc.1
          VERSION, 2.0-rc.1, '<', 2.0-rc.a
          VERSION, 2.0-SNAPSHOT, =, 2.0-snapshot
          VERSION, 2.0.1-rc1, '>', 2.0
          VERSION, 5.6.Final, =, 5.6
          VERSION, 17.0.15+6, =, 17.0.15+7
          """)
  void ordersWhatIsMeant(Measure measure, String left, String order, String right) {
    Quantity a = QuantitySyntax.parse(measure, left).value().orElseThrow();
    Quantity b = QuantitySyntax.parse(measure, right).value().orElseThrow();
    int expected = "<=>".indexOf(order) - 1;
    assertThat(a.comparableWith(b)).isTrue();
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(expected);
    assertThat(Integer.signum(b.compareTo(a))).isEqualTo(-expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          MONEY, 5 EUR, MONEY, 5 USD
          NUMBER, 5, PERCENT, 5
          DURATION, 5s, SIZE, 5 B
          VERSION, 5, NUMBER, 5
          NUMBER, 5, VERSION, 5
          """)
  void refusesToOrderWhatHasNoOrder(Measure m1, String left, Measure m2, String right) {
    Quantity a = QuantitySyntax.parse(m1, left).value().orElseThrow();
    Quantity b = QuantitySyntax.parse(m2, right).value().orElseThrow();
    assertThat(a.comparableWith(b)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> a.compareTo(b));
  }

  @Test
  void knowsItsMeasure() {
    for (Measure measure : Measure.values()) {
      String typed = measure == Measure.MONEY ? "0 EUR" : "0";
      assertThat(QuantitySyntax.parse(measure, typed).map(Quantity::measure))
          .isEqualTo(new Parsed.Ok<>(measure));
    }
  }
}
