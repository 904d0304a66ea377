package io.github.specq.condition;

import java.util.List;
import java.util.stream.Stream;

/** Where conditions look answers up. */
@FunctionalInterface
public interface Facts {
  Fact of(Ref ref);

  /** What a computed value is computed from; nothing for an answer. */
  default List<Ref> inputs(Ref ref) {
    return List.of();
  }

  /** The answers that a path looks at: the one it names, or those it is computed from. */
  default Stream<Ref> answers(Ref path) {
    List<Ref> inputs = inputs(path);
    return inputs.isEmpty() ? Stream.of(path) : inputs.stream();
  }
}
