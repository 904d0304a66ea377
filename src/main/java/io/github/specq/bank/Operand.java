package io.github.specq.bank;

import java.util.stream.Stream;

/** What a condition compares with. */
public sealed interface Operand {

  /** What is known about it. */
  Fact in(Facts facts);

  Stream<Ref> refs();

  /** A value of the field's own type. */
  record Literal(Value value) implements Operand {
    @Override
    public Fact in(Facts facts) {
      return new Fact.Known(value, Fact.Origin.PERSON);
    }

    @Override
    public Stream<Ref> refs() {
      return Stream.empty();
    }
  }

  /** Another field's answer. */
  record AnswerOf(Ref ref) implements Operand {
    @Override
    public Fact in(Facts facts) {
      return facts.of(ref);
    }

    @Override
    public Stream<Ref> refs() {
      return Stream.of(ref);
    }
  }
}
