package io.github.specq.bank;

import java.math.BigDecimal;

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
  public Measured {
    amount = amount.stripTrailingZeros();
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
