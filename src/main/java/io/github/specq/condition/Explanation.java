package io.github.specq.condition;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a condition comes to what it does: the statements about answers that decided it, and no
 * others. A condition that is unknown was decided by the statements it waits for.
 */
public sealed interface Explanation {

  /** What the condition comes to. */
  Truth truth();

  /** The statements that decided it, in the condition's order. */
  Stream<Statement> statements();

  /**
   * Whether it came to this only because something is not answered: every way to it looks at an
   * answer that is not there. What is off the path is not asked, and so no question is open.
   */
  boolean restsOnSilence();

  /**
   * Several parts.
   *
   * @param each whether any one of them decides alone; else all of them do together
   */
  record Several(Truth truth, boolean each, List<Explanation> parts) implements Explanation {
    public Several {
      parts = List.copyOf(parts);
    }

    /**
     * In Kleene's logic the parts that come to the same as the whole are those that decide it.
     *
     * @param alone what one part needs to be to decide the whole
     */
    public static Explanation of(Truth truth, Truth alone, Stream<Explanation> parts) {
      boolean each = truth == alone;
      List<Explanation> decided =
          parts.filter(p -> p.truth() == truth).flatMap(p -> opened(p, each)).toList();
      return decided.size() == 1 ? decided.get(0) : new Several(truth, each, decided);
    }

    /** "a and (b and c)" has three parts; what has none says nothing. */
    private static Stream<Explanation> opened(Explanation part, boolean each) {
      return part instanceof Several s && (s.each == each || s.parts.isEmpty())
          ? s.parts.stream()
          : Stream.of(part);
    }

    @Override
    public Stream<Statement> statements() {
      return parts.stream().flatMap(Explanation::statements);
    }

    @Override
    public boolean restsOnSilence() {
      return each
          ? !parts.isEmpty() && parts.stream().allMatch(Explanation::restsOnSilence)
          : parts.stream().anyMatch(Explanation::restsOnSilence);
    }
  }

  /** The opposite of another condition. */
  record Opposite(Explanation part) implements Explanation {
    @Override
    public Truth truth() {
      return part.truth().not();
    }

    @Override
    public Stream<Statement> statements() {
      return part.statements();
    }

    @Override
    public boolean restsOnSilence() {
      return part.restsOnSilence();
    }
  }

  /** A statement about an answer, with what is known about it. */
  sealed interface Statement extends Explanation {
    /** The answer it is about. */
    Looked subject();

    /** Every answer it looks at, the subject first. */
    List<Looked> looked();

    @Override
    default Stream<Statement> statements() {
      return Stream.of(this);
    }
  }

  /**
   * A comparison.
   *
   * @param looked its subject, then the answers it is compared with
   */
  record Compared(Truth truth, Operator operator, List<Operand> operands, List<Looked> looked)
      implements Statement {
    public Compared {
      operands = List.copyOf(operands);
      looked = List.copyOf(looked);
    }

    @Override
    public Looked subject() {
      return looked.get(0);
    }

    @Override
    public boolean restsOnSilence() {
      return false;
    }
  }

  /** Whether something is answered at all. */
  record Presence(Truth truth, Looked subject) implements Statement {
    @Override
    public List<Looked> looked() {
      return List.of(subject);
    }

    @Override
    public boolean restsOnSilence() {
      return subject.fact() instanceof Fact.Unknown unknown && !unknown.answered();
    }
  }

  /**
   * An answer as a condition sees it.
   *
   * @param inputs what it is computed from, where it is
   */
  record Looked(Ref ref, Fact fact, List<Looked> inputs) {
    public Looked {
      inputs = List.copyOf(inputs);
    }

    static Looked at(Ref ref, Facts facts) {
      List<Looked> inputs = facts.inputs(ref).stream().map(input -> at(input, facts)).toList();
      return new Looked(ref, facts.of(ref), inputs);
    }
  }
}
