package io.github.specq.terminal.key;

import io.github.specq.problem.Printable;
import io.github.specq.terminal.key.Stroke.Pasted;
import io.github.specq.terminal.key.Stroke.Pressed;
import io.github.specq.terminal.key.Stroke.Typed;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells strokes from the characters that a terminal sends for them, by the grammar of ECMA-48 and
 * with the error handling of the VT500 family. A sequence that stands for no {@link Key} is read to
 * its end and dropped, so that no part of it is taken for typed text.
 *
 * <p>Only time tells the escape key from the beginning of a sequence, and a paste without marks
 * from typing; and there is no clock in here: whoever reads the terminal gives what came at once to
 * {@link #read}, and calls {@link #pause}, {@link #escape} and {@link #timeout} after silences.
 */
public final class KeyDecoder {
  private static final int BELL = 0x07;
  private static final int CANCEL = 0x18;
  private static final int SUBSTITUTE = 0x1a;
  private static final int ESC = 0x1b;
  private static final int DELETE = 0x7f;
  private static final int STRING_TERMINATOR = 0x9c;
  private static final int MOUSE_REPORT = 3;

  private enum State {
    GROUND,
    ESCAPE,
    /** After an escape and a silence. */
    LATE_ESCAPE,
    /** After an escape and a character that announces a further one, as in {@code ESC ( B}. */
    ANNOUNCED,
    CSI,
    /** After {@code ESC [ [}, with which the Linux console begins F1 to F5. */
    LINUX_FUNCTION_KEY,
    SS3,
    MOUSE,
    STRING,
    /** After an escape in a string, which is half of what ends it. */
    STRING_ESCAPE,
    PASTE,
    /** In a text from the clipboard that has no marks. */
    UNMARKED
  }

  private State state = State.GROUND;
  private Sequence sequence = new Sequence();
  private Paste paste = new Paste();
  private int mouseLeft;

  /**
   * The strokes of what was read at once. Where a line break and text behind it come together, all
   * of it is one paste.
   *
   * @param codePoints with the two halves of a surrogate pair put together
   */
  public List<Stroke> read(int[] codePoints) {
    if (state == State.GROUND && Paste.isUnmarkedIn(codePoints)) {
      enter(State.UNMARKED);
    }
    return IntStream.of(codePoints).mapToObj(this::feed).flatMap(List::stream).toList();
  }

  /**
   * The strokes that a character completes; none while it is part of something unfinished.
   *
   * @param codePoint what was read, with the two halves of a surrogate pair put together
   */
  public List<Stroke> feed(int codePoint) {
    return switch (state) {
      case GROUND -> ground(codePoint);
      case PASTE -> paste(codePoint);
      case UNMARKED -> unmarked(codePoint);
      case STRING -> string(codePoint);
      case STRING_ESCAPE -> stringEscape(codePoint);
      case ESCAPE -> escape(codePoint);
      case LATE_ESCAPE -> lateEscape(codePoint);
      case MOUSE, ANNOUNCED, CSI, LINUX_FUNCTION_KEY, SS3 -> sequence(codePoint);
    };
  }

  /**
   * The strokes that a silence of 100 ms completes: a paste without marks is over. An escape may
   * still be the beginning of a sequence, as over a slow connection, but no more that of a
   * character typed with Alt: that would have come with it.
   */
  public List<Stroke> pause() {
    if (state == State.UNMARKED) {
      return pasted();
    }
    return state == State.ESCAPE ? enter(State.LATE_ESCAPE) : List.of();
  }

  /**
   * The strokes that a silence of 800 ms completes: an escape on its own is the escape key. Of a
   * sequence more has come, and the rest may take longer.
   */
  public List<Stroke> escape() {
    return isLoneEscape() ? timeout() : List.of();
  }

  private boolean isLoneEscape() {
    return state == State.ESCAPE || state == State.LATE_ESCAPE;
  }

  /**
   * The strokes that a silence of 2 s completes. What is unfinished is dropped, but for a paste
   * with marks, which may come slowly.
   */
  public List<Stroke> timeout() {
    if (state == State.UNMARKED) {
      return pasted();
    }
    boolean lone = isLoneEscape();
    if (isWaiting()) {
      state = State.GROUND;
    }
    return lone ? pressed(Key.ESCAPE) : List.of();
  }

  /** Whether something is half read that a {@link #timeout} would settle. */
  public boolean isWaiting() {
    return state != State.GROUND && state != State.PASTE;
  }

  /** Whether a paste with marks has begun and not ended. */
  public boolean isPasting() {
    return state == State.PASTE;
  }

  /**
   * The strokes that a silence of seconds completes: a paste whose end does not come, as where a
   * connection lost it, is what came of it. Without this every key would go into it for ever.
   */
  public List<Stroke> giveUp() {
    return isPasting() ? pasted() : timeout();
  }

  private List<Stroke> ground(int c) {
    if (c == ESC) {
      return enter(State.ESCAPE);
    }
    boolean text = Character.isValidCodePoint(c) && Printable.isPrintable(c);
    return text ? List.of(new Typed(c)) : pressed(Key.ofControl(c));
  }

  /** Whoever pressed Esc and then something else meant both. */
  private List<Stroke> lateEscape(int c) {
    if (c == '[' || c == 'O' || c == ESC) {
      return escape(c);
    }
    enter(State.GROUND);
    return Stream.of(pressed(Key.ESCAPE), ground(c)).flatMap(List::stream).toList();
  }

  private List<Stroke> escape(int c) {
    return switch (c) {
      case ESC -> {
        enter(State.ESCAPE);
        yield pressed(Key.ESCAPE);
      }
      case '[' -> enter(State.CSI);
      case 'O' -> enter(State.SS3);
      case ']', 'P', 'X', '^', '_' -> enter(State.STRING);
      default -> c >= ' ' && c < '0' ? enter(State.ANNOUNCED) : alt(c);
    };
  }

  /** Alt sends an escape before what the key itself sends. */
  private List<Stroke> alt(int c) {
    enter(State.GROUND);
    return switch (c) {
      case 'b' -> pressed(Key.WORD_LEFT);
      case 'f' -> pressed(Key.WORD_RIGHT);
      case '\r', '\n' -> pressed(Key.ALT_ENTER);
      case DELETE, '\b' -> pressed(Key.ALT_BACKSPACE);
      case CANCEL, SUBSTITUTE -> List.of();
      default -> pressed(Key.ofControl(c));
    };
  }

  private List<Stroke> sequence(int c) {
    if (c == ESC) {
      return enter(State.ESCAPE);
    }
    if (c == CANCEL || c == SUBSTITUTE) {
      return enter(State.GROUND);
    }
    return state == State.MOUSE ? mouse() : part(c);
  }

  /** The oldest mouse reports have no grammar: their three characters may be any. */
  private List<Stroke> mouse() {
    mouseLeft--;
    return mouseLeft == 0 ? enter(State.GROUND) : List.of();
  }

  private List<Stroke> part(int c) {
    if (c < ' ') {
      // Not a part of the sequence: terminals let it act at once, in the middle.
      return pressed(Key.ofControl(c));
    }
    if (c > DELETE) {
      enter(State.GROUND);
      return ground(c);
    }
    return c == DELETE ? List.of() : ascii(c);
  }

  private List<Stroke> ascii(int c) {
    State from = state;
    if (c < (from == State.ANNOUNCED ? '0' : '@')) {
      sequence.add(c);
      return List.of();
    }
    enter(State.GROUND);
    return switch (from) {
      case CSI -> csi(c);
      case SS3 -> pressed(sequence.ss3(c));
      case LINUX_FUNCTION_KEY -> c == 'A' ? pressed(Key.F1) : List.of();
      default -> List.of();
    };
  }

  private List<Stroke> csi(int c) {
    return switch (sequence.opens(c)) {
      case NOTHING -> sequence.csi(c).map(List::of).orElse(List.of());
      case MOUSE_REPORT -> enter(State.MOUSE);
      case LINUX_FUNCTION_KEY -> enter(State.LINUX_FUNCTION_KEY);
      case PASTE -> enter(State.PASTE);
    };
  }

  private List<Stroke> string(int c) {
    return switch (c) {
      case ESC -> enter(State.STRING_ESCAPE);
      case BELL, CANCEL, SUBSTITUTE, STRING_TERMINATOR -> enter(State.GROUND);
      default -> List.of();
    };
  }

  private List<Stroke> stringEscape(int c) {
    return c == ESC ? enter(State.ESCAPE) : escape(c);
  }

  private List<Stroke> paste(int c) {
    return paste.endsWith(c) ? pasted() : List.of();
  }

  /** What cannot be part of it was pressed after it. */
  private List<Stroke> unmarked(int c) {
    if (Paste.isPart(c)) {
      paste.add(c);
      return List.of();
    }
    return Stream.of(pasted(), ground(c)).flatMap(List::stream).toList();
  }

  private List<Stroke> pasted() {
    String text = paste.text();
    enter(State.GROUND);
    return text.isEmpty() ? List.of() : List.of(new Pasted(text));
  }

  /** Goes on in a state, which in itself is no stroke. */
  private List<Stroke> enter(State next) {
    state = next;
    switch (next) {
      case CSI, SS3 -> sequence = new Sequence();
      case MOUSE -> mouseLeft = MOUSE_REPORT;
      case PASTE, UNMARKED -> paste = new Paste();
      default -> {}
    }
    return List.of();
  }

  private static List<Stroke> pressed(Key key) {
    return List.of(new Pressed(key));
  }

  private static List<Stroke> pressed(Optional<Key> key) {
    return key.map(KeyDecoder::pressed).orElse(List.of());
  }
}
