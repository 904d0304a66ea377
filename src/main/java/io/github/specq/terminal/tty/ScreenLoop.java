package io.github.specq.terminal.tty;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.screen.Effect;
import io.github.specq.terminal.screen.Screen;
import io.github.specq.terminal.screen.ScreenStack;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows screens and hears keys, until one of them makes a reply. */
final class ScreenLoop {
  private static final Stroke ENTER = new Stroke.Pressed(Key.ENTER);

  private static final Line BROKEN =
      Line.of(
          " Some of that is no UTF-8 and stands as \uFFFD: set your terminal to UTF-8.",
          Style.WARN);

  private final Tty tty;
  private final Glyphs glyphs;
  private final Editor editor;
  private final Consumer<Screen> rest;
  private final Painter painter;
  private final Ear ear;

  /** Heard and not pressed yet. */
  private final Deque<Stroke> strokes = new ArrayDeque<>();

  /** Heard where there was no room to show what they do, and pressed when there is. */
  private final List<Stroke> unseen = new ArrayList<>();

  private ScreenStack stack = new ScreenStack(List.of());
  private volatile @Nullable Screen begun;
  private boolean seen;
  private boolean broken;

  /**
   * @param rest called with the screen at the bottom when no key came for a while, and when it is
   *     left, however that is
   */
  ScreenLoop(Tty tty, Glyphs glyphs, boolean colored, Editor editor, Consumer<Screen> rest) {
    this.tty = tty;
    this.glyphs = glyphs;
    this.editor = editor;
    this.rest = rest;
    this.painter = new Painter(colored);
    this.ear = new Ear(tty);
  }

  /** Shows a screen until there is a reply. */
  Reply show(Screen screen) {
    return show(screen, () -> false);
  }

  /**
   * Shows a screen until there is a reply.
   *
   * @param over whether there is nothing to wait for any more, which is {@link Reply.Keep}
   */
  Reply show(Screen screen, BooleanSupplier over) {
    tty.enter();
    stack = ScreenStack.of(screen);
    begun = screen;
    seen = false;
    try {
      strokes.addAll(ear.waiting());
      return reply(over);
    } finally {
      // Before it is forgotten, as the process may be ending; and also where a bug ends it.
      keep();
      begun = null;
    }
  }

  private Reply reply(BooleanSupplier over) {
    while (true) {
      Viewport look = new Viewport(tty.size(), glyphs);
      Optional<Reply> reply = pressed(look);
      if (reply.isEmpty()) {
        paint(look);
        reply = await(over);
      }
      if (reply.isPresent()) {
        return reply.get();
      }
    }
  }

  /** When the process is about to end: keeps what was begun, and puts the terminal back. */
  void abandon() {
    tty.abandon();
    keep();
  }

  private synchronized void keep() {
    Screen screen = begun;
    if (screen != null) {
      rest.accept(screen);
    }
  }

  private void paint(Viewport look) {
    Frame frame = stack.view(look);
    tty.write(painter.paint(broken ? frame.ending(BROKEN, look.rows()) : frame, look.size()));
    seen |= look.size().isEnough();
  }

  /** Presses what was heard, up to a reply. */
  private Optional<Reply> pressed(Viewport look) {
    if (look.size().isEnough()) {
      List<Stroke> later = List.copyOf(strokes);
      strokes.clear();
      strokes.addAll(unseen);
      strokes.addAll(later);
      unseen.clear();
    }
    broken = strokes.isEmpty() ? broken : ear.takeBroken();
    Optional<Reply> reply = Optional.empty();
    while (reply.isEmpty() && !strokes.isEmpty()) {
      reply = pressed(strokes.remove(), look);
      begun = begun();
    }
    return reply;
  }

  /**
   * An Enter that was heard before anybody could see what it is said to would be said to something
   * else: whoever presses it twice means it once.
   */
  private Optional<Reply> pressed(Stroke stroke, Viewport look) {
    boolean enter = stroke.equals(ENTER);
    if (enter && !seen) {
      return Optional.empty();
    }
    if (!look.size().isEnough() && !ScreenStack.isUnderstoodEverywhere(stroke)) {
      unseen.add(stroke);
      return Optional.empty();
    }
    ScreenStack.Turn turn = stack.press(stroke, look);
    stack = turn.stack();
    seen &= !enter;
    return turn.effect().flatMap(this::carriedOut);
  }

  private Optional<Reply> carriedOut(Effect effect) {
    if (effect instanceof Effect.Give give) {
      return Optional.of(give.reply());
    }
    painter.forget();
    if (effect instanceof Effect.Edit edit) {
      stack = stack.edited(tty.lend(() -> editor.edit(edit.question(), edit.text())));
    } else if (effect instanceof Effect.Suspend) {
      tty.suspend();
    }
    return Optional.empty();
  }

  /** The screen at the bottom with what was typed where there is no room to show it. */
  private Screen begun() {
    Viewport least = new Viewport(Size.LEAST, glyphs);
    ScreenStack all = stack;
    for (Stroke stroke : unseen) {
      ScreenStack.Turn turn = all.press(stroke, least);
      boolean text = !(stroke instanceof Stroke.Pressed) && turn.effect().isEmpty();
      all = text ? turn.stack() : all;
    }
    return all.base();
  }

  /** Waits for a stroke or for something that wants painting; a reply that no key made ends it. */
  private Optional<Reply> await(BooleanSupplier over) {
    while (strokes.isEmpty()) {
      if (over.getAsBoolean()) {
        return Optional.of(new Reply.Keep());
      }
      if (tty.isInterrupted()) {
        return Optional.of(new Reply.Interrupt());
      }
      if (ear.isAtEnd()) {
        return Optional.of(new Reply.EndOfInput());
      }
      if (tty.takeDisturbed()) {
        painter.forget();
        return Optional.empty();
      }
      strokes.addAll(ear.next());
      if (ear.isAtRest()) {
        keep();
      }
    }
    return Optional.empty();
  }
}
