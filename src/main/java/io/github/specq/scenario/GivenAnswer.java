package io.github.specq.scenario;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.condition.Ref;
import io.github.specq.problem.Position;
import java.util.List;
import java.util.Optional;

/** One answer of a scenario. */
public sealed interface GivenAnswer {
  /** The field; that of a whole question is named {@code value}. */
  Ref ref();

  /** Where its path stands. */
  Position position();

  /** The answers with this one. */
  Answers in(Answers answers);

  /** What stands for a field. */
  record OfField(Ref ref, Position position, Entry entry) implements GivenAnswer {
    @Override
    public Answers in(Answers answers) {
      return answers.with(ref.bank(), ref.question(), said(answers, ref).with(ref.field(), entry));
    }
  }

  /** What stands for a question as a whole: own words, or a non-answer. */
  record OfQuestion(Ref ref, Position position, Answer answer) implements GivenAnswer {
    @Override
    public Answers in(Answers answers) {
      return answers.with(ref.bank(), ref.question(), answer);
    }
  }

  /** No answer any more. */
  record Taken(Ref ref, Position position) implements GivenAnswer {
    @Override
    public Answers in(Answers answers) {
      Answer.Said left = said(answers, ref).without(ref.field());
      return left.isEmpty()
          ? answers.without(ref.bank(), ref.question())
          : answers.with(ref.bank(), ref.question(), left);
    }
  }

  private static Answer.Said said(Answers answers, Ref ref) {
    return answers.answer(ref.bank(), ref.question()).map(Answer::said).orElse(Answer.Said.NOTHING);
  }

  /** Answers, and these on top of them. */
  static Answers all(Answers before, List<GivenAnswer> given) {
    Answers answers = before;
    for (GivenAnswer one : given) {
      answers = one.in(answers);
    }
    return answers;
  }

  /** The entry, where it is one. */
  default Optional<Entry> value() {
    return this instanceof OfField field ? Optional.of(field.entry()) : Optional.empty();
  }
}
