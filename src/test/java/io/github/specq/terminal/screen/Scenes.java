package io.github.specq.terminal.screen;

import io.github.specq.answers.Answers;
import io.github.specq.testing.Conversation;
import java.util.Map;

/** Interviews about the banks of the engine, in a project that has everything they ask about. */
final class Scenes {
  static final Answers PROFILE =
      Conversation.profile(
          Map.of(
              "quality", "production",
              "background-jobs", "yes",
              "scheduled-jobs", "yes",
              "multi-tenant", "yes",
              "languages", "python",
              "deployment", "containers",
              "existing-services", "redis"));

  private Scenes() {}

  static Conversation newsletter() {
    return Conversation.about("newsletter", PROFILE);
  }

  static Conversation readers() {
    return Conversation.about("readers", PROFILE);
  }
}
