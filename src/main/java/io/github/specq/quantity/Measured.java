package io.github.specq.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number of units.
 *
 * @param amount how many of {@code unit}
 * @param unit the base unit of the measure: {@code s}, {@code B}, {@code /s}, {@code %}, the ISO
 *     code of a currency, or nothing for a plain number
 * @param written the same as people write it: {@code 1 h 30 min}
 */
public record Measured(Measure measure, BigDecimal amount, String unit, String written)
    implements Quantity {
  /** Days of a week are easier to read than weeks and days. */
  private static final List<Unit> WHOLE_UNITS =
      Stream.of("d", "h", "min").flatMap(u -> Unit.find(Unit.TIME, u).stream()).toList();

  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(100);

  private static final Unit SECOND = Unit.find(Unit.TIME, "s").orElseThrow();

  public Measured {
    amount = amount.stripTrailingZeros();
  }

  /**
   * An amount that was computed, written as people would: no more exact than anybody knows it.
   *
   * @param amount in the measure's base unit
   * @param currency of money, else nothing
   */
  public static Measured of(Measure measure, BigDecimal amount, String currency) {
    return switch (measure) {
      case DURATION -> duration(amount);
      case RATE -> new Measured(measure, amount, "/s", Decimal.write(shown(amount)) + "/s");
      case SIZE -> size(amount);
      case PERCENT -> new Measured(measure, amount, "%", Decimal.write(shown(amount)) + "%");
      case MONEY ->
          new Measured(measure, amount, currency, Decimal.write(shown(amount)) + " " + currency);
      case NUMBER ->
          new Measured(measure, amount, "", Decimal.write(amount.round(MathContext.DECIMAL32)));
      case VERSION -> throw new IllegalArgumentException("a version is no amount");
    };
  }

  /** Three digits, and all that stand before the point. */
  private static BigDecimal shown(BigDecimal amount) {
    return amount.compareTo(WHOLE_FROM) < 0
        ? amount.round(THREE_DIGITS)
        : amount.setScale(0, RoundingMode.HALF_UP);
  }

  /** In the unit that takes the fewest characters. */
  private static Measured size(BigDecimal bytes) {
    String written =
        Unit.SIZE.stream()
            .map(u -> new Term(bytes.divide(u.worth(), MathContext.DECIMAL32), u).written())
            .min(Comparator.comparing(String::length))
            .orElseThrow();
    return new Measured(Measure.SIZE, bytes, "B", written);
  }

  /** Written in days and what is smaller: {@code 1 h 30 min}. */
  public static Measured duration(BigDecimal seconds) {
    List<String> terms = new ArrayList<>();
    BigDecimal rest = seconds;
    for (Unit unit : WHOLE_UNITS) {
      BigDecimal[] parts = rest.divideAndRemainder(unit.worth());
      if (parts[0].signum() > 0) {
        terms.add(new Term(parts[0], unit).written());
      }
      rest = parts[1];
    }
    if (rest.signum() > 0 || terms.isEmpty()) {
      terms.add(new Term(rest, SECOND).written());
    }
    return new Measured(Measure.DURATION, seconds, "s", String.join(" ", terms));
  }

  @Override
  public Quantity plain() {
    return measure == Measure.DURATION ? duration(amount) : this;
  }

  @Override
  public boolean comparableWith(Quantity other) {
    return other instanceof Measured m && measure == m.measure && unit.equals(m.unit);
  }

  @Override
  public int compareTo(Quantity other) {
    if (other instanceof Measured m && comparableWith(m)) {
      return amount.compareTo(m.amount);
    }
    throw new IllegalArgumentException(written + " has no order with " + other.written());
  }
}
