package io.github.specq.terminal.plain;

import io.github.specq.interview.Interview;
import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.ReviewText.Row;
import io.github.specq.terminal.ReviewText.Topic;
import java.util.ArrayList;
import java.util.List;

/** All answers of an interview in lines, with their state. */
final class PlainReview {
  private PlainReview() {}

  static List<String> lines(Interview interview) {
    List<String> lines = new ArrayList<>();
    for (Topic topic : ReviewText.of(interview).topics()) {
      lines.add(topic.title());
      topic.rows().forEach(row -> add(lines, row));
    }
    return lines;
  }

  /** The topics that can be gone to, with how far each is. */
  static List<String> topics(Interview interview) {
    return ReviewText.of(interview).topics().stream()
        .filter(t -> !t.id().isEmpty())
        .map(t -> "  %s: %s, %d of %d".formatted(t.id(), t.title(), t.settled(), t.rows().size()))
        .toList();
  }

  private static void add(List<String> lines, Row row) {
    String needed = row.needed() ? " (required, open)" : "";
    lines.add("%3d. %s: %s%s".formatted(row.number(), row.title(), row.answer(), needed));
    row.parts().forEach(part -> lines.add("       " + part));
  }
}
