package io.github.specq.terminal;

import io.github.specq.problem.Printable;

/** Text that cannot drive a terminal: whatever goes to one passes through here. */
public final class SafeText {
  private static final int REPLACEMENT = 0xFFFD;

  private SafeText() {}

  /**
   * The text with line feeds and tabs as they are, and every other character that is not {@link
   * Printable} replaced by U+FFFD, so that nothing vanishes unseen. A carriage return is replaced
   * too: it could overwrite its line.
   */
  public static String of(String text) {
    return text.codePoints()
        .map(c -> isSafe(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A typed line with its tabs as blanks, and without whatever is not {@link Printable}. */
  public static String typed(String line) {
    StringBuilder kept = new StringBuilder();
    line.replace('\t', ' ')
        .codePoints()
        .filter(Printable::isPrintable)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isSafe(int codePoint) {
    return codePoint == '\n' || codePoint == '\t' || Printable.isPrintable(codePoint);
  }
}
