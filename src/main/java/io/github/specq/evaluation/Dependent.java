package io.github.specq.evaluation;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What hangs on an answer: a bank, a question or a field whose conditions look at it.
 *
 * @param question empty where it is the whole bank
 * @param field empty where it is the whole question
 */
public record Dependent(
    Bank bank, Optional<Question> question, Optional<Field> field, Effect effect) {

  /** What the answer decides there. */
  public enum Effect {
    ASKED,
    REQUIRED,
    /** Which default is offered. */
    DEFAULT,
    /** What is taken over where nothing else was answered. */
    CARRIED
  }

  /**
   * Everything in these banks that looks at an answer, in their order.
   *
   * @param meant the fields that are meant
   */
  public static List<Dependent> of(Collection<Bank> banks, Predicate<Ref> meant) {
    List<Dependent> found = new ArrayList<>();
    for (Bank bank : banks) {
      Predicate<Stream<Ref>> looks = refs -> refs.flatMap(bank::inputs).anyMatch(meant);
      if (looks.test(bank.appliesWhen().refs())) {
        found.add(new Dependent(bank, Optional.empty(), Optional.empty(), Effect.ASKED));
      }
      bank.questions().forEach(q -> add(bank, q, looks, found));
    }
    return found;
  }

  private static void add(
      Bank bank, Question question, Predicate<Stream<Ref>> looks, List<Dependent> found) {
    if (looks.test(question.when().refs())) {
      found.add(of(bank, question, Optional.empty(), Effect.ASKED));
    }
    boolean required = looks.test(question.requiredWhen().refs());
    if (required) {
      found.add(of(bank, question, Optional.empty(), Effect.REQUIRED));
    }
    for (Field field : question.fields()) {
      Optional<Field> one = Optional.of(field);
      if (looks.test(field.when().refs())) {
        found.add(of(bank, question, one, Effect.ASKED));
      }
      // A field that is required with its question says nothing new.
      if (!required && looks.test(field.requiredWhen().refs())) {
        found.add(of(bank, question, one, Effect.REQUIRED));
      }
      if (looks.test(field.defaults().stream().flatMap(d -> d.when().refs()))) {
        found.add(of(bank, question, one, Effect.DEFAULT));
      }
      if (looks.test(field.carries().stream().flatMap(Dependent::looked))) {
        found.add(of(bank, question, one, Effect.CARRIED));
      }
    }
  }

  private static Stream<Ref> looked(Field.Carry carry) {
    return Stream.concat(carry.when().refs(), carry.sources().stream());
  }

  private static Dependent of(Bank bank, Question question, Optional<Field> field, Effect effect) {
    return new Dependent(bank, Optional.of(question), field, effect);
  }

  /** Its path: of the bank, of the question, or of the field. */
  public String path() {
    return question
        .map(q -> field.map(f -> f.ref().toString()).orElse(bank.id() + "/" + q.id()))
        .orElse(bank.id());
  }
}
