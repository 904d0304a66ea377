package io.github.specq.bank;

import java.util.Optional;
import java.util.function.Predicate;

/** What is known about a field when a condition asks. */
public sealed interface Fact {

  /** What a comparison with it comes to. */
  Truth compare(Predicate<Value> test);

  /** Whether the field counts as answered; never unknown. */
  boolean answered();

  /** The value, where there is one. */
  default Optional<Value> value() {
    return Optional.empty();
  }

  /** Where a value came from. */
  enum Origin {
    PERSON,
    /** The bank's default, taken and not confirmed. */
    DEFAULT,
    AGENT,
    /** Another bank's answer, by reference. */
    CARRIED
  }

  /** A value. */
  record Known(Value held, Origin origin) implements Fact {
    @Override
    public Truth compare(Predicate<Value> test) {
      return Truth.of(test.test(held));
    }

    @Override
    public boolean answered() {
      return true;
    }

    @Override
    public Optional<Value> value() {
      return Optional.of(held);
    }
  }

  /**
   * No value.
   *
   * @param answered whether own words stand for the whole question
   */
  record Unknown(boolean answered) implements Fact {
    @Override
    public Truth compare(Predicate<Value> test) {
      return Truth.UNKNOWN;
    }
  }

  /** "Does not apply": an answer, but equal to nothing. */
  record NotApplicable() implements Fact {
    @Override
    public Truth compare(Predicate<Value> test) {
      return Truth.FALSE;
    }

    @Override
    public boolean answered() {
      return true;
    }
  }

  /** Not asked because of other answers. */
  record OffPath() implements Fact {
    @Override
    public Truth compare(Predicate<Value> test) {
      return Truth.FALSE;
    }

    @Override
    public boolean answered() {
      return false;
    }
  }
}
