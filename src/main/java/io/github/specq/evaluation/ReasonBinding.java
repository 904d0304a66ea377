package io.github.specq.evaluation;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Ref;
import java.util.Optional;

/**
 * Ties reasons to the values they are for, in an answer that is about to be saved: a reason that is
 * given now to what stands then, and one that was tied to nothing to what stood when it was given.
 */
public final class ReasonBinding {
  private final Evaluation evaluation;
  private final Question question;
  private final Answer.Said wanted;

  private ReasonBinding(Evaluation evaluation, Question question, Answer.Said wanted) {
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
        ? new ReasonBinding(evaluation, question, said).bound()
        : wanted;
  }

  private Answer.Said bound() {
    Answer.Said bound = wanted;
    for (Field field : question.fields()) {
      Optional<Entry.Value> reason = untied(field);
      if (reason.isPresent()) {
        bound = bound.with(field.id(), reason.get().explaining(value(field, reason.get())));
      }
    }
    return bound;
  }

  private Optional<Entry.Value> untied(Field field) {
    return field.explains().isEmpty()
        ? Optional.empty()
        : wanted
            .entry(field.id())
            .flatMap(e -> e instanceof Entry.Value v ? Optional.of(v) : Optional.empty())
            .filter(v -> v.explained().isEmpty());
  }

  /**
   * What a reason is for that does not say it: one that stood there stays as it was where it may.
   */
  private Optional<Given> value(Field field, Entry.Value reason) {
    Ref explained = field.explains().orElseThrow();
    Optional<Given> now = now(explained);
    if (!evaluation.entry(question, field).equals(Optional.of(reason))) {
      return now;
    }
    Optional<Given> before = evaluation.given(explained);
    return before.equals(now) ? Optional.empty() : before;
  }

  /** What stands for an answer once this one is saved. */
  private Optional<Given> now(Ref explained) {
    boolean own =
        explained.bank().equals(question.bank()) && explained.question().equals(question.id());
    Optional<Entry> entry = own ? wanted.entry(explained.field()) : Optional.empty();
    if (entry.isPresent()) {
      return entry.flatMap(
          e -> e instanceof Entry.Value v ? Optional.of(v.given()) : Optional.empty());
    }
    return own && evaluation.hasEntry(explained) ? Optional.empty() : evaluation.given(explained);
  }
}
