package io.github.specq.quantity;

import java.math.BigDecimal;

/** Numbers as people type and read them. */
final class Decimal {
  /**
   * A regular expression without groups: digits, perhaps in groups of three ({@code 1,000} or
   * {@code 1_000}), with a decimal point, without sign and exponent.
   */
  static final String DIGITS =
      "(?:(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:_\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)";

  /** {@link #DIGITS}, perhaps with {@code k} or {@code M} for thousands and millions. */
  static final String COUNT = DIGITS + "(?:[kKM](?![A-Za-z]))?";

  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
  private static final int MOST_DECIMALS = 9;

  private Decimal() {}

  /**
   * Reads what {@link #COUNT} matches.
   *
   * @throws NumberFormatException for any other text
   */
  static Parsed<BigDecimal> parse(String count) {
    int zeros = count.endsWith("M") ? 6 : count.endsWith("k") || count.endsWith("K") ? 3 : 0;
    BigDecimal number =
        new BigDecimal(count.replaceAll("[,_kKM]", ""))
            .scaleByPowerOfTen(zeros)
            .stripTrailingZeros();
    if (number.compareTo(LARGEST) > 0) {
      return new Parsed.Bad<>("'" + count + "' is too large; at most " + write(LARGEST));
    }
    return number.scale() > MOST_DECIMALS
        ? new Parsed.Bad<>("'" + count + "' is too exact; at most " + MOST_DECIMALS + " decimals")
        : new Parsed.Ok<>(number);
  }

  /** Plain digits, the same in every locale, without zeros at the end of the decimals. */
  static String write(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
