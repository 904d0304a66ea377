package io.github.specq.terminal.tty;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.key.KeyDecoder;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.screen.Effect;
import io.github.specq.terminal.screen.Screen;
import io.github.specq.terminal.screen.ScreenStack;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Look;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows screens and hears keys, until one of them makes a reply. */
final class Stage {
  /** Between looks at what is no key: a new size, a signal. */
  private static final long POLL_MILLIS = 50;

  /** So long after an Esc nothing more of a sequence comes. */
  private static final int POLLS_OF_ESCAPE = 2;

  /** So long after its last character a paste has lost its end. */
  private static final int POLLS_OF_PASTE = 60;

  /** So long after the last key what was begun is put on the disk. */
  private static final int POLLS_OF_REST = 20;

  private final Tty tty;
  private final Glyphs glyphs;
  private final Editor editor;
  private final Consumer<Screen> rest;
  private final Painter painter;
  private final KeyDecoder decoder = new KeyDecoder();
  private final Deque<Stroke> strokes = new ArrayDeque<>();

  private volatile @Nullable Screen shown;
  private boolean ended;
  private int silence;

  /**
   * @param rest called with the screen at the bottom when no key came for a while
   */
  Stage(Tty tty, Glyphs glyphs, boolean colored, Editor editor, Consumer<Screen> rest) {
    this.tty = tty;
    this.glyphs = glyphs;
    this.editor = editor;
    this.rest = rest;
    this.painter = new Painter(colored);
  }

  /**
   * What came of a screen.
   *
   * @param base the screen as it was left
   */
  record Result(Reply reply, Screen base) {}

  /** Shows a screen until there is a reply. */
  Result show(Screen first) {
    tty.enter();
    try {
      return shown(first);
    } catch (RuntimeException | Error e) {
      // A bug of ours must not cost what was begun.
      keep();
      throw e;
    } finally {
      shown = null;
    }
  }

  private Result shown(Screen first) {
    ScreenStack stack = ScreenStack.of(first);
    while (true) {
      shown = stack.base();
      Look look = new Look(tty.size(), glyphs);
      tty.write(painter.paint(stack.view(look), look.size()));
      Optional<Reply> outside = await(stack);
      if (outside.isPresent()) {
        return new Result(outside.get(), stack.base());
      }
      while (!strokes.isEmpty()) {
        ScreenStack.Turn turn = stack.press(strokes.remove(), look);
        stack = turn.stack();
        if (turn.effect().orElse(null) instanceof Effect.Give give) {
          return new Result(give.reply(), stack.base());
        }
        stack = turn.effect().isPresent() ? carriedOut(turn.effect().get(), stack) : stack;
      }
    }
  }

  /** When the process is about to end: keeps what was begun, and puts the terminal back. */
  void abandon() {
    tty.abandon();
    keep();
  }

  private void keep() {
    Screen screen = shown;
    if (screen != null) {
      rest.accept(screen);
    }
  }

  private ScreenStack carriedOut(Effect effect, ScreenStack stack) {
    painter.forget();
    if (effect instanceof Effect.Edit edit) {
      return stack.edited(tty.lend(() -> editor.edit(edit.question(), edit.text())));
    }
    if (effect instanceof Effect.Suspend) {
      tty.suspend();
    }
    return stack;
  }

  /** Waits for a stroke or for something that wants painting; a reply that no key made ends it. */
  private Optional<Reply> await(ScreenStack stack) {
    while (strokes.isEmpty()) {
      if (tty.isInterrupted()) {
        return Optional.of(new Reply.Interrupt());
      }
      if (ended) {
        return Optional.of(new Reply.EndOfInput());
      }
      if (tty.takeDisturbed()) {
        painter.forget();
        return Optional.empty();
      }
      hear(tty.read(POLL_MILLIS), stack);
    }
    return Optional.empty();
  }

  private void hear(int codePoint, ScreenStack stack) {
    if (codePoint == Tty.END) {
      ended = true;
    } else if (codePoint == Tty.SILENCE) {
      silence++;
      unheard(stack);
    } else {
      silence = 0;
      strokes.addAll(decoder.feed(codePoint));
    }
  }

  /** What comes of hearing nothing. */
  private void unheard(ScreenStack stack) {
    switch (silence) {
      case POLLS_OF_ESCAPE -> strokes.addAll(decoder.timeout());
      case POLLS_OF_REST -> rest.accept(stack.base());
      case POLLS_OF_PASTE -> strokes.addAll(decoder.giveUp());
      default -> {}
    }
  }
}
