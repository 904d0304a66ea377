package io.github.specq.terminal.screen;

import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.ReviewText.Row;
import io.github.specq.terminal.ReviewText.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one key in the review may stand by: the current question, its topic, or all answers.
 *
 * @param name how it is called
 * @param count how many answers it confirms
 * @param questions as {@code bank/question}
 */
record Confirming(String name, long count, Set<String> questions) {

  /** From the least to the most, each only where it is more than the one before. */
  static List<Confirming> choices(ReviewText text, Optional<Row> current) {
    List<Confirming> choices = new ArrayList<>();
    current.map(Confirming::of).ifPresent(question -> add(choices, question));
    text.topics().stream()
        .filter(topic -> current.filter(topic.rows()::contains).isPresent())
        .forEach(topic -> add(choices, of(topic)));
    add(choices, new Confirming("All", text.unconfirmed(), text.targets()));
    return choices;
  }

  private static Confirming of(Row row) {
    return new Confirming("Question: " + row.title(), row.unconfirmed(), Set.of(row.target()));
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

  /** How it stands in a list. */
  String label() {
    return "%s (%d)".formatted(name, count);
  }
}
