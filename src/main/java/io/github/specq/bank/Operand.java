package io.github.specq.bank;

import java.util.function.Function;
import java.util.stream.Stream;

/** What a condition compares with. */
public sealed interface Operand {

  /** The comparison with the operand's value; unknown where that is not known. */
  Truth resolve(Facts facts, Function<Value, Truth> comparison);

  Stream<Ref> refs();

  /** A value of the field's own type. */
  record Literal(Value value) implements Operand {
    @Override
    public Truth resolve(Facts facts, Function<Value, Truth> comparison) {
      return comparison.apply(value);
    }

    @Override
    public Stream<Ref> refs() {
      return Stream.empty();
    }
  }

  /** Another field's answer. */
  record AnswerOf(Ref ref) implements Operand {
    @Override
    public Truth resolve(Facts facts, Function<Value, Truth> comparison) {
      return facts.of(ref).value().map(comparison).orElse(Truth.UNKNOWN);
    }

    @Override
    public Stream<Ref> refs() {
      return Stream.of(ref);
    }
  }
}
