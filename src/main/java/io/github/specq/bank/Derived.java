package io.github.specq.bank;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value computed from answers, used in conditions like any other path: {@code derived/<id>}.
 *
 * @param bank the bank that says how it is computed
 * @param position where it does
 */
public record Derived(String id, String bank, Formula formula, Position position) {

  /**
   * All that these banks define or look at, by id. Where a bank and one that looks at it have
   * different ones of the same name, the former's counts.
   */
  static Map<String, Derived> in(Collection<Bank> banks) {
    Map<String, Derived> found = new HashMap<>();
    for (Bank bank : banks) {
      for (Derived value : bank.derived()) {
        found.merge(value.id(), value, (a, b) -> b.bank().equals(bank.id()) ? b : a);
      }
    }
    return found;
  }

  /** What is wrong with having this one and another of the same id. */
  Problem clash(Derived other) {
    return Problem.error(
        position,
        "the derived value '%s' is there twice, also in %s:%d"
            .formatted(id, other.position.file(), other.position.line()),
        "rename one of them");
  }

  /** Two of the same id from different banks, which have one namespace. */
  static Optional<Problem> clash(Collection<Bank> banks) {
    Map<String, Derived> seen = new HashMap<>();
    return banks.stream()
        .flatMap(b -> b.derived().stream())
        .flatMap(
            value ->
                Optional.ofNullable(seen.putIfAbsent(value.id(), value))
                    .filter(first -> !first.bank().equals(value.bank()))
                    .map(value::clash)
                    .stream())
        .findFirst();
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
