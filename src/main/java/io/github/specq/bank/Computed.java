package io.github.specq.bank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What computed values are made of: numbers out of facts, and facts out of numbers. */
final class Computed {
  private static final Fact UNKNOWN = new Fact.Unknown(false);
  private static final MathContext SHOWN = new MathContext(3);
  private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(100);

  private Computed() {}

  /** What somebody said comes before what only the repository shows. */
  static Stream<Fact> saidFirst(Stream<Fact> facts) {
    return facts.sorted(
        Comparator.comparing(
            f -> f instanceof Fact.Known known && known.origin() == Fact.Origin.FOUND));
  }

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
    return known(Measured.duration(seconds));
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
