package io.github.specq.terminal.widget;

import io.github.specq.terminal.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into rows: behind a word where it can. Blanks that no longer fit at the end of a
 * row are on none.
 */
final class RowBreaker {
  private final String text;
  private final int width;
  private final Clusters clusters;
  private int brokenFrom;
  private int brokenTo;

  /**
   * @param width in columns, at least 2
   */
  RowBreaker(String text, int width) {
    this.text = text;
    this.width = width;
    this.clusters = new Clusters(text);
  }

  /**
   * A part of the text that is seen as one row.
   *
   * @param start of it in chars
   * @param end of it, where the next row, blanks or a line break follow
   */
  record Row(int start, int end) {}

  /** All rows; a text without any characters has one. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int lineStart = 0;
    while (lineStart <= text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      addLine(rows, lineStart, lineEnd);
      lineStart = lineEnd + 1;
    }
    return rows;
  }

  private void addLine(List<Row> rows, int lineStart, int lineEnd) {
    int start = lineStart;
    do {
      Row row = row(start, lineEnd);
      rows.add(row);
      start = behindBlanks(row.end(), lineEnd);
    } while (start < lineEnd);
  }

  private Row row(int start, int lineEnd) {
    int word = start;
    int column = 0;
    int next;
    for (int at = start; at < lineEnd; at = next) {
      next = behindPiece(at);
      int columns = columns(at, next);
      boolean blank = isBlank(at);
      // At a full row even a mark without a width goes on below, as the caret before it has to.
      if (column == width || column + columns > width) {
        return new Row(start, blank || word == start ? at : word);
      }
      column += columns;
      word = blank ? next : word;
    }
    return new Row(start, lineEnd);
  }

  /** A cluster, or where that is wider than a row, a character of it with its marks. */
  private int behindPiece(int at) {
    if (brokenFrom <= at && at < brokenTo) {
      return behindMarks(at, brokenTo);
    }
    int end = clusters.after(at);
    // Nothing takes more than two columns for a char, and measuring costs.
    if (2 * (end - at) <= width || columns(at, end) <= width) {
      return end;
    }
    brokenFrom = at;
    brokenTo = end;
    return behindMarks(at, end);
  }

  private int behindMarks(int at, int end) {
    int next = text.offsetByCodePoints(at, 1);
    while (next < end && columns(next, text.offsetByCodePoints(next, 1)) == 0) {
      next = text.offsetByCodePoints(next, 1);
    }
    return next;
  }

  private int behindBlanks(int from, int end) {
    int at = from;
    while (at < end && isBlank(at)) {
      at++;
    }
    return at;
  }

  private boolean isBlank(int at) {
    return Character.isWhitespace(text.charAt(at)) && clusters.after(at) == at + 1;
  }

  private int columns(int from, int to) {
    boolean ascii = to == from + 1 && text.charAt(from) < 0x7F;
    return ascii ? 1 : Wrap.columns(text.substring(from, to));
  }
}
