package io.github.specq.interview;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.ReasonBinding;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a reply to a step makes of the answer that stands there. */
final class ReplyMeaning {
  private final Evaluation evaluation;
  private final Step step;
  private final Function<Step.Part, Optional<Field.Default>> defaults;
  private final Function<Step.Part, Optional<Entry.Value>> finds;

  /**
   * @param defaults the value that is offered at a step
   * @param finds what the repository surely shows for a step
   */
  ReplyMeaning(
      Evaluation evaluation,
      Step step,
      Function<Step.Part, Optional<Field.Default>> defaults,
      Function<Step.Part, Optional<Entry.Value>> finds) {
    this.evaluation = evaluation;
    this.step = step;
    this.defaults = defaults;
    this.finds = finds;
  }

  /** The new answer, or empty where the reply changes none. */
  Optional<Answer> answer(Reply reply) {
    Optional<Answer> answer =
        reply.match(this::answer, moving -> Optional.empty(), ending -> Optional.empty());
    return answer.map(a -> ReasonBinding.bound(evaluation, step.question(), a));
  }

  /** The answer with this in the part that is asked. */
  Answer taking(Entry entry) {
    String field = ((Step.Part) step).field().id();
    return ReasonBinding.bound(evaluation, step.question(), before().with(field, entry));
  }

  private Optional<Answer> answer(Reply.Answering reply) {
    return reply.match(
        new Reply.OfAnswering<>(
            answered -> entry(part -> Optional.of(Entry.of(answered.given()))),
            words -> Optional.of(said(words)),
            example -> step.question().wording().example().map(e -> before().with(e.entries())),
            byDefault -> entry(part -> defaults.apply(part).map(d -> Entry.byDefault(d.given()))),
            byFind -> entry(part -> finds.apply(part).map(f -> f)),
            none -> Optional.of(none(new NonAnswer(none.state(), Optional.empty(), none.note()))),
            noted -> Optional.of(noted(noted.note()))));
  }

  /** What stands there, with another note. */
  private Answer noted(Optional<String> note) {
    Answer whole = evaluation.answer(step.question()).orElse(Answer.Said.NOTHING);
    return whole instanceof NonAnswer none
        ? new NonAnswer(none.state(), none.owner(), note)
        : ((Answer.Said) whole).withNote(note);
  }

  private Answer said(Reply.OwnWords words) {
    Answer.Said said = before().withText(words.text());
    for (Map.Entry<String, Given> read : words.read().entrySet()) {
      said = said.with(read.getKey(), Entry.of(read.getValue()));
    }
    return said;
  }

  /** What stands there, with this in the part that is asked. */
  private Optional<Answer> entry(Function<Step.Part, Optional<Entry>> entry) {
    return step instanceof Step.Part part
        ? entry.apply(part).map(e -> before().with(part.field().id(), e))
        : Optional.empty();
  }

  /**
   * Whether something that was said here is gone with a reply that gives no value, or takes what is
   * known.
   */
  boolean takesAway(Reply reply) {
    return answer(reply).filter(this::takesAway).isPresent();
  }

  private boolean takesAway(Answer then) {
    Optional<Answer> whole = evaluation.answer(step.question());
    return then instanceof NonAnswer
        ? whole.filter(a -> isSaid(a) && !a.equals(then)).isPresent()
        : step.asked().filter(field -> takesAway(field, then)).isPresent();
  }

  private boolean takesAway(Field field, Answer then) {
    Optional<Entry> entry = evaluation.entry(step.question(), field);
    return entry.isPresent() && !isLater(entry.get()) && !then.entry(field.id()).equals(entry);
  }

  private static boolean isSaid(Answer answer) {
    return answer instanceof Answer.Said said
        ? said.text().isPresent()
            || said.note().isPresent()
            || !said.fields().values().stream().allMatch(ReplyMeaning::isLater)
        : !isLater((NonAnswer) answer);
  }

  /** "Ask me again later" alone is no answer yet. */
  private static boolean isLater(Entry entry) {
    return entry.equals(NonAnswer.of(State.LATER));
  }

  private Answer.Said before() {
    return evaluation.answer(step.question()).map(Answer::said).orElse(Answer.Said.NOTHING);
  }

  /** The reason of one part is for that part; elsewhere it is for the whole question. */
  private Answer none(NonAnswer nonAnswer) {
    boolean oneOfSeveral = step.question().fields().size() > 1;
    boolean saidOfAll = evaluation.answer(step.question()).filter(nonAnswer::equals).isPresent();
    return step instanceof Step.Part part && oneOfSeveral && !saidOfAll
        ? before().with(part.field().id(), nonAnswer)
        : nonAnswer;
  }
}
