package io.github.specq.terminal.screen;

import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.ReviewText.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answers of a review as rows, of which one is current.
 *
 * @param cursor the current row among those that are shown
 * @param onlyOpen whether only what still wants an answer is shown
 */
record ReviewList(ReviewText text, int cursor, boolean onlyOpen) {

  /** The same with that question current, if it is shown. */
  ReviewList at(String target) {
    List<Row> rows = rows();
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).target().equals(target))
        .mapToObj(i -> new ReviewList(text, i, onlyOpen))
        .findFirst()
        .orElse(this);
  }

  /** The same with another row current, the nearest that there is. */
  ReviewList moved(int to) {
    return new ReviewList(text, Math.max(0, Math.min(to, rows().size() - 1)), onlyOpen);
  }

  /** The same from its first row, with what is settled hidden or shown again. */
  ReviewList toggled() {
    return new ReviewList(text, 0, !onlyOpen);
  }

  /** The topics with the rows that are shown. */
  List<ReviewText.Topic> topics() {
    return text.topics().stream()
        .map(
            t ->
                new ReviewText.Topic(
                    t.id(), t.title(), t.rows().stream().filter(this::isShown).toList()))
        .filter(t -> !t.rows().isEmpty())
        .toList();
  }

  private boolean isShown(Row row) {
    return !onlyOpen || !row.isSettled();
  }

  private List<Row> rows() {
    return topics().stream().flatMap(t -> t.rows().stream()).toList();
  }

  /** The row that is looked at; none where none is shown. */
  Optional<Row> current() {
    List<Row> rows = rows();
    return cursor < rows.size() ? Optional.of(rows.get(cursor)) : Optional.empty();
  }

  /** How many questions want something that is required. */
  long needed() {
    return text.topics().stream().flatMap(t -> t.rows().stream()).filter(Row::needed).count();
  }
}
