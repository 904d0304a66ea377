package io.github.specq.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
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

  /** How exactly anybody knows an amount, and a plain number. */
  private static final int DIGITS = 3;

  private static final int DIGITS_OF_NUMBER = 7;

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
      case RATE -> new Measured(measure, amount, "/s", shown(amount, DIGITS) + "/s");
      case SIZE -> size(amount);
      case PERCENT -> new Measured(measure, amount, "%", shown(amount, DIGITS) + "%");
      case MONEY -> new Measured(measure, amount, currency, shown(amount, DIGITS) + " " + currency);
      case NUMBER -> new Measured(measure, amount, "", shown(amount, DIGITS_OF_NUMBER));
      case VERSION -> throw new IllegalArgumentException("a version is no amount");
    };
  }

  /** So many digits, and all that stand before the point. */
  private static String shown(BigDecimal amount, int digits) {
    int beforeThePoint = amount.precision() - amount.scale();
    return Decimal.write(amount.round(new MathContext(Math.max(digits, beforeThePoint))));
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
    BigDecimal rest = seconds.abs();
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
    String sign = seconds.signum() < 0 ? "-" : "";
    return new Measured(Measure.DURATION, seconds, "s", sign + String.join(" ", terms));
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
