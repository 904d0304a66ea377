package io.github.specq.condition;

import io.github.specq.field.Value;
import java.util.Optional;

/** What is known about a field when a condition asks. */
public sealed interface Fact {

  /**
   * Whether it can be compared: true with a value, unknown where one may still come, false where
   * there is nothing to compare.
   */
  Truth comparable();

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
    /** What the repository showed, taken and not confirmed. */
    FOUND,
    /** A program's word, not confirmed. */
    AGENT,
    /** Another bank's answer, by reference. */
    CARRIED,
    /** Nobody's answer: the repository shows it. */
    SHOWN;

    /** Whether it is an answer that no person stands by. */
    public boolean isUnconfirmed() {
      return switch (this) {
        case DEFAULT, FOUND, AGENT -> true;
        case PERSON, CARRIED, SHOWN -> false;
      };
    }
  }

  /** A value. */
  record Known(Value held, Origin origin) implements Fact {
    @Override
    public Truth comparable() {
      return Truth.TRUE;
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
    public Truth comparable() {
      return Truth.UNKNOWN;
    }
  }

  /** "Does not apply": an answer, but equal to nothing. */
  record NotApplicable() implements Fact {
    @Override
    public Truth comparable() {
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
    public Truth comparable() {
      return Truth.FALSE;
    }

    @Override
    public boolean answered() {
      return false;
    }
  }
}
