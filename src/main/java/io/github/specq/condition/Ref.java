package io.github.specq.condition;

import java.util.Comparator;

/** The path of a field's answer: {@code bank/question.field}. */
public record Ref(String bank, String question, String field) implements Comparable<Ref> {
  /** The field a question is meant by when none is named. */
  public static final String VALUE = "value";

  /** The bank name of computed values. */
  public static final String DERIVED = "derived";

  /**
   * Reads what {@link #toString} writes, or {@code bank/question.value}.
   *
   * @throws IllegalArgumentException if no bank is named
   */
  public static Ref parse(String text) {
    AnswerPath path = AnswerPath.parse(text);
    String bank =
        path.bank().orElseThrow(() -> new IllegalArgumentException("no bank is named: " + text));
    return new Ref(bank, path.question(), path.fieldOrValue());
  }

  @Override
  public int compareTo(Ref other) {
    return Comparator.comparing(Ref::bank)
        .thenComparing(Ref::question)
        .thenComparing(Ref::field)
        .compare(this, other);
  }

  /** The shortest way to write it. */
  @Override
  public String toString() {
    return bank + "/" + question + (field.equals(VALUE) ? "" : "." + field);
  }
}
