package io.github.specq.condition;

import io.github.specq.field.FieldType;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value computed from answers, used in conditions like any other path: {@code derived/<id>}.
 *
 * @param bank the bank that says how it is computed
 * @param position where it does
 */
public record Derived(String id, String bank, Formula formula, Position position) {

  /** What is wrong with having this one and another of the same id. */
  public Problem clash(Derived other) {
    return Problem.error(
        position,
        "the derived value '%s' is there twice, also in %s:%d"
            .formatted(id, other.position.file(), other.position.line()),
        "rename one of them");
  }

  /** What its path means. */
  public Ref ref() {
    return new Ref(Ref.DERIVED, id, Ref.VALUE);
  }

  /** The answers it is computed from, each once. */
  public List<Ref> inputs() {
    return formula.inputs().distinct().toList();
  }

  /**
   * Its type, or empty where none of the answers that decide it is known.
   *
   * @param types the type of each answer
   */
  public Optional<FieldType> type(Function<Ref, Optional<FieldType>> types) {
    return formula.type(types);
  }
}
