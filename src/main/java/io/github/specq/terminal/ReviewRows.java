package io.github.specq.terminal;

import io.github.specq.answers.State;
import io.github.specq.bank.Question;
import io.github.specq.condition.Fact;
import io.github.specq.evaluation.Leftover;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Standing;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.ValueText;
import io.github.specq.interview.LeftoverText;
import io.github.specq.terminal.ReviewText.Mark;
import io.github.specq.terminal.ReviewText.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands for a question, as a row of the review. */
final class ReviewRows {
  private final List<Leftover> leftovers;

  /**
   * @param leftovers the values that other answers do not want any more
   */
  ReviewRows(List<Leftover> leftovers) {
    this.leftovers = leftovers;
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
        inParts ? stop.parts().stream().flatMap(p -> part(p).stream()).toList() : List.of(),
        stop.standing() != Standing.ANSWERED && stop.missing(),
        stop.unconfirmed(),
        remarks(stop));
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

  private static String answer(Stop stop) {
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

  /** What does not fit any more: a reason for something else, and values that are left over. */
  private List<String> remarks(Stop stop) {
    Stream<String> reasons =
        stop.parts().stream()
            .flatMap(p -> p.outlived().stream())
            .map(o -> "Kept, and not used now: the reason for %s.".formatted(o.before()));
    List<Leftover> own =
        leftovers.stream().filter(l -> stop.question().fields().contains(l.field())).toList();
    return Stream.concat(reasons, LeftoverText.of(own).stream()).toList();
  }

  private static Optional<String> part(Part part) {
    return value(part)
        .or(() -> part.missing() ? Optional.of("open (required)") : Optional.empty())
        .map(value -> part.field().wording().term() + ": " + value);
  }

  private static Optional<String> value(Part part) {
    if (part.fact() instanceof Fact.Known known) {
      return Optional.of(ValueText.label(part.field().type(), known.held()) + origin(known));
    }
    String outlived = part.outlived().map(o -> " (the reason for " + o.before() + ")").orElse("");
    return part.entry().map(e -> StepText.shown(part.field(), e) + outlived);
  }

  private static String origin(Fact.Known known) {
    return switch (known.origin()) {
      case DEFAULT -> " (default, not confirmed)";
      case CARRIED -> " (carried over)";
      case AGENT -> " (by an agent)";
      case PERSON, FOUND -> "";
    };
  }
}
