package io.github.specq.terminal.tty;

import java.io.IOException;
import org.jline.utils.NonBlockingInputStream;

/** Characters from bytes that are typed; what is no UTF-8 is told from what is. */
final class Utf8 {
  /** A byte that is no part of a character, or a character that lacks some. */
  static final int BROKEN = -3;

  private static final int CONTINUATION_BITS = 6;

  private static final int[] LEAST = {0, 0x80, 0x800, 0x10000};

  private static final int NOTHING = Integer.MIN_VALUE;

  private final NonBlockingInputStream bytes;

  /** Read, and found not to belong to the character before it. */
  private int ahead = NOTHING;

  Utf8(NonBlockingInputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * The next code point.
   *
   * @param millis how long to wait for a byte
   * @return {@link #BROKEN}, or what {@link NonBlockingInputStream#read(long)} says of no byte
   */
  int read(long millis) throws IOException {
    int first = ahead == NOTHING ? bytes.read(millis) : ahead;
    ahead = NOTHING;
    return first < 0x80 ? first : character(first, millis);
  }

  private int character(int first, long millis) throws IOException {
    int more = Integer.numberOfLeadingZeros(~(first << 24)) - 1;
    if (more < 1 || more > 3) {
      return BROKEN;
    }
    int character = first & (0x3f >> more);
    for (int i = 0; i < more; i++) {
      int next = bytes.read(millis);
      if (next < 0x80 || next > 0xbf) {
        ahead = next;
        return BROKEN;
      }
      character = (character << CONTINUATION_BITS) | (next & 0x3f);
    }
    return isCharacter(character, LEAST[more]) ? character : BROKEN;
  }

  /** Whether a byte was read that was not given yet. */
  boolean isAhead() {
    return ahead >= 0;
  }

  private static boolean isCharacter(int c, int least) {
    return c >= least
        && Character.isValidCodePoint(c)
        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
