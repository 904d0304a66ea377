package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;

/** What comes after a stroke. */
public sealed interface Next {

  /** Answers with the method for this kind of end. */
  <R> R accept(Visitor<R> visitor);

  /** What becomes of each kind of end of a stroke. */
  interface Visitor<R> {
    R stay(Stay stay);

    R over(Over over);

    R close(Close close);

    R command(Command command);

    R then(Then then);

    R give(Give give);

    R edit(Edit edit);
  }

  /** It goes on with this screen in the place of the one before. */
  record Stay(Screen screen) implements Next {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stay(this);
    }
  }

  /** Another screen is laid over this one. */
  record Over(Screen screen) implements Next {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.over(this);
    }
  }

  /** This screen is closed, and the one below it is back. */
  record Close() implements Next {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.close(this);
    }
  }

  /** This screen is closed, and the one below it gets a command. */
  record Command(io.github.specq.terminal.Command.Call call) implements Next {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.command(this);
    }
  }

  /** It goes on with this screen in the place of the one before, and that comes of it. */
  record Then(Screen screen, Next next) implements Next {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.then(this);
    }
  }

  /** The person has replied. */
  record Give(Reply reply) implements Next {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.give(this);
    }
  }

  /** The person wants to write in an editor. */
  record Edit(String question, String text) implements Next {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.edit(this);
    }
  }
}
