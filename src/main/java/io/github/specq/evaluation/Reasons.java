package io.github.specq.evaluation;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Explanation;
import io.github.specq.condition.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a question, or one of its fields, is asked and is required, or is not. It comes to the same
 * as {@link QuestionPath}, which asks the same conditions.
 *
 * @param asked on all of these it depends whether it is asked; those that hold always are left out
 * @param required on this it depends whether it must be answered, where it is asked
 */
public record Reasons(List<Ground> asked, Ground required) {

  public Reasons {
    asked = List.copyOf(asked);
  }

  /** Where a condition stands in a bank. */
  public enum Rule {
    /** Whether the bank concerns the project at all. */
    BANK("applies-when"),
    /** The question's own, its section's, and the jumps over it. */
    QUESTION("when"),
    FIELD("when"),
    REQUIRED("required-when");

    private final String key;

    Rule(String key) {
      this.key = key;
    }

    /** What the condition is called in a bank. */
    public String key() {
      return key;
    }
  }

  /** A condition and why it comes to what it does. */
  public record Ground(Rule rule, Condition condition, Explanation explanation) {
    public Truth truth() {
      return explanation.truth();
    }

    private static Ground of(Rule rule, Condition condition, Evaluation evaluation) {
      return new Ground(rule, condition, condition.explained(evaluation));
    }
  }

  /** The grounds for a question of a bank, or for one of its fields. */
  public static Reasons of(
      Bank bank, Question question, Optional<Field> field, Evaluation evaluation) {
    List<Ground> asked = new ArrayList<>();
    asked.add(Ground.of(Rule.BANK, bank.appliesWhen(), evaluation));
    asked.add(Ground.of(Rule.QUESTION, question.when(), evaluation));
    field.ifPresent(f -> asked.add(Ground.of(Rule.FIELD, f.when(), evaluation)));
    asked.removeIf(g -> g.condition().equals(Condition.always()));
    Condition required = field.map(Field::requiredWhen).orElse(question.requiredWhen());
    return new Reasons(asked, Ground.of(Rule.REQUIRED, required, evaluation));
  }

  /**
   * Why it is asked or not: the first condition that takes it off the path, which is its barrier;
   * else those that decide among all together.
   */
  public Explanation asking() {
    Truth all = asked.stream().map(Ground::truth).reduce(Truth.TRUE, Truth::and);
    return asked.stream()
        .filter(g -> g.truth() == Truth.FALSE)
        .map(Ground::explanation)
        .findFirst()
        .orElseGet(
            () ->
                Explanation.Several.of(all, Truth.FALSE, asked.stream().map(Ground::explanation)));
  }

  /** A condition that is unknown hides nothing. */
  public boolean isAsked() {
    return asking().truth() != Truth.FALSE;
  }

  /** Whether the bank as a whole is off the path. */
  public boolean isBankOff() {
    return asked.stream().anyMatch(g -> g.rule() == Rule.BANK && g.truth() == Truth.FALSE);
  }

  /** Whether it must be answered; nothing that is not asked must. */
  public boolean isRequired() {
    return isAsked() && required.truth() == Truth.TRUE;
  }
}
