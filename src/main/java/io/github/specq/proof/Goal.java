package io.github.specq.proof;

import io.github.specq.bank.Condition;
import java.util.List;
import java.util.stream.Stream;

/** A condition, and what it is to come to. */
record Goal(Condition condition, Wanted wanted) {
  static Goal holds(Condition condition) {
    return new Goal(condition, Wanted.TRUE);
  }

  static Goal holdsNot(Condition condition) {
    return new Goal(condition, Wanted.NOT_TRUE);
  }

  /** The conditions that all have to hold for this one, one by one. */
  static Stream<Condition> conjuncts(Condition condition) {
    return condition instanceof Condition.All all
        ? all.parts().stream().flatMap(Goal::conjuncts)
        : Stream.of(condition);
  }

  /** The same for the parts of an "all" or "any". */
  List<Goal> each(List<Condition> parts) {
    return parts.stream().map(p -> new Goal(p, wanted)).toList();
  }
}
