package io.github.specq.proof;

import io.github.specq.condition.Fact;
import java.util.List;
import java.util.function.Predicate;

/**
 * The facts that need be tried for a field: each that there can be is like one of these for the
 * tests in question.
 *
 * @param open whether there are others; then nothing can be excluded
 */
record Domain(List<Fact> facts, boolean open) {
  static final Domain OPEN = new Domain(List.of(), true);

  Domain {
    facts = List.copyOf(facts);
  }

  Domain only(Predicate<Fact> allowed) {
    return open ? this : new Domain(facts.stream().filter(allowed).toList(), false);
  }

  boolean isEmpty() {
    return !open && facts.isEmpty();
  }
}
