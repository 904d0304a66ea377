package io.github.specq.interview;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import java.util.Optional;

/** The smallest thing that is asked at a time. */
public sealed interface Step {
  Bank bank();

  Question question();

  /** The field it asks for, unless it opens a question. */
  Optional<Field> asked();

  /** Whether it is the same step, whatever else may have changed around it. */
  default boolean isSame(Step other) {
    return bank().id().equals(other.bank().id())
        && question().id().equals(other.question().id())
        && asked().map(Field::id).equals(other.asked().map(Field::id));
  }

  /** Whether it is a step of this question. */
  default boolean isOf(Question other) {
    return question().bank().equals(other.bank()) && question().id().equals(other.id());
  }

  /** What it is called among all steps: {@code bank/question} or {@code bank/question.field}. */
  default String name() {
    return bank().id() + "/" + question().id() + asked().map(f -> "." + f.id()).orElse("");
  }

  /** A question with several fields begins: part by part, in own words, or by the example. */
  record Opening(Bank bank, Question question) implements Step {
    @Override
    public Optional<Field> asked() {
      return Optional.empty();
    }
  }

  /** One field. */
  record Part(Bank bank, Question question, Field field) implements Step {
    @Override
    public Optional<Field> asked() {
      return Optional.of(field);
    }
  }
}
