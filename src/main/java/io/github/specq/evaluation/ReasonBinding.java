package io.github.specq.evaluation;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Ref;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Ties reasons to the values they are for when an answer is about to be saved: a reason that is
 * given now to what stands then, and one that was tied to nothing to what stood there until now.
 */
public final class ReasonBinding {
  private final Evaluation evaluation;
  private final Question question;
  private final Answer wanted;

  /**
   * @param evaluation of the answers as they stand, before this one
   * @param wanted what is about to be saved for the question
   */
  private ReasonBinding(Evaluation evaluation, Question question, Answer wanted) {
    this.evaluation = evaluation;
    this.question = question;
    this.wanted = wanted;
  }

  /**
   * An answer with its reasons tied.
   *
   * @param evaluation of the answers as they stand, before this one
   */
  public static Answer bound(Evaluation evaluation, Question question, Answer wanted) {
    return wanted instanceof Answer.Said said
        ? new ReasonBinding(evaluation, question, wanted).bound(question, said)
        : wanted;
  }

  /**
   * The answers to other questions that are the reason for what an answer replaces, tied to that.
   *
   * @param evaluation of the answers as they stand, before this one
   */
  public static Map<Question, Answer> others(
      Evaluation evaluation, Question question, Answer wanted) {
    ReasonBinding binding = new ReasonBinding(evaluation, question, wanted);
    Map<Question, Answer> others = new LinkedHashMap<>();
    evaluation
        .explaining(question)
        .forEach(
            other ->
                evaluation
                    .answer(other)
                    .flatMap(a -> a instanceof Answer.Said s ? Optional.of(s) : Optional.empty())
                    .map(said -> binding.bound(other, said))
                    .filter(tied -> !evaluation.answer(other).equals(Optional.of(tied)))
                    .ifPresent(tied -> others.put(other, tied)));
    return others;
  }

  private Answer.Said bound(Question of, Answer.Said said) {
    Answer.Said bound = said;
    for (Field field : of.fields()) {
      Optional<Entry.Value> reason = untied(field, said);
      if (reason.isPresent()) {
        bound = bound.with(field.id(), reason.get().explaining(value(of, field, reason.get())));
      }
    }
    return bound;
  }

  private static Optional<Entry.Value> untied(Field field, Answer.Said said) {
    return field.explains().isEmpty()
        ? Optional.empty()
        : said.entry(field.id())
            .flatMap(e -> e instanceof Entry.Value v ? Optional.of(v) : Optional.empty())
            .filter(v -> v.explained().isEmpty());
  }

  /**
   * What a reason is for that does not say it: one that stood there stays as it was where it may.
   */
  private Optional<Given> value(Question of, Field field, Entry.Value reason) {
    Ref explained = field.explains().orElseThrow();
    Optional<Given> now = now(explained);
    if (!evaluation.entry(of, field).equals(Optional.of(reason))) {
      return now;
    }
    Optional<Given> before = evaluation.given(explained);
    return before.equals(now) ? Optional.empty() : before;
  }

  /** What stands for an answer once the wanted one is saved. */
  private Optional<Given> now(Ref explained) {
    if (!question.ref(explained.field()).equals(explained)) {
      return evaluation.given(explained);
    }
    Optional<Entry> entry = wanted.entry(explained.field());
    return entry.isEmpty() && wanted instanceof Answer.Said && !evaluation.hasEntry(explained)
        ? evaluation.given(explained)
        : entry.flatMap(
            e -> e instanceof Entry.Value v ? Optional.of(v.given()) : Optional.empty());
  }
}
