package io.github.specq.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
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

  private static final Unit SECOND = Unit.find(Unit.TIME, "s").orElseThrow();

  public Measured {
    amount = amount.stripTrailingZeros();
  }

  /** Written in days and what is smaller: {@code 1 h 30 min}. */
  static Measured duration(BigDecimal seconds) {
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
