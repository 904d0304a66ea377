package io.github.specq.proof;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Derived;
import io.github.specq.condition.Formula;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.field.FieldType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The banks that a proof is about. */
record Subject(Map<String, Bank> banks, Evaluation fields) {
  Subject(Map<String, Bank> banks) {
    this(Map.copyOf(banks), new Evaluation(banks, Answers.NONE));
  }

  Optional<FieldType> type(Ref ref) {
    return fields.type(ref);
  }

  Optional<Field> field(Ref ref) {
    return fields.field(ref);
  }

  /** What must not be false for the field to be on the path; empty where that is not known. */
  Optional<Condition> asked(Ref ref) {
    Bank bank = banks.get(ref.bank());
    Optional<Question> question = bank == null ? Optional.empty() : bank.question(ref.question());
    if (bank == null || question.isEmpty()) {
      return Optional.empty();
    }
    Condition asked = bank.appliesWhen().and(question.get().when());
    return question.get().field(ref.field()).map(f -> asked.and(f.when()));
  }

  /** How a value is computed; empty for an answer. */
  Optional<Formula> formula(Ref ref) {
    return fields.derived(ref).map(Derived::formula);
  }

  /** What decides whether a field is on the path, and which answers a value is computed from. */
  private Stream<Condition> onWhichItHangs(Ref ref) {
    return Stream.concat(
        asked(ref).stream(),
        fields.inputs(ref).stream().map(input -> new Condition.Answered(input, true)));
  }

  /** Every test in these conditions, and in those on which their fields are on the path. */
  Set<Condition.Test> tests(Collection<Goal> goals) {
    Set<Condition.Test> tests = new LinkedHashSet<>();
    Set<Ref> seen = new LinkedHashSet<>();
    Deque<Condition> open = new ArrayDeque<>();
    goals.forEach(g -> open.add(g.condition()));
    while (!open.isEmpty()) {
      Condition next = open.pop();
      next.tests().forEach(tests::add);
      next.refs().filter(seen::add).forEach(ref -> onWhichItHangs(ref).forEach(open::add));
    }
    return tests;
  }
}
