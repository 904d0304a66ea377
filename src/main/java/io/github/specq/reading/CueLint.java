package io.github.specq.reading;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Cues;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.problem.Problem;
import io.github.specq.reading.FieldWords.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cues and sayings of a bank that can do nothing, or mean two things. */
public final class CueLint {
  private final List<Problem> problems = new ArrayList<>();

  private CueLint() {}

  /** What is to be said of a bank's cues, each where its field stands. */
  public static List<Problem> check(Bank bank) {
    CueLint lint = new CueLint();
    bank.questions().forEach(lint::check);
    return List.copyOf(lint.problems);
  }

  private void check(Question question) {
    List<FieldWords> fields = question.fields().stream().map(FieldWords::of).toList();
    for (Field field : question.fields()) {
      empty(field);
      ranges(question, field);
    }
    for (int i = 0; i < fields.size(); i++) {
      for (FieldWords other : fields.subList(i + 1, fields.size())) {
        shared(fields.get(i), other);
      }
      contradicting(fields.get(i));
    }
  }

  private void empty(Field field) {
    Cues cues = field.wording().cues();
    Stream.of(
            cues.before().stream(),
            cues.after().stream(),
            cues.not().stream(),
            cues.oneLess().stream(),
            cues.says().stream().flatMap(s -> s.words().stream()))
        .flatMap(s -> s)
        .filter(words -> Phrase.of(words).isEmpty())
        .forEach(
            words -> warn(field, "no sentence holds the words '" + words + "'", "write them out"));
  }

  private void ranges(Question question, Field field) {
    Cues cues = field.wording().cues();
    Stream.concat(cues.above().stream(), cues.says().stream().flatMap(s -> s.within().stream()))
        .filter(id -> question.field(id).isEmpty())
        .forEach(
            id ->
                warn(
                    field,
                    "the question has no field '" + id + "'",
                    "'above' and 'within' name a field of the same question"));
  }

  /** Words before a value that announce one of either field announce neither. */
  private void shared(FieldWords one, FieldWords other) {
    if (!Amounts.isAmount(one.field())
        || !Amounts.isAmount(other.field())
        || !one.field().type().each().measured().equals(other.field().type().each().measured())) {
      return;
    }
    Stream.of(one.before(), one.after())
        .flatMap(List::stream)
        .filter(p -> other.before().contains(p) || other.after().contains(p))
        .forEach(
            p ->
                warn(
                    other.field(),
                    "'%s' announces %s as well".formatted(p.words(), one.id()),
                    "leave it to one of the two"));
  }

  private void contradicting(FieldWords field) {
    List<Name> names = field.values();
    for (int i = 0; i < names.size(); i++) {
      for (Name other : names.subList(i + 1, names.size())) {
        Name name = names.get(i);
        if (name.phrase().equals(other.phrase()) && !name.value().equals(other.value())) {
          warn(
              field.field(),
              "'%s' means %s and %s"
                  .formatted(name.phrase().words(), name.value().line(), other.value().line()),
              "leave it to one of the two");
        }
      }
    }
  }

  private void warn(Field field, String message, String hint) {
    problems.add(Problem.warning(field.position(), field.ref() + ": " + message, hint));
  }
}
