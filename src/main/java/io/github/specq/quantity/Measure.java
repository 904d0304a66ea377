package io.github.specq.quantity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a quantity says something about. */
public enum Measure {
  /** How many. */
  NUMBER("number", "2, 1000 or 0.5", QuantitySyntax::number),
  /** How long; compared in seconds. */
  DURATION("duration", "90s, 5 min or 1h 30min", QuantitySyntax::duration),
  /** How much memory or storage; compared in bytes. */
  SIZE("size", "100 B, 256 KiB or 1.5 GB", QuantitySyntax::size),
  /** How often; compared per second. */
  RATE("rate", "100/s, 5/min or 1000 per hour", QuantitySyntax::rate),
  /** How much of a hundred; compared in percent points. */
  PERCENT("percentage", "5% or 0.5%", QuantitySyntax::percent),
  /** What it costs; compared in one currency only. */
  MONEY("amount of money", "120 EUR or 0.40 USD", QuantitySyntax::money),
  /** Which release; compared part by part. */
  VERSION("version", "17, 1.10 or 2.0-rc1", Version::read);

  private static final int LONGEST = 64;

  /** A comma is read between thousands only. */
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("(?<![\\d.,])\\d+,\\d{1,2}(?![\\d,])");

  private final String noun;
  private final String examples;

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final Function<String, Parsed<? extends Quantity>> syntax;

  Measure(String noun, String examples, Function<String, Parsed<? extends Quantity>> syntax) {
    this.noun = noun;
    this.examples = examples;
    this.syntax = syntax;
  }

  /** What it is called: {@code duration}. */
  public String noun() {
    return noun;
  }

  /** How it may be written: {@code 90s, 5 min or 1h 30min}. */
  public String examples() {
    return examples;
  }

  /**
   * Reads what a person typed, at most 64 characters. The written form of the result may be longer
   * than what was typed; it keeps to the same limit, so that it reads back as the same.
   */
  public Parsed<Quantity> parse(String typed) {
    return Typed.tidy(typed, LONGEST)
        .flatMap(this::read)
        .flatMap(quantity -> Typed.tidy(quantity.written(), LONGEST).map(fits -> quantity));
  }

  private Parsed<Quantity> read(String text) {
    Parsed<Quantity> read = syntax.apply(text).map(quantity -> quantity);
    return read.value().isEmpty() && DECIMAL_COMMA.matcher(text).find()
        ? refuse(text, "has a comma in front of its decimals, where a point is read")
        : read;
  }

  /** What the product of two amounts measures, if it is anything. */
  public Optional<Measure> times(Measure other) {
    if (this == NUMBER || other == NUMBER) {
      return Optional.of(this == NUMBER ? other : this).filter(m -> m != VERSION);
    }
    boolean rateAndTime = EnumSet.of(this, other).equals(EnumSet.of(RATE, DURATION));
    return rateAndTime ? Optional.of(NUMBER) : Optional.empty();
  }

  /** What an amount of this for each amount of the other measures, if it is anything. */
  public Optional<Measure> per(Measure other) {
    if (this == VERSION || other == VERSION) {
      return Optional.empty();
    }
    if (this == other || other == NUMBER) {
      return Optional.of(this == other ? NUMBER : this);
    }
    return this == NUMBER && other == DURATION
        ? Optional.of(RATE)
        : this == NUMBER && other == RATE ? Optional.of(DURATION) : Optional.empty();
  }

  /** The text is nothing of this kind. */
  <T> Parsed<T> refuse(String text) {
    return refuse(text, "is no " + noun);
  }

  /**
   * The text cannot be read as this.
   *
   * @param why what is wrong with it, as what follows its name in the sentence
   */
  <T> Parsed<T> refuse(String text, String why) {
    return new Parsed.Bad<>("'" + text + "' " + why + "; write it like " + examples);
  }
}
