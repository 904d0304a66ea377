package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.Secrets;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A screen and those laid over it; the last one is seen and gets the keys.
 *
 * @param screens from the one at the bottom; never empty
 */
public record ScreenStack(List<Screen> screens) {
  public ScreenStack {
    screens = List.copyOf(screens);
  }

  public static ScreenStack of(Screen screen) {
    return new ScreenStack(List.of(screen));
  }

  /** What comes of a stroke. */
  public record Turn(ScreenStack stack, Optional<Effect> effect) {}

  /** The screen at the bottom. */
  public Screen base() {
    return screens.get(0);
  }

  private Screen top() {
    return screens.get(screens.size() - 1);
  }

  public Frame view(Viewport look) {
    return look.size().isEnough() ? top().view(look) : Layout.tooSmall(look);
  }

  /**
   * The same after an editor was open.
   *
   * @param outcome what was written there, or why nothing was
   */
  public ScreenStack edited(Editor.Outcome outcome) {
    return withTop(top().edited(outcome));
  }

  /**
   * The stack after a stroke, and what it wants; the keys that mean the same everywhere first.
   * Where there is no room to show what other keys do, they do nothing.
   */
  public Turn press(Stroke stroke, Viewport look) {
    Optional<Effect> everywhere = everywhere(stroke);
    if (everywhere.isPresent() || !look.size().isEnough()) {
      return new Turn(this, everywhere);
    }
    return top()
        .help()
        .filter(help -> asksForHelp(stroke))
        .map(help -> quietly(with(help)))
        .orElseGet(() -> after(top().press(stroke, look)));
  }

  private static boolean asksForHelp(Stroke stroke) {
    return stroke.equals(new Stroke.Pressed(Key.F1)) || stroke.equals(new Stroke.Typed('?'));
  }

  /** Whether it means the same on every screen, and where none has room. */
  public static boolean isUnderstoodEverywhere(Stroke stroke) {
    return everywhere(stroke).isPresent();
  }

  private static Optional<Effect> everywhere(Stroke stroke) {
    if (!(stroke instanceof Stroke.Pressed pressed)) {
      return Optional.empty();
    }
    if (pressed.key() == Key.CTRL_C) {
      return Optional.of(new Effect.Give(new Reply.Interrupt()));
    }
    if (pressed.key() == Key.CTRL_Z) {
      return Optional.of(new Effect.Suspend());
    }
    return pressed.key() == Key.CTRL_L ? Optional.of(new Effect.Redraw()) : Optional.empty();
  }

  private Turn after(Screen.Next next) {
    return next.accept(
        new Screen.Next.Visitor<>() {
          @Override
          public Turn stay(Screen.Next.Stay stay) {
            return quietly(withTop(stay.screen()));
          }

          @Override
          public Turn over(Screen.Next.Over over) {
            return quietly(with(over.screen()));
          }

          @Override
          public Turn close(Screen.Next.Close close) {
            return closed();
          }

          @Override
          public Turn command(Screen.Next.Command command) {
            ScreenStack below = withoutTop();
            return below.after(below.commanded(command));
          }

          @Override
          public Turn then(Screen.Next.Then then) {
            return withTop(then.screen()).after(then.next());
          }

          @Override
          public Turn give(Screen.Next.Give give) {
            return given(give.reply());
          }

          @Override
          public Turn edit(Screen.Next.Edit edit) {
            return new Turn(
                ScreenStack.this, Optional.of(new Effect.Edit(edit.question(), edit.text())));
          }
        });
  }

  /** Closing the last one goes on. */
  private Turn closed() {
    return screens.size() == 1
        ? new Turn(this, Optional.of(new Effect.Give(new Reply.Keep())))
        : quietly(withoutTop());
  }

  private Screen.Next commanded(Screen.Next.Command command) {
    return top() instanceof Commanded screen
        ? screen.command(command.call())
        : new Screen.Next.Close();
  }

  /** Answers are committed to git: what looks like a secret is given only on purpose. */
  private Turn given(Reply reply) {
    boolean confirmed = top() instanceof SecretScreen;
    return Secrets.areLikelyIn(reply) && !confirmed
        ? quietly(with(new SecretScreen(reply)))
        : new Turn(this, Optional.of(new Effect.Give(reply)));
  }

  private static Turn quietly(ScreenStack stack) {
    return new Turn(stack, Optional.empty());
  }

  private ScreenStack with(Screen over) {
    List<Screen> more = new ArrayList<>(screens);
    more.add(over);
    return new ScreenStack(more);
  }

  private ScreenStack withoutTop() {
    return new ScreenStack(screens.subList(0, screens.size() - 1));
  }

  private ScreenStack withTop(Screen screen) {
    List<Screen> changed = new ArrayList<>(screens);
    changed.set(screens.size() - 1, screen);
    return new ScreenStack(changed);
  }
}
