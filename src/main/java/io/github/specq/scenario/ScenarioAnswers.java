package io.github.specq.scenario;

import io.github.specq.answers.Answer;
import io.github.specq.answers.AnswerReader;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.AnswerPath;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.field.Value;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.quantity.Parsed;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of a scenario: a path for each, and what is said there. */
final class ScenarioAnswers {
  private final YamlText source;
  private final Map<String, Bank> banks;
  private final List<Problem> problems;

  ScenarioAnswers(YamlText source, Map<String, Bank> banks, List<Problem> problems) {
    this.source = source;
    this.banks = banks;
    this.problems = problems;
  }

  List<GivenAnswer> read(Optional<Yaml> node) {
    return read(node, false);
  }

  /** Answers on top of others: one without a value is taken away. */
  List<GivenAnswer> readChanges(Optional<Yaml> node) {
    List<GivenAnswer> changes = read(node, true);
    if (node.isPresent() && changes.isEmpty()) {
      problem(node.get(), "a near miss changes an answer", "write { path: value }");
    }
    return changes;
  }

  private List<GivenAnswer> read(Optional<Yaml> node, boolean maybeEmpty) {
    List<GivenAnswer> given = new ArrayList<>();
    if (node.isPresent() && !(node.get() instanceof Yaml.Mapping)) {
      problem(node.get(), "answers are a mapping", "write { bank/question.field: value }");
    }
    if (node.isPresent() && node.get() instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        question(entry.key()).flatMap(q -> answer(q, entry, maybeEmpty)).ifPresent(given::add);
      }
    }
    return given;
  }

  /** All that is answered: what is given, and what the profile takes for granted. */
  Answers complete(List<GivenAnswer> given) {
    Answers before = Answers.NONE;
    for (Bank profile : banks.values().stream().filter(Bank::isProfile).toList()) {
      for (Map.Entry<String, String> one :
          profile.projectProfile().orElseThrow().assumed().entrySet()) {
        Ref ref = new Ref(profile.id(), one.getKey(), Ref.VALUE);
        if (given.stream().noneMatch(g -> g.ref().equals(ref))) {
          before = before.with(ref.bank(), ref.question(), said(one.getValue()));
        }
      }
    }
    return GivenAnswer.all(before, given);
  }

  private static Answer said(String value) {
    return Answer.Said.NOTHING.with(Ref.VALUE, Entry.of(Given.of(value)));
  }

  /** An answer to what is not asked is a mistake of the scenario. */
  void checkAsked(Answers answers, List<GivenAnswer> given) {
    Evaluation evaluation = new Evaluation(banks, answers);
    for (GivenAnswer one : given) {
      boolean answered = !(one instanceof GivenAnswer.Taken);
      Ref ref = one instanceof GivenAnswer.OfQuestion q ? firstField(q.ref()) : one.ref();
      if (answered && evaluation.of(ref) instanceof Fact.OffPath) {
        problems.add(
            Problem.error(
                one.position(),
                "'" + one.ref() + "' is not asked with these answers",
                "leave it out, or answer what it depends on; see: specq why "
                    + ref.bank()
                    + "/"
                    + ref.question()));
      }
    }
  }

  private Ref firstField(Ref ref) {
    Bank bank = banks.get(ref.bank());
    return bank == null
        ? ref
        : bank.question(ref.question()).map(q -> q.fields().get(0).ref()).orElse(ref);
  }

  private Optional<Question> question(Yaml.Scalar path) {
    AnswerPath named = AnswerPath.parse(path.text());
    if (named.bank().isEmpty()) {
      problem(path, "'" + path.text() + "' does not name its bank", "write bank/question.field");
      return Optional.empty();
    }
    String bankId = named.bank().get();
    Bank bank = banks.get(bankId);
    if (bank == null) {
      problem(
          path,
          "there is no bank '" + bankId + "'",
          DidYouMean.hint(bankId, banks.keySet().stream().sorted().toList()));
      return Optional.empty();
    }
    String id = named.question();
    Optional<Question> question = bank.question(id);
    if (question.isEmpty()) {
      problem(
          path,
          "there is no question '" + id + "' in " + bank.id(),
          DidYouMean.hint(id, bank.questions().map(Question::id).toList()));
    }
    return question;
  }

  private Optional<GivenAnswer> answer(Question question, Yaml.Entry entry, boolean maybeEmpty) {
    AnswerPath path = AnswerPath.parse(entry.key().text());
    String id = path.fieldOrValue();
    Optional<Field> field = question.field(id);
    if (field.isEmpty() && path.field().isEmpty()) {
      return whole(question, entry);
    }
    if (field.isEmpty()) {
      List<String> known = question.fields().stream().map(Field::id).toList();
      problem(
          entry.key(),
          "question '" + question.id() + "' has no field '" + id + "'",
          DidYouMean.hint(id, known));
      return Optional.empty();
    }
    if (isEmpty(entry.value())) {
      return taken(field.get(), entry, maybeEmpty);
    }
    List<Problem> wrong = new ArrayList<>();
    Optional<Entry> read = new AnswerReader(source, wrong).entry(entry.value());
    problems.addAll(wrong);
    return read.filter(e -> fits(field.get(), e, entry.value()))
        .map(e -> new GivenAnswer.OfField(field.get().ref(), position(entry), e));
  }

  private static boolean isEmpty(Yaml value) {
    return value instanceof Yaml.Scalar scalar && scalar.text().isEmpty();
  }

  private Optional<GivenAnswer> taken(Field field, Yaml.Entry entry, boolean maybeEmpty) {
    if (maybeEmpty) {
      return Optional.of(new GivenAnswer.Taken(field.ref(), position(entry)));
    }
    problem(entry.key(), "a value is missing here", "leave out what is not answered");
    return Optional.empty();
  }

  private Position position(Yaml.Entry entry) {
    return source.position(entry.key());
  }

  private boolean fits(Field field, Entry entry, Yaml node) {
    if (entry instanceof Entry.Value value
        && field.type().read(value.given()) instanceof Parsed.Bad<Value> bad) {
      problem(node, bad.message(), "'" + field.ref() + "' is a " + field.type().id());
      return false;
    }
    return true;
  }

  /** A question of several parts: own words, or a non-answer, for all of it. */
  private Optional<GivenAnswer> whole(Question question, Yaml.Entry entry) {
    boolean meant =
        entry.value() instanceof Yaml.Mapping mapping
            && (mapping.get("text").isPresent() || mapping.get("state").isPresent());
    if (!meant) {
      List<String> known = question.fields().stream().map(Field::id).toList();
      problem(
          entry.key(),
          "question '" + question.id() + "' has several fields",
          "name one of them: " + String.join(", ", known));
      return Optional.empty();
    }
    return new AnswerReader(source, problems)
        .read(entry.value())
        .map(a -> new GivenAnswer.OfQuestion(question.ref(Ref.VALUE), position(entry), a));
  }

  private void problem(Yaml node, String message, String hint) {
    problems.add(Problem.error(source.position(node), message, hint));
  }
}
