package io.github.specq.bank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What computed values are made of: numbers out of facts, and facts out of numbers. */
final class Computed {
  private static final Fact UNKNOWN = new Fact.Unknown(false);
  private static final MathContext SHOWN = new MathContext(3);
  private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(100);

  private static final Unit SECOND = Unit.find(Unit.TIME, "s").orElseThrow();

  /** Days of a week are easier to read than weeks and days. */
  private static final List<Unit> UNITS =
      Stream.of("d", "h", "min").flatMap(u -> Unit.find(Unit.TIME, u).stream()).toList();

  private Computed() {}

  /** What is known where an input has no value: nothing, or that there is nothing to know. */
  static Fact nothing(Fact... inputs) {
    return Arrays.stream(inputs)
        .filter(i -> i.comparable() == Truth.FALSE)
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The number in base units, where the fact is a quantity. */
  static Optional<BigDecimal> number(Fact fact) {
    return fact.value().flatMap(Computed::number);
  }

  static Optional<BigDecimal> number(Value value) {
    return value instanceof Value.Amount a && a.quantity() instanceof Measured m
        ? Optional.of(m.amount())
        : Optional.empty();
  }

  static Fact count(BigDecimal number) {
    return known(new Measured(Measure.NUMBER, number, "", Decimal.write(number)));
  }

  /** Written in days and what is smaller: {@code 1 h 30 min}. */
  static Fact duration(BigDecimal seconds) {
    List<String> terms = new ArrayList<>();
    BigDecimal rest = seconds;
    for (Unit unit : UNITS) {
      BigDecimal[] parts = rest.divideAndRemainder(unit.worth());
      if (parts[0].signum() > 0) {
        terms.add(new Term(parts[0], unit).written());
      }
      rest = parts[1];
    }
    if (rest.signum() > 0 || terms.isEmpty()) {
      terms.add(new Term(rest, SECOND).written());
    }
    return known(new Measured(Measure.DURATION, seconds, "s", String.join(" ", terms)));
  }

  /** Written to three digits; nobody's workers are more exact. */
  static Fact rate(BigDecimal perSecond) {
    BigDecimal shown =
        perSecond.compareTo(WHOLE_FROM) < 0
            ? perSecond.round(SHOWN)
            : perSecond.setScale(0, RoundingMode.HALF_UP);
    return known(new Measured(Measure.RATE, perSecond, "/s", Decimal.write(shown) + "/s"));
  }

  private static Fact known(Quantity quantity) {
    return new Fact.Known(new Value.Amount(quantity), Fact.Origin.CARRIED);
  }
}
