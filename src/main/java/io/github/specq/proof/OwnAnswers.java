package io.github.specq.proof;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.bank.Rule;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.RuleEngine;
import io.github.specq.evaluation.Warning;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what banks offer themselves, their defaults and their examples, is forbidden by a rule: a
 * bank must not advise against what it proposes.
 */
final class OwnAnswers {
  /** A default can depend on one of a bank that comes later; so it is gone through again. */
  private static final int MOST_ROUNDS = 4;

  private final Map<String, Bank> banks;
  private final Bank bank;
  private final RuleEngine ruleEngine;
  private final List<Problem> problems = new ArrayList<>();

  private OwnAnswers(Map<String, Bank> banks, Bank bank) {
    this.banks = banks;
    this.bank = bank;
    this.ruleEngine = new RuleEngine(banks.values());
  }

  /**
   * What is offered and forbidden, as far as the bank's rules or its questions take part in it.
   *
   * @param banks the bank, those that advise it, and all that any of these looks at
   */
  static List<Problem> check(Map<String, Bank> banks, Bank bank) {
    OwnAnswers own = new OwnAnswers(banks, bank);
    own.defaults();
    banks.values().stream()
        .flatMap(Bank::questions)
        .filter(q -> q.wording().example().filter(e -> !e.entries().isEmpty()).isPresent())
        .forEach(own::example);
    return own.problems;
  }

  private void defaults() {
    contradictions(allDefaults())
        .forEach(
            warning ->
                tell(
                    warning,
                    "whoever takes every default is told '%s': %s"
                        .formatted(warning.id(), warning.message()),
                    "change a default, or narrow the rule"));
  }

  private void example(Question question) {
    Answer.Said example =
        new Answer.Said(
            Optional.empty(),
            question.wording().example().orElseThrow().entries(),
            Optional.empty());
    contradictions(Answers.NONE.with(question.bank(), question.id(), example))
        .forEach(
            warning ->
                tell(
                    warning,
                    "whoever takes the example of '%s/%s' is told '%s': %s"
                        .formatted(question.bank(), question.id(), warning.id(), warning.message()),
                    "change the example, or narrow the rule"));
  }

  private Stream<Warning> contradictions(Answers answers) {
    return ruleEngine.warnings(new Evaluation(banks, answers)).stream()
        .filter(w -> w.severity() == Rule.Severity.CONTRADICTION);
  }

  /** At the rule, or at the bank's question that it looks at. */
  private void tell(Warning warning, String message, String hint) {
    Optional<Position> rule =
        bank.knowledge().advice().stream()
            .filter(r -> r.id().equals(warning.id()))
            .map(Rule::position)
            .findFirst();
    rule.or(() -> asked(warning))
        .ifPresent(place -> problems.add(Problem.error(place, message, hint)));
  }

  private Optional<Position> asked(Warning warning) {
    return warning.concerns().stream()
        .filter(ref -> ref.bank().equals(bank.id()))
        .sorted()
        .flatMap(ref -> bank.question(ref.question()).flatMap(q -> q.field(ref.field())).stream())
        .map(Field::position)
        .findFirst();
  }

  /** What is answered when every default is taken, and nothing else is. */
  private Answers allDefaults() {
    Answers answers = Answers.NONE;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Answers before = answers;
      for (Bank each : banks.values()) {
        for (Question question : each.questions().toList()) {
          answers = withDefaults(each, question, answers);
        }
      }
      if (before.banks().stream().allMatch(same(before, answers))
          && before.banks().equals(answers.banks())) {
        return answers;
      }
    }
    return answers;
  }

  private static java.util.function.Predicate<String> same(Answers one, Answers other) {
    return bank -> one.of(bank).equals(other.of(bank));
  }

  private Answers withDefaults(Bank asked, Question question, Answers before) {
    Answers answers = before;
    for (Field field : question.fields()) {
      if (!field.defaults().isEmpty()) {
        Evaluation evaluation = new Evaluation(banks, answers);
        if (evaluation.inForce(asked, question)
            && evaluation.inForce(field)
            && evaluation.entry(question, field).isEmpty()
            && evaluation.of(field.ref()).value().isEmpty()) {
          Optional<Field.Default> offered = evaluation.defaultOf(field);
          if (offered.isPresent()) {
            answers = with(answers, field.ref(), Entry.byDefault(offered.get().given()));
          }
        }
      }
    }
    return answers;
  }

  private static Answers with(Answers answers, Ref ref, Entry entry) {
    Answer.Said said =
        answers.answer(ref.bank(), ref.question()).map(Answer::said).orElse(Answer.Said.NOTHING);
    return answers.with(ref.bank(), ref.question(), said.with(ref.field(), entry));
  }
}
