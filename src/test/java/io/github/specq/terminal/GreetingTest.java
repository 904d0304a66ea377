package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.interview.Depth;
import io.github.specq.testing.Conversation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GreetingTest {
  private static final String GOES_ON = "You have begun already; it goes on where you were.";

  private static final Answers BEGUN =
      Conversation.profile(Map.of("quality", "production", "background-jobs", "yes"))
          .with("phase9", "workers", Answer.Said.NOTHING.withText("Two."));

  private static Conversation about(Set<String> topics) {
    return Conversation.about("phase9", Optional.of(Depth.ALL), topics, BEGUN);
  }

  @Test
  void whoeverHasBegunIsToldThatItGoesOn() {
    assertThat(Greeting.of(about(Set.of()).interview())).contains(GOES_ON);
  }

  @Test
  void whoeverSaidWhereToGoOnKnows() {
    Conversation sent = about(Set.of()).goTo("retries");
    Conversation topic = about(Set.of("jobs"));
    assertThat(Greeting.of(sent.interview())).isNotEmpty().doesNotContain(GOES_ON);
    assertThat(Greeting.of(topic.interview())).isNotEmpty().doesNotContain(GOES_ON);
  }
}
