package io.github.specq.terminal.key;

import io.github.specq.problem.Printable;
import java.util.stream.IntStream;

/** A text on its way from the clipboard, up to the mark that a terminal puts behind it. */
final class Paste {
  /** In code points; what goes beyond is dropped, as nobody pastes that much on purpose. */
  static final int LONGEST = 1_000_000;

  private static final String END = "\u001b[201~";

  private final StringBuilder text = new StringBuilder();
  private int length;
  private int matched;
  private boolean afterReturn;

  /**
   * Whether what was read at once is a text from the clipboard that the terminal did not mark:
   * nobody types a line, Enter and more text in so short a time.
   */
  static boolean isUnmarkedIn(int[] characters) {
    int line = 0;
    while (line < characters.length && characters[line] != '\r') {
      line++;
    }
    return IntStream.of(characters).allMatch(Paste::isPart)
        && IntStream.of(characters).skip(line).anyMatch(c -> !Character.isISOControl(c));
  }

  /** Whether a character may be part of a text that has no marks. */
  static boolean isPart(int c) {
    return c == '\r' || c == '\n' || c == '\t' || !Character.isISOControl(c);
  }

  /** Takes a character; whether it completes the mark, and nothing more belongs to the text. */
  boolean endsWith(int codePoint) {
    if (codePoint == END.charAt(matched)) {
      matched++;
      return matched == END.length();
    }
    END.chars().limit(matched).forEach(this::add);
    matched = 0;
    // The mark's first character is nowhere else in it, so only that one can begin it anew.
    if (codePoint == END.charAt(0)) {
      matched = 1;
    } else {
      add(codePoint);
    }
    return false;
  }

  /** What was pasted, with line feeds between its lines and without other controls. */
  String text() {
    return text.toString();
  }

  void add(int c) {
    boolean secondHalfOfBreak = afterReturn && c == '\n';
    afterReturn = c == '\r';
    if (secondHalfOfBreak || length == LONGEST) {
      return;
    }
    switch (c) {
      case '\r', '\n' -> append('\n');
      case '\t' -> append(' ');
      default -> {
        if (Character.isValidCodePoint(c) && Printable.isPrintable(c)) {
          append(c);
        }
      }
    }
  }

  private void append(int c) {
    text.appendCodePoint(c);
    length++;
  }
}
