package io.github.specq.quantity;

/** Something with an order that a person gave: how many, how long, how large, which version. */
public sealed interface Quantity extends Comparable<Quantity> permits Measured, Version {

  Measure measure();

  /**
   * As it stands in answers and documents; {@link QuantitySyntax#parse} reads it as the same
   * quantity.
   */
  String written();

  /** The same as people would write it who do not count in seconds: 30 min for 1800 s. */
  default Quantity plain() {
    return this;
  }

  /** Whether the two have an order: the same measure and, for money, the same currency. */
  boolean comparableWith(Quantity other);

  /**
   * The order of what is meant, however it is written: 60 s is as much as 1 min, though the two are
   * not equal.
   *
   * @throws IllegalArgumentException unless they are {@link #comparableWith comparable}
   */
  @Override
  int compareTo(Quantity other);
}
