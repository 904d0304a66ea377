package io.github.specq.quantity;

import java.util.EnumSet;
import java.util.Optional;

/** What a quantity says something about. */
public enum Measure {
  /** How many. */
  NUMBER("number", "2, 1000 or 0.5"),
  /** How long; compared in seconds. */
  DURATION("duration", "90s, 5 min or 1h 30min"),
  /** How much memory or storage; compared in bytes. */
  SIZE("size", "100 B, 256 KiB or 1.5 GB"),
  /** How often; compared per second. */
  RATE("rate", "100/s, 5/min or 1000 per hour"),
  /** How much of a hundred; compared in percent points. */
  PERCENT("percentage", "5% or 0.5%"),
  /** What it costs; compared in one currency only. */
  MONEY("amount of money", "120 EUR or 0.40 USD"),
  /** Which release; compared part by part. */
  VERSION("version", "17, 1.10 or 2.0-rc1");

  private final String noun;
  private final String examples;

  Measure(String noun, String examples) {
    this.noun = noun;
    this.examples = examples;
  }

  /** What it is called: {@code duration}. */
  public String noun() {
    return noun;
  }

  /** How it may be written: {@code 90s, 5 min or 1h 30min}. */
  public String examples() {
    return examples;
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
