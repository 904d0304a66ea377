package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;

/** What a stroke wants from the world outside the screens. */
public sealed interface Effect {

  /** The reply is given to whoever asked. */
  record Give(Reply reply) implements Effect {}

  /** The editor is opened; what it leaves goes back to the screens. */
  record Edit(String question, String text) implements Effect {}

  /** The program is stopped until the shell lets it go on. */
  record Suspend() implements Effect {}

  /** Everything is painted anew. */
  record Redraw() implements Effect {}
}
