package io.github.specq.problem;

import java.util.Objects;

/**
 * A place in a text file.
 *
 * @param file the file as people know it: relative to the project where it can be
 * @param line from 1
 * @param column from 1, in code points
 * @param sourceLine the whole line, without its line ending
 */
public record Position(String file, int line, int column, String sourceLine) {
  public Position {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sourceLine);
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
    }
  }

  /**
   * The place of a character.
   *
   * @param offset index into {@code text} in UTF-16 units; the end of the text is allowed
   */
  public static Position of(String file, String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = text.indexOf('\n', offset);
    String line = text.substring(start, end < 0 ? text.length() : end);
    return new Position(
        file,
        1 + lineBreaks(text, start),
        1 + text.codePointCount(start, offset),
        line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
  }

  private static int lineBreaks(String text, int end) {
    int count = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }

  /** The place as {@code file:line:column}, on one line whatever the file is called. */
  @Override
  public String toString() {
    return Printable.escaped(file) + ":" + line + ":" + column;
  }
}
