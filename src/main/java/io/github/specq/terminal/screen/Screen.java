package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Viewport;
import java.util.Optional;

/** What is shown at a moment, and what the keys do then. Immutable. */
public interface Screen {

  /** What comes of a stroke. */
  Next press(Stroke stroke, Viewport look);

  /** How it looks. */
  Frame view(Viewport look);

  /**
   * What F1 and {@code ?} lay over it; empty where it answers these keys itself, or where the keys
   * it shows are all there are.
   */
  default Optional<Screen> help() {
    return Optional.empty();
  }

  /**
   * The same after an editor was open.
   *
   * @param outcome what was written there, or why nothing was
   */
  default Screen edited(Editor.Outcome outcome) {
    return this;
  }

  /** What comes after a stroke. */
  sealed interface Next {

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
}
