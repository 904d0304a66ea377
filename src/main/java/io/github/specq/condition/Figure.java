package io.github.specq.condition;

import io.github.specq.field.Value;
import java.util.List;
import java.util.Optional;

/**
 * A documented number, such as a limit or a default, kept in one place for all rules that use it.
 *
 * @param about what it is the number of
 * @param by the answer it depends on; empty where it is always the same
 * @param cases the one case, or one for each answer
 */
public record Figure(String id, String about, Optional<Ref> by, List<Case> cases) {
  public Figure {
    cases = List.copyOf(cases);
  }

  /**
   * What the number is.
   *
   * @param is the answers for which it is that; none where it is always the same
   * @param written as it stands in the bank
   */
  public record Case(List<Value> is, String written, List<Source> sources) {
    public Case {
      is = List.copyOf(is);
      sources = List.copyOf(sources);
    }
  }

  /** The index of the case that the answers lead to. */
  Optional<Integer> chosen(Facts facts) {
    if (by.isEmpty()) {
      return Optional.of(0);
    }
    Optional<Value> answer = facts.of(by.get()).value();
    for (int i = 0; answer.isPresent() && i < cases.size(); i++) {
      if (cases.get(i).is().stream().anyMatch(answer.get()::is)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The case that the answers lead to. */
  public Optional<Case> in(Facts facts) {
    return chosen(facts).map(cases::get);
  }
}
