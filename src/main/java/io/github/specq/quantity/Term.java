package io.github.specq.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of one unit: {@code 5min}, {@code 30-minute}, {@code 256 KiB}. */
record Term(BigDecimal number, Unit unit) {
  private static final Pattern SYNTAX = Pattern.compile("(" + Decimal.DIGITS + ")[ -]?([A-Za-z]*)");

  /**
   * Reads a number and one of the units.
   *
   * @param base the unit of a bare 0
   */
  static Parsed<Term> parse(Measure measure, List<Unit> units, String base, String text) {
    Matcher m = SYNTAX.matcher(text);
    if (!m.matches()) {
      return measure.refuse(text);
    }
    boolean bare = m.group(2).isEmpty();
    if (bare && !m.group(1).equals("0")) {
      return measure.refuse(text, "has no unit");
    }
    return Decimal.parse(m.group(1))
        .flatMap(
            number ->
                Unit.parse(measure, units, bare ? base : m.group(2))
                    .map(unit -> new Term(number, unit)));
  }

  /** The number of base units. */
  BigDecimal inBase() {
    return number.multiply(unit.worth());
  }

  String written() {
    boolean single = number.compareTo(BigDecimal.ONE) == 0;
    return Decimal.write(number) + " " + (single ? unit.one() : unit.many());
  }
}
