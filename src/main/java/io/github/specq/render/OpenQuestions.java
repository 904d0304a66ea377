package io.github.specq.render;

import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.OutlivedReason;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is not decided, and who is asked: required gaps, and everything put off on purpose. */
public final class OpenQuestions {
  private OpenQuestions() {}

  /**
   * One open point.
   *
   * @param question the question it belongs to
   * @param field the part that is open, unless it is the whole question
   * @param state what was said instead of an answer
   * @param outlived that there is a reason, for another value than the one that stands
   */
  public record Point(
      Question question,
      Optional<Field> field,
      boolean required,
      Optional<NonAnswer> state,
      Optional<OutlivedReason> outlived) {

    /** A question of which nothing is known. */
    private static Point open(Question question) {
      return whole(question, true);
    }

    /** A question as a whole. */
    static Point whole(Question question, boolean required) {
      return new Point(question, Optional.empty(), required, Optional.empty(), Optional.empty());
    }

    /** The question to be answered. */
    public String ask() {
      return outlived
          .map(OutlivedReason::ask)
          .or(() -> field.flatMap(f -> f.wording().ask()))
          .orElse(question.wording().ask());
    }

    /** Whether it asks for this answer. */
    boolean asks(Ref ref) {
      return field
          .map(f -> f.ref().equals(ref))
          .orElse(ref.bank().equals(question.bank()) && ref.question().equals(question.id()));
    }

    /** What is known instead of an answer, as the rest of a sentence. */
    public Optional<String> note() {
      return state.flatMap(NonAnswer::note).or(() -> outlived.map(OutlivedReason::remark));
    }

    /** What to type to answer it. */
    public String command() {
      return "specq interview " + question.bank() + " --from " + question.id();
    }

    /** Its path. */
    public String path() {
      return question.bank()
          + "/"
          + question.id()
          + field.filter(f -> !f.id().equals("value")).map(f -> "." + f.id()).orElse("");
    }
  }

  /** The open points of a bank, in its order. */
  public static List<Point> of(QuestionPath path) {
    return path.inForce().stream().flatMap(OpenQuestions::of).toList();
  }

  private static Stream<Point> of(Stop stop) {
    Question question = stop.question();
    if (stop.nonAnswer().isPresent()) {
      NonAnswer none = stop.nonAnswer().get();
      return isOpen(none, stop.required())
          ? Stream.of(
              new Point(
                  question, Optional.empty(), stop.required(), Optional.of(none), Optional.empty()))
          : Stream.empty();
    }
    if (stop.required()
        && stop.standing() == QuestionPath.Standing.OPEN
        && stop.parts().stream().noneMatch(p -> p.entry().isPresent())) {
      return Stream.of(Point.open(question));
    }
    List<Point> points = new ArrayList<>();
    for (Part part : stop.parts()) {
      boolean put = part.nonAnswer().filter(n -> isOpen(n, part.required())).isPresent();
      if (put || part.missing() || part.outlived().isPresent()) {
        Optional<Field> field =
            question.fields().size() == 1 ? Optional.empty() : Optional.of(part.field());
        points.add(new Point(question, field, part.required(), part.nonAnswer(), part.outlived()));
      }
    }
    if (points.isEmpty() && stop.missing()) {
      return Stream.of(Point.open(question));
    }
    return points.stream();
  }

  private static boolean isOpen(NonAnswer none, boolean required) {
    return none.state() == State.UNKNOWN
        || none.state() == State.LATER
        || (none.state() == State.SKIPPED && required);
  }
}
