package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;

/** What comes after a stroke. */
public sealed interface Next {

  /** It goes on with this screen in the place of the one before. */
  record Stay(Screen screen) implements Next {}

  /** Another screen is laid over this one. */
  record Over(Screen screen) implements Next {}

  /** This screen is closed, and the one below it is back. */
  record Close() implements Next {}

  /** This screen is closed, and the one below it gets a command. */
  record Command(io.github.specq.terminal.Command.Call call) implements Next {}

  /** It goes on with this screen in the place of the one before, and that comes of it. */
  record Then(Screen screen, Next next) implements Next {}

  /** The person has replied. */
  record Give(Reply reply) implements Next {}

  /** The person wants to write in an editor. */
  record Edit(String question, String text) implements Next {}
}
