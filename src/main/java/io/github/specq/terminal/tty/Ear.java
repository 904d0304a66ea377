package io.github.specq.terminal.tty;

import io.github.specq.terminal.key.KeyDecoder;
import io.github.specq.terminal.key.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Hears strokes from a terminal, and how long nothing comes. */
final class Ear {
  /** Between looks at what is no key: a new size, a signal. A terminal cannot wait for less. */
  private static final long POLL_MILLIS = 100;

  /** So long after its beginning nothing more of a key comes, but over a slow connection. */
  private static final int POLLS_OF_KEY = 1;

  /** So long after an escape it is the key, also over a slow connection. */
  private static final int POLLS_OF_ESCAPE = 8;

  /** So long after its last byte nothing more of a sequence comes over any connection. */
  private static final int POLLS_OF_SEQUENCE = 20;

  /** So long after the last key what was begun is put on the disk. */
  private static final int POLLS_OF_REST = 10;

  /** So long after its last character a paste has lost its end. */
  private static final int POLLS_OF_PASTE = 30;

  /** More at once is heard in parts, so that a signal is heeded in between. */
  private static final int MOST_AT_ONCE = 1 << 16;

  private static final int REPLACEMENT = 0xFFFD;

  private final Tty tty;
  private final KeyDecoder decoder = new KeyDecoder();
  private boolean ended;
  private boolean broken;
  private int silence;

  Ear(Tty tty) {
    this.tty = tty;
  }

  /** The strokes of what comes next at once, or of a moment in which nothing comes. */
  List<Stroke> next() {
    int first = tty.read(POLL_MILLIS);
    if (first == Tty.END) {
      ended = true;
      return decoder.giveUp().stream().filter(Stroke.Pasted.class::isInstance).toList();
    }
    silence = first == Tty.SILENCE ? silence + 1 : 0;
    return silence > 0 ? unheard() : decoder.read(together(first));
  }

  /** The strokes of what is there already. */
  List<Stroke> waiting() {
    List<Stroke> strokes = new ArrayList<>();
    while (!ended && tty.isMoreThere()) {
      strokes.addAll(next());
    }
    return strokes;
  }

  /** A character with those that are there already. */
  private int[] together(int first) {
    IntStream.Builder all = IntStream.builder();
    int count = 0;
    for (int c = first;
        c != Tty.SILENCE && !ended;
        c = count < MOST_AT_ONCE ? more() : Tty.SILENCE) {
      all.add(character(c));
      count++;
    }
    return all.build().toArray();
  }

  private int more() {
    int next = tty.isMoreThere() ? tty.read(POLL_MILLIS) : Tty.SILENCE;
    ended |= next == Tty.END;
    return next;
  }

  private int character(int c) {
    broken |= c == Tty.BROKEN;
    return c == Tty.BROKEN ? REPLACEMENT : c;
  }

  /** What comes of hearing nothing. */
  private List<Stroke> unheard() {
    return switch (silence) {
      case POLLS_OF_KEY -> decoder.pause();
      case POLLS_OF_ESCAPE -> decoder.escape();
      case POLLS_OF_SEQUENCE -> decoder.timeout();
      case POLLS_OF_PASTE -> decoder.giveUp();
      default -> List.of();
    };
  }

  /** Whether it is long enough ago that something came, and not longer. */
  boolean isAtRest() {
    return silence == POLLS_OF_REST;
  }

  /** Whether nothing can come any more. */
  boolean isAtEnd() {
    return ended;
  }

  /** Whether something that came since it was last asked was no text. */
  boolean takeBroken() {
    boolean was = broken;
    broken = false;
    return was;
  }
}
