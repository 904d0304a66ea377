package io.github.specq.condition;

import io.github.specq.field.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** How a condition compares a value. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates hold no state
public enum Operator {
  IS("is", null),
  ANY_OF("any-of", null),
  IS_NOT("is-not", null),
  NONE_OF("none-of", null),
  AT_LEAST("at-least", c -> c >= 0),
  AT_MOST("at-most", c -> c <= 0),
  MORE_THAN("more-than", c -> c > 0),
  LESS_THAN("less-than", c -> c < 0);

  private final String word;
  private final @Nullable IntPredicate order;

  Operator(String word, @Nullable IntPredicate order) {
    this.word = word;
    this.order = order;
  }

  /** As it is written in a bank. */
  public String word() {
    return word;
  }

  /** Whether it needs values that have a size. */
  public boolean ordering() {
    return order != null;
  }

  /** Whether it holds only against every operand, not against any one of them. */
  public boolean negated() {
    return this == IS_NOT || this == NONE_OF;
  }

  /** Whether a list of operands makes sense. */
  public boolean takesSeveral() {
    return this == ANY_OF || this == NONE_OF;
  }

  /** The comparison with one operand. */
  boolean test(Value held, Value operand) {
    IntPredicate size = order;
    if (size == null) {
      return held.is(operand) != negated();
    }
    var compared = held.compare(operand);
    return compared.isPresent() && size.test(compared.getAsInt());
  }

  public static Optional<Operator> of(String word) {
    return Arrays.stream(values()).filter(o -> o.word.equals(word)).findFirst();
  }

  /** The words a bank may use. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Operator::word).toList();
  }
}
