package io.github.specq.answers;

import java.util.Objects;
import java.util.Optional;

/** What stands for one field: a value or a non-answer. */
public sealed interface Entry permits Entry.Value, NonAnswer {

  /**
   * A value.
   *
   * @param given as text; the field's type gives it its meaning
   * @param explained of a reason: the value it was given for, as that was given; without it, it is
   *     for whatever stands there
   */
  record Value(Given given, By by, Optional<Given> explained) implements Entry {
    public Value {
      Objects.requireNonNull(given);
      Objects.requireNonNull(by);
      Objects.requireNonNull(explained);
    }

    /** A value that is the reason for no other one alone. */
    public Value(Given given, By by) {
      this(given, by, Optional.empty());
    }

    /** The same as the reason for a value. */
    public Value explaining(Optional<Given> value) {
      return new Value(given, by, value);
    }

    /** The same as the word of a person. */
    public Value confirmed() {
      return new Value(given, By.PERSON, explained);
    }
  }

  /** A value somebody gave. */
  static Value of(Given given) {
    return new Value(given, By.PERSON);
  }

  /** A default taken without being confirmed. */
  static Value byDefault(Given given) {
    return new Value(given, By.DEFAULT);
  }
}
