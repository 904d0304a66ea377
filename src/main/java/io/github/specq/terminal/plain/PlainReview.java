package io.github.specq.terminal.plain;

import io.github.specq.bank.Fact;
import io.github.specq.bank.QuestionPath;
import io.github.specq.bank.QuestionPath.Part;
import io.github.specq.bank.QuestionPath.Standing;
import io.github.specq.bank.QuestionPath.Stop;
import io.github.specq.bank.ValueText;
import io.github.specq.interview.Interview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All answers of an interview in words, with their state. */
final class PlainReview {
  private PlainReview() {}

  static List<String> lines(Interview interview) {
    List<String> lines = new ArrayList<>();
    List<String> asked = interview.questions().stream().map(q -> q.bank() + "/" + q.id()).toList();
    for (QuestionPath path : interview.paths()) {
      List<String> answers = new ArrayList<>();
      for (Stop stop : path.inForce()) {
        int number = asked.indexOf(stop.question().bank() + "/" + stop.question().id()) + 1;
        if (number > 0) {
          answers.addAll(stop(number, stop));
        }
      }
      if (!answers.isEmpty()) {
        lines.add(path.bank().title());
        lines.addAll(answers);
      }
    }
    return lines;
  }

  private static List<String> stop(int number, Stop stop) {
    List<String> lines = new ArrayList<>();
    String answer = summary(stop);
    lines.add("%3d. %s: %s%s".formatted(number, stop.question().title(), answer, mark(stop)));
    boolean inParts = stop.question().fields().size() > 1 && stop.nonAnswer().isEmpty();
    if (inParts) {
      stop.parts().forEach(p -> part(p).ifPresent(line -> lines.add("       " + line)));
    }
    return lines;
  }

  private static String summary(Stop stop) {
    if (stop.nonAnswer().isPresent()) {
      return PlainQuestion.shown(stop.question().fields().get(0), stop.nonAnswer().get());
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

  private static String mark(Stop stop) {
    boolean open = stop.standing() != Standing.ANSWERED && stop.missing();
    return open ? " (required, open)" : "";
  }

  private static Optional<String> part(Part part) {
    Optional<String> value = value(part);
    return value
        .map(v -> part.field().term() + ": " + v)
        .or(
            () ->
                part.missing()
                    ? Optional.of(part.field().term() + ": open (required)")
                    : Optional.empty());
  }

  private static Optional<String> value(Part part) {
    if (part.fact() instanceof Fact.Known known) {
      String text = ValueText.label(part.field().type(), known.held());
      return Optional.of(
          switch (known.origin()) {
            case DEFAULT -> text + " (default, not confirmed)";
            case CARRIED -> text + " (carried over)";
            case AGENT -> text + " (by an agent)";
            case PERSON -> text;
          });
    }
    return part.entry().map(e -> PlainQuestion.shown(part.field(), e));
  }
}
