package io.github.specq.terminal;

import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Leftover;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Standing;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Interview;
import io.github.specq.terminal.ReviewText.Mark;
import io.github.specq.terminal.ReviewText.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands for a question, as a row of the review.
 *
 * @param leftovers the values that other answers do not want any more
 */
record ReviewRows(Map<Ref, Leftover> leftovers) {

  static ReviewRows of(Interview interview) {
    return new ReviewRows(
        interview.leftovers().stream().collect(Collectors.toMap(l -> l.field().ref(), l -> l)));
  }

  Row row(int number, Stop stop) {
    Question question = stop.question();
    boolean inParts =
        question.fields().size() > 1
            && stop.nonAnswer().isEmpty()
            && (stop.text().isPresent()
                || stop.parts().stream().anyMatch(p -> value(p).isPresent()));
    return new Row(
        number,
        stop.name(),
        question.wording().title(),
        question.wording().ask(),
        mark(stop),
        answer(stop),
        inParts ? parts(stop) : List.of(),
        stop.standing() != Standing.ANSWERED && stop.missing(),
        stop.unconfirmed());
  }

  private static Mark mark(Stop stop) {
    return switch (stop.standing()) {
      case NOT_ANSWERED -> mark(stop.nonAnswer().orElseThrow().state());
      case PARTLY_ANSWERED -> Mark.PARTLY;
      case ANSWERED -> stop.unconfirmed() > 0 ? Mark.UNCONFIRMED : Mark.ANSWERED;
      default -> fieldState(stop).map(ReviewRows::mark).orElse(Mark.OPEN);
    };
  }

  private static Mark mark(State state) {
    return switch (state) {
      case UNKNOWN -> Mark.UNKNOWN;
      case LATER -> Mark.LATER;
      case SKIPPED -> Mark.SKIPPED;
      case NOT_APPLICABLE -> Mark.NOT_APPLICABLE;
    };
  }

  /** The state of a question's only part. */
  private static Optional<State> fieldState(Stop stop) {
    return stop.parts().size() == 1
        ? stop.parts().get(0).nonAnswer().map(n -> n.state())
        : Optional.empty();
  }

  private String answer(Stop stop) {
    if (stop.nonAnswer().isPresent()) {
      return StepText.shown(stop.question().fields().get(0), stop.nonAnswer().get());
    }
    if (stop.text().isPresent()) {
      return "\"" + stop.text().get() + "\"";
    }
    if (stop.question().fields().size() == 1 && !stop.parts().isEmpty()) {
      return value(stop.parts().get(0)).orElse("open");
    }
    return switch (stop.standing()) {
      case ANSWERED -> "answered";
      case PARTLY_ANSWERED -> "partly answered";
      default -> "open";
    };
  }

  /** The parts that are asked, and those that are not where a value is kept for them. */
  private List<String> parts(Stop stop) {
    return stop.question().fields().stream().flatMap(f -> part(stop, f)).toList();
  }

  private Stream<String> part(Stop stop, Field field) {
    return stop.parts().stream()
        .filter(p -> p.field().id().equals(field.id()))
        .findFirst()
        .map(this::part)
        .orElseGet(() -> leftover(field).map(l -> l.value() + " (" + l.remark() + ")"))
        .map(text -> field.wording().term() + ": " + text)
        .stream();
  }

  private Optional<String> part(Part part) {
    return value(part)
        .or(() -> part.missing() ? Optional.of("open (required)") : Optional.empty());
  }

  private Optional<String> value(Part part) {
    if (part.fact() instanceof Fact.Known known) {
      return Optional.of(
          ValueText.label(part.field().type(), known.held()) + origin(part.field(), known));
    }
    String outlived = part.outlived().map(o -> " (the reason for " + o.before() + ")").orElse("");
    return part.entry().map(e -> StepText.shown(part.field(), e) + outlived);
  }

  private String origin(Field field, Fact.Known known) {
    return switch (known.origin()) {
      case DEFAULT ->
          leftover(field)
              .map(l -> " (not confirmed; " + l.remark() + ")")
              .orElse(" (default, not confirmed)");
      case CARRIED -> " (carried over)";
      case AGENT -> " (by an agent)";
      case PERSON, FOUND -> "";
    };
  }

  private Optional<Leftover> leftover(Field field) {
    return Optional.ofNullable(leftovers.get(field.ref()));
  }
}
