package io.github.specq.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How people write quantities: one method for each measure, each given tidy text. */
public final class QuantitySyntax {
  private static final int LONGEST = 64;

  /** A comma is read between thousands only. */
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("(?<![\\d.,])\\d+,\\d{1,2}(?![\\d,])");

  private static final Pattern NUMBER = Pattern.compile("(-?)(" + Decimal.COUNT + ")");

  private static final Pattern PERCENT =
      Pattern.compile("(-?)(" + Decimal.DIGITS + ") ?(?:%|per ?cent)?", Pattern.CASE_INSENSITIVE);

  /** Where a duration goes on after a unit: {@code 1h30m}, {@code 1 hour and 30 minutes}. */
  private static final Pattern BETWEEN_TERMS =
      Pattern.compile(
          "(?<=[0-9 -][A-Za-z]{1,16})(?:,? and |, ?| ?)(?=[0-9.])", Pattern.CASE_INSENSITIVE);

  /** ISO 8601 without years and months, which differ in length. */
  private static final Pattern ISO_DURATION =
      Pattern.compile(
          "P(?=.*\\d)(?:\\d+W)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?",
          Pattern.CASE_INSENSITIVE);

  /** {@code 100/s}, {@code 10k jobs per hour}. */
  private static final Pattern RATE =
      Pattern.compile(
          "("
              + Decimal.COUNT
              + ")(?: ?([A-Za-z][a-z-]+))? ?(?:/|\\b(?i:per|an?|each) ) ?([A-Za-z]+)");

  /** Requests, queries and transactions are all counted alike. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(" ?(?:rp([smh])|[qt]p(s))$", Pattern.CASE_INSENSITIVE);

  /** What people call the duration itself: {@code 30-minute timeout}. */
  private static final Pattern OF_DURATION =
      Pattern.compile(
          "(?<=[A-Za-z]) (?:time-?out|time limit|limit|delay|wait|interval)$",
          Pattern.CASE_INSENSITIVE);

  /** Minutes behind hours need no unit: {@code 1 h 30}. */
  private static final Pattern HOURS_AND_MINUTES =
      Pattern.compile("(.*\\d ?-?(?:h|hrs?|hours?) ?[0-5]?\\d)", Pattern.CASE_INSENSITIVE);

  /** A sign, a currency before or after the number, and what should not be there. */
  private static final Pattern MONEY =
      Pattern.compile(
          "(-?)(?:(\\p{Sc}|[A-Za-z]+) ?)?("
              + Decimal.COUNT
              + ")(?![0-9.,_])(?: ?(\\p{Sc}|[A-Za-z]+))?(.*)");

  private static final Map<String, String> CURRENCIES =
      Map.of(
          "€", "EUR", "EURO", "EUR", "EUROS", "EUR", "$", "USD", "DOLLAR", "USD", "DOLLARS", "USD",
          "£", "GBP", "¥", "JPY", "₹", "INR");

  private QuantitySyntax() {}

  /**
   * Reads what a person typed, at most 64 characters. The written form of the result may be longer
   * than what was typed; it keeps to the same limit, so that it reads back as the same.
   */
  public static Parsed<Quantity> parse(Measure measure, String typed) {
    return Typed.tidy(typed, LONGEST)
        .flatMap(text -> read(measure, text))
        .flatMap(quantity -> Typed.tidy(quantity.written(), LONGEST).map(fits -> quantity));
  }

  private static Parsed<Quantity> read(Measure measure, String text) {
    Parsed<Quantity> read = tidy(measure, text).map(quantity -> quantity);
    return read.value().isEmpty() && DECIMAL_COMMA.matcher(text).find()
        ? measure.refuse(text, "has a comma in front of its decimals, where a point is read")
        : read;
  }

  private static Parsed<? extends Quantity> tidy(Measure measure, String text) {
    return switch (measure) {
      case NUMBER -> number(text);
      case DURATION -> duration(text);
      case SIZE -> size(text);
      case RATE -> rate(text);
      case PERCENT -> percent(text);
      case MONEY -> money(text);
      case VERSION -> Version.read(text);
    };
  }

  static Parsed<Measured> number(String text) {
    Matcher m = NUMBER.matcher(text);
    return m.matches()
        ? signed(m).map(n -> new Measured(Measure.NUMBER, n, "", Decimal.write(n)))
        : Measure.NUMBER.refuse(text);
  }

  static Parsed<Measured> percent(String text) {
    Matcher m = PERCENT.matcher(text);
    return m.matches()
        ? signed(m).map(n -> new Measured(Measure.PERCENT, n, "%", Decimal.write(n) + "%"))
        : Measure.PERCENT.refuse(text);
  }

  /** The number in group 2 with the sign in group 1. */
  private static Parsed<BigDecimal> signed(Matcher m) {
    return Decimal.parse(m.group(2)).map(n -> m.group(1).isEmpty() ? n : n.negate());
  }

  static Parsed<Measured> size(String text) {
    return Term.parse(Measure.SIZE, Unit.SIZE, "B", text)
        .map(t -> new Measured(Measure.SIZE, t.inBase(), "B", t.written()));
  }

  public static Parsed<Measured> duration(String text) {
    String value = OF_DURATION.matcher(text).replaceFirst("");
    boolean iso = ISO_DURATION.matcher(value).matches();
    String plain = iso ? value.replaceAll("[PpTt]", "") : value;
    if (HOURS_AND_MINUTES.matcher(plain).matches()) {
      plain += "min";
    }
    return Parsed.all(
            Arrays.stream(BETWEEN_TERMS.split(plain, -1))
                .map(part -> Term.parse(Measure.DURATION, Unit.TIME, "s", part))
                .toList())
        .flatMap(terms -> duration(text, terms));
  }

  private static Parsed<Measured> duration(String text, List<Term> terms) {
    boolean falling =
        IntStream.range(1, terms.size())
            .allMatch(
                i -> terms.get(i - 1).unit().worth().compareTo(terms.get(i).unit().worth()) > 0);
    if (!falling) {
      return Measure.DURATION.refuse(text, "does not go from larger to smaller units");
    }
    BigDecimal seconds = terms.stream().map(Term::inBase).reduce(BigDecimal.ZERO, BigDecimal::add);
    String written = terms.stream().map(Term::written).collect(Collectors.joining(" "));
    return new Parsed.Ok<>(new Measured(Measure.DURATION, seconds, "s", written));
  }

  static Parsed<Measured> rate(String text) {
    Matcher m = RATE.matcher(ABBREVIATED.matcher(text).replaceFirst("/$1$2"));
    if (!m.matches()) {
      return rateWithoutUnit(text);
    }
    String what = m.group(2) == null ? "" : m.group(2);
    if (Unit.find(Unit.SIZE, what).or(() -> Unit.find(Unit.TIME, what)).isPresent()) {
      return Measure.RATE.refuse(text, "counts '" + what + "', which is a unit");
    }
    return Unit.parse(Measure.RATE, Unit.TIME, m.group(3))
        .flatMap(unit -> Decimal.parse(m.group(1)).map(n -> rate(n, what, unit)));
  }

  private static Parsed<Measured> rateWithoutUnit(String text) {
    if (text.equals("0")) {
      return rate("0/s");
    }
    return NUMBER.matcher(text).matches()
        ? Measure.RATE.refuse(text, "has no unit")
        : Measure.RATE.refuse(text);
  }

  private static Measured rate(BigDecimal number, String what, Unit unit) {
    String counted = what.isEmpty() ? "" : " " + what;
    return new Measured(
        Measure.RATE,
        number.divide(unit.worth(), MathContext.DECIMAL128),
        "/s",
        Decimal.write(number) + counted + "/" + unit.one());
  }

  static Parsed<Measured> money(String text) {
    Matcher m = MONEY.matcher(text);
    if (!m.matches() || (m.group(2) != null && m.group(4) != null)) {
      return Measure.MONEY.refuse(text);
    }
    String name = m.group(2) != null ? m.group(2) : m.group(4);
    if (name == null) {
      return Measure.MONEY.refuse(text, "names no currency");
    }
    Optional<String> currency = currency(name);
    if (currency.isEmpty()) {
      return Measure.MONEY.refuse(name, "is no currency");
    }
    if (!m.group(5).isEmpty()) {
      return Measure.MONEY.refuse(
          text, "goes on after the amount; leave that out, per month is meant");
    }
    return Decimal.parse(m.group(3))
        .map(n -> money(m.group(1).isEmpty() ? n : n.negate(), currency.get()));
  }

  private static Measured money(BigDecimal amount, String currency) {
    String digits = amount.scale() <= 0 ? Decimal.write(amount) : cents(amount).toPlainString();
    return new Measured(Measure.MONEY, amount, currency, digits + " " + currency);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(Math.max(2, amount.scale()));
  }

  private static Optional<String> currency(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    String code = CURRENCIES.getOrDefault(upper, upper);
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .filter(code::equals)
        .findFirst();
  }
}
