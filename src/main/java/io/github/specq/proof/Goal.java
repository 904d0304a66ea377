package io.github.specq.proof;

import io.github.specq.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  /**
   * Everything that a condition says with "any": for each of the alternatives, the condition with
   * only this one left of them, and the alternative itself.
   */
  static Stream<Alternative> alternatives(Condition condition) {
    if (condition instanceof Condition.Any any) {
      return any.parts().stream()
          .flatMap(
              part -> Stream.concat(Stream.of(new Alternative(part, part)), alternatives(part)));
    }
    return condition instanceof Condition.All all
        ? IntStream.range(0, all.parts().size())
            .boxed()
            .flatMap(i -> alternatives(all.parts().get(i)).map(a -> a.within(all, i)))
        : Stream.empty();
  }

  /**
   * One of several that are enough.
   *
   * @param part as the bank has it
   * @param whole what holds where nothing but this alternative makes the condition hold
   */
  record Alternative(Condition part, Condition whole) {
    private Alternative within(Condition.All all, int place) {
      List<Condition> parts = new ArrayList<>(all.parts());
      parts.set(place, whole);
      return new Alternative(part, new Condition.All(parts));
    }
  }

  /** The same for the parts of an "all" or "any". */
  List<Goal> each(List<Condition> parts) {
    return parts.stream().map(p -> new Goal(p, wanted)).toList();
  }
}
