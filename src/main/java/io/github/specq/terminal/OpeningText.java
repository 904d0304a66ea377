package io.github.specq.terminal;

import io.github.specq.answers.Entry;
import io.github.specq.bank.Field;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Known;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import java.util.List;
import java.util.Optional;

/** What stands, is known, and is needed where a question opens, however it is shown. */
public final class OpeningText {
  private final Interview interview;
  private final Step step;
  private final StepText about;
  private final List<Known> known;

  public OpeningText(Interview interview, Step step) {
    this.interview = interview;
    this.step = step;
    this.about = new StepText(interview, step);
    this.known = interview.known(step.question());
  }

  /** Where the value of a row comes from. */
  public enum Origin {
    /** It stands there already. */
    STANDS,
    FOUND,
    /** By default, or because nobody looked. */
    OFFERED,
    /** Nothing is known, and a value is needed. */
    NEEDED
  }

  /**
   * One part.
   *
   * @param fact what is known of it, or only its name where nothing is
   * @param why where it comes from
   */
  public record Row(Origin origin, String fact, String why) {
    private boolean isNeeded() {
      return origin == Origin.NEEDED;
    }
  }

  /**
   * What Enter does where nothing is said: it takes what is known and asks what is needed, else
   * keeps what stands, else goes part by part.
   */
  public Reply unsaid() {
    boolean needed = about.current().isEmpty() && rows().stream().anyMatch(Row::isNeeded);
    if (needed || !known.isEmpty()) {
      return new Reply.TakeKnown(known);
    }
    return about.current().isPresent() ? new Reply.Keep() : new Reply.PartByPart();
  }

  /** The same in a few words. */
  public String enter() {
    Reply reply = unsaid();
    if (reply instanceof Reply.TakeKnown) {
      int count = known.size();
      return count == 0 ? "what is needed" : "take %d known".formatted(count);
    }
    return reply instanceof Reply.Keep ? "keep" : "part by part";
  }

  /** The parts of which there is something to say, in the order they are asked. */
  public List<Row> rows() {
    List<Field> parts = about.parts();
    return step.question().fields().stream()
        .filter(f -> parts.contains(f) || known(f).isPresent())
        .flatMap(f -> row(f).stream())
        .toList();
  }

  private Optional<Row> row(Field field) {
    return stands(field).or(() -> known(field)).or(() -> needed(field));
  }

  private Optional<Row> stands(Field field) {
    Evaluation evaluation = interview.evaluation();
    Optional<Entry> entry = evaluation.entry(step.question(), field);
    return entry
        .map(e -> row(field, Origin.STANDS, StepText.shown(field, e), ""))
        .or(
            () ->
                evaluation
                    .of(field.ref())
                    .value()
                    .map(v -> ValueText.label(field.type(), v))
                    .map(v -> row(field, Origin.STANDS, v, "carried over")));
  }

  private Optional<Row> known(Field field) {
    return known.stream()
        .filter(k -> k.part().field().ref().equals(field.ref()))
        .findFirst()
        .map(k -> row(field, k));
  }

  private static Row row(Field field, Known known) {
    Origin origin = known.isFound() ? Origin.FOUND : Origin.OFFERED;
    return row(field, origin, KnownText.value(known), KnownText.why(known));
  }

  private Optional<Row> needed(Field field) {
    return interview.evaluation().required(field)
        ? Optional.of(new Row(Origin.NEEDED, field.wording().term(), "needed"))
        : Optional.empty();
  }

  private static Row row(Field field, Origin origin, String value, String why) {
    return new Row(origin, field.wording().named(value), why);
  }
}
