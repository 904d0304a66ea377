package io.github.specq.terminal.plain;

import io.github.specq.evaluation.Finding;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.AdviceText;
import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.ReviewText.Mark;
import io.github.specq.terminal.ReviewText.Row;
import io.github.specq.terminal.ReviewText.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All answers of an interview in lines, with their state. */
final class PlainReview {
  private PlainReview() {}

  static List<String> lines(Interview interview, List<Finding> advice) {
    List<String> lines = new ArrayList<>();
    for (Topic topic : ReviewText.of(interview).topics()) {
      lines.add(topic.title());
      topic.rows().forEach(row -> add(lines, row));
    }
    if (!advice.isEmpty()) {
      lines.add("Worth a second look");
      advice.forEach(a -> lines.addAll(advice(a)));
    }
    return lines;
  }

  /** A warning, with its sign in front and what belongs to it below. */
  static List<String> advice(Finding advised) {
    List<String> lines = new ArrayList<>(List.of("! " + AdviceText.line(advised)));
    AdviceText.details(advised).forEach(d -> lines.add("  " + d));
    return lines;
  }

  /** Going to a place; where none is named, the places are shown instead. */
  static Optional<Reply> goTo(LinePrompt talk, Interview interview, String place) {
    if (!place.isEmpty()) {
      return Optional.of(new Reply.GoTo(place));
    }
    List<Topic> all = ReviewText.of(interview).topics();
    List<Topic> topics = all.stream().filter(t -> !t.id().isEmpty()).toList();
    if (topics.size() > 1) {
      talk.say("Say where to: a question by its number or id, as in ':goto 4', or a topic:");
      topics.stream().map(PlainReview::place).forEach(talk::say);
    } else {
      talk.say("Say where to, as in ':goto 4':");
      all.stream().flatMap(t -> t.rows().stream()).map(PlainReview::place).forEach(talk::say);
    }
    return Optional.empty();
  }

  private static String place(Topic topic) {
    return "  %s: %s, %d of %d done"
        .formatted(topic.id(), topic.title(), topic.settled(), topic.rows().size());
  }

  private static String place(Row row) {
    return "%3s. %s".formatted(row.number(), row.title());
  }

  private static void add(List<String> lines, Row row) {
    lines.add("%3s. %s: %s%s".formatted(row.number(), row.title(), row.answer(), needed(row)));
    row.parts().forEach(part -> lines.add("       " + part));
    row.remarks().forEach(remark -> lines.add("     ! " + remark));
  }

  private static String needed(Row row) {
    if (!row.needed()) {
      return "";
    }
    return row.mark() == Mark.PARTLY ? " (something required is open)" : " (required)";
  }
}
