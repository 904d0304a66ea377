package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.ReviewText.Row;
import io.github.specq.terminal.ReviewText.Topic;
import io.github.specq.terminal.widget.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one key in the review stands by: the current question, its topic, or all answers.
 *
 * @param name how it is called in the list
 * @param count how many answers it confirms
 */
record Confirming(String name, long count, Set<String> questions) {

  /** What comes of the key: what is meant is picked where it may be several things. */
  static Next of(ReviewScreen review) {
    List<Confirming> choices = choices(review);
    if (choices.size() < 2) {
      return choices.stream().findFirst().<Next>map(Confirming::give).orElse(new Next.Stay(review));
    }
    List<Choices.Entry> entries =
        choices.stream().map(c -> Choices.Entry.of(c.name, c.label())).toList();
    return new Next.Over(
        PickScreen.of(
            "Stand by which answers?",
            "defaults and what programs said become yours",
            entries,
            name ->
                choices.stream()
                    .filter(c -> c.name.equals(name))
                    .findFirst()
                    .orElseThrow()
                    .give()));
  }

  /** From the least to the most, each only where it is more than the one before. */
  private static List<Confirming> choices(ReviewScreen review) {
    List<Confirming> choices = new ArrayList<>();
    Optional<Row> row = review.current();
    row.ifPresent(
        r ->
            add(
                choices,
                new Confirming("Question: " + r.title(), r.unconfirmed(), Set.of(r.target()))));
    review.text().topics().stream()
        .filter(t -> row.filter(t.rows()::contains).isPresent())
        .forEach(t -> add(choices, of(t)));
    add(choices, new Confirming("All", review.text().unconfirmed(), review.text().targets()));
    return choices;
  }

  private static Confirming of(Topic topic) {
    return new Confirming("Topic: " + topic.title(), topic.unconfirmed(), topic.targets());
  }

  private static void add(List<Confirming> choices, Confirming choice) {
    long least = choices.isEmpty() ? 0 : choices.get(choices.size() - 1).count;
    if (choice.count > least) {
      choices.add(choice);
    }
  }

  private Next give() {
    return new Next.Give(new Reply.Confirm(questions));
  }

  private String label() {
    return "%s (%d)".formatted(name, count);
  }
}
