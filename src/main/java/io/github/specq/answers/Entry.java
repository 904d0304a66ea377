package io.github.specq.answers;

import java.util.Objects;

/** What stands for one field: a value or a non-answer. */
public sealed interface Entry permits Entry.Value, NonAnswer {

  /**
   * A value.
   *
   * @param given as text; the field's type gives it its meaning
   */
  record Value(Given given, By by) implements Entry {
    public Value {
      Objects.requireNonNull(given);
      Objects.requireNonNull(by);
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
