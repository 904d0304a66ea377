package io.github.specq.terminal.screen;

import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.ReviewText.Topic;
import io.github.specq.terminal.widget.Choices;
import java.util.ArrayList;
import java.util.List;

/** Where one can go to. */
final class Destinations {
  private static final int BAR = 8;

  private Destinations() {}

  /** All questions, by number and title. */
  static Screen questions(Interview interview, Step here) {
    List<Choices.Entry> entries = new ArrayList<>();
    for (Topic topic : ReviewText.of(interview).topics()) {
      topic
          .rows()
          .forEach(
              r ->
                  entries.add(
                      new Choices.Entry(
                          r.target(),
                          "%3s  %s".formatted(r.number(), r.title()),
                          r.line(),
                          Choices.Kind.OPTION)));
    }
    return PickScreen.of(
            "Go to a question", entries.size() + " questions", entries, Destinations::goTo)
        .at(here.bank().id() + "/" + here.question().id());
  }

  /** The topics of the bank, with how far each is. */
  static PickScreen topics(Interview interview) {
    List<Topic> topics =
        ReviewText.of(interview).topics().stream().filter(t -> !t.id().isEmpty()).toList();
    List<Choices.Entry> entries = topics.stream().map(Destinations::topic).toList();
    long done = topics.stream().filter(t -> t.settled() == t.rows().size()).count();
    String hint = "%d of %d topics done".formatted(done, topics.size());
    return PickScreen.of("Topics", hint, entries, Destinations::goTo);
  }

  private static Choices.Entry topic(Topic topic) {
    int done = (int) (BAR * topic.settled() / topic.rows().size());
    String bar = "[" + "#".repeat(done) + ".".repeat(BAR - done) + "]";
    String label =
        "%s %2d of %-2d  %s".formatted(bar, topic.settled(), topic.rows().size(), topic.title());
    return Choices.Entry.of(topic.id(), label);
  }

  private static Screen.Next goTo(String target) {
    return new Screen.Next.Give(new Reply.GoTo(target));
  }
}
