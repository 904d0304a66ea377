package io.github.specq.condition;

import io.github.specq.field.Value;
import java.util.List;
import java.util.stream.Stream;

/** What a condition compares with. */
public sealed interface Operand {

  /** What is known about it. */
  Fact in(Facts facts);

  Stream<Ref> refs();

  /** The documented number, if it is one. */
  default Stream<Figure> figures() {
    return Stream.empty();
  }

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

  /**
   * A documented number.
   *
   * @param values one for each case of the figure, as the field reads it
   */
  record Documented(Figure figure, List<Value> values) implements Operand {
    public Documented {
      values = List.copyOf(values);
    }

    @Override
    public Fact in(Facts facts) {
      return figure
          .chosen(facts)
          .<Fact>map(i -> new Fact.Known(values.get(i), Fact.Origin.PERSON))
          .orElse(new Fact.Unknown(false));
    }

    @Override
    public Stream<Ref> refs() {
      return figure.by().stream();
    }

    @Override
    public Stream<Figure> figures() {
      return Stream.of(figure);
    }
  }
}
