package io.github.specq.condition;

import java.util.List;
import java.util.stream.Stream;

/**
 * A statement about answers, decided in three-valued logic. Rules and paths ask for little else, so
 * deciding it looks no further than it must.
 */
public sealed interface Condition {
  /** Holds always: what stands where a bank says nothing. */
  static Condition always() {
    return new All(List.of());
  }

  /** Holds never: what stands where a bank requires nothing. */
  static Condition never() {
    return new Any(List.of());
  }

  Truth holds(Facts facts);

  /** Why it comes to what it does; its truth is that of {@link #holds}. */
  Explanation explained(Facts facts);

  /** The tests on single answers that it is made of. */
  Stream<Test> tests();

  /** Every field it looks at. */
  default Stream<Ref> refs() {
    return tests().flatMap(Test::refs);
  }

  /**
   * Whether it can come to this truth only because something is not answered.
   *
   * @param wanted true or false; a negation asks its part for the other
   */
  boolean canRestOnSilence(boolean wanted);

  /** A test on one answer. */
  sealed interface Test extends Condition {
    /** The field whose answer is tested. */
    Ref ref();

    @Override
    Stream<Ref> refs();

    /** The documented numbers it is compared with. */
    default Stream<Figure> figures() {
      return Stream.empty();
    }

    @Override
    default Stream<Test> tests() {
      return Stream.of(this);
    }
  }

  /** All of these; of none, true. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth holds(Facts facts) {
      Truth all = Truth.TRUE;
      for (int i = 0; i < parts.size() && all != Truth.FALSE; i++) {
        all = all.and(parts.get(i).holds(facts));
      }
      return all;
    }

    @Override
    public Explanation explained(Facts facts) {
      return Explanation.Several.of(
          holds(facts), Truth.FALSE, parts.stream().map(p -> p.explained(facts)));
    }

    @Override
    public Stream<Test> tests() {
      return parts.stream().flatMap(Condition::tests);
    }

    @Override
    public boolean canRestOnSilence(boolean wanted) {
      return parts.stream().anyMatch(p -> p.canRestOnSilence(wanted));
    }
  }

  /** Any of these; of none, false. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth holds(Facts facts) {
      Truth any = Truth.FALSE;
      for (int i = 0; i < parts.size() && any != Truth.TRUE; i++) {
        any = any.or(parts.get(i).holds(facts));
      }
      return any;
    }

    @Override
    public Explanation explained(Facts facts) {
      return Explanation.Several.of(
          holds(facts), Truth.TRUE, parts.stream().map(p -> p.explained(facts)));
    }

    @Override
    public Stream<Test> tests() {
      return parts.stream().flatMap(Condition::tests);
    }

    @Override
    public boolean canRestOnSilence(boolean wanted) {
      return parts.stream().anyMatch(p -> p.canRestOnSilence(wanted));
    }
  }

  /** The opposite; unknown stays unknown. */
  record Not(Condition part) implements Condition {
    @Override
    public Truth holds(Facts facts) {
      return part.holds(facts).not();
    }

    @Override
    public Explanation explained(Facts facts) {
      return new Explanation.Opposite(part.explained(facts));
    }

    @Override
    public Stream<Test> tests() {
      return part.tests();
    }

    @Override
    public boolean canRestOnSilence(boolean wanted) {
      return part.canRestOnSilence(!wanted);
    }
  }

  /** Whether a field is answered at all. */
  record Answered(Ref ref, boolean expected) implements Test {
    @Override
    public Truth holds(Facts facts) {
      return Truth.of(facts.of(ref).answered() == expected);
    }

    @Override
    public Explanation explained(Facts facts) {
      return new Explanation.Presence(holds(facts), Explanation.Looked.at(ref, facts));
    }

    @Override
    public Stream<Ref> refs() {
      return Stream.of(ref);
    }

    @Override
    public boolean canRestOnSilence(boolean wanted) {
      return expected != wanted;
    }
  }

  /** A field's value against one or several others. */
  record Compare(Ref ref, Operator operator, List<Operand> operands) implements Test {
    public Compare {
      operands = List.copyOf(operands);
    }

    @Override
    public Truth holds(Facts facts) {
      Fact fact = facts.of(ref);
      boolean all = operator.negated();
      Truth truth = Truth.of(all);
      for (Operand operand : operands) {
        Truth each = compare(fact, operand.in(facts));
        truth = all ? truth.and(each) : truth.or(each);
      }
      return truth;
    }

    @Override
    public Explanation explained(Facts facts) {
      return new Explanation.Compared(
          holds(facts),
          operator,
          operands,
          refs().map(r -> Explanation.Looked.at(r, facts)).toList());
    }

    private Truth compare(Fact held, Fact operand) {
      Truth comparable = held.comparable().and(operand.comparable());
      return comparable == Truth.TRUE
          ? Truth.of(operator.test(held.value().orElseThrow(), operand.value().orElseThrow()))
          : comparable;
    }

    @Override
    public Stream<Ref> refs() {
      return Stream.concat(Stream.of(ref), operands.stream().flatMap(Operand::refs));
    }

    @Override
    public Stream<Figure> figures() {
      return operands.stream().flatMap(Operand::figures);
    }

    @Override
    public boolean canRestOnSilence(boolean wanted) {
      return false;
    }
  }

  /** Both, without nesting where it can be avoided. */
  default Condition and(Condition other) {
    if (equals(always())) {
      return other;
    }
    return other.equals(always()) ? this : new All(List.of(this, other));
  }
}
