package io.github.specq.terminal.widget;

import io.github.specq.terminal.Wrap;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.widget.RowBreaker.Row;
import java.util.List;

/** A text as rows of a width, and its caret among them. */
final class TextRows {
  private final CaretText at;
  private final int width;
  private final Clusters clusters;
  private final List<Row> rows;
  private final int caretRow;

  private TextRows(CaretText at, int width, List<Row> rows, int caretRow) {
    this.at = at;
    this.width = width;
    this.clusters = new Clusters(at.text());
    this.rows = rows;
    this.caretRow = caretRow;
  }

  /**
   * The rows of a text. A caret behind a full row is shown at the start of the next, for which
   * there is one more row where the line ends.
   *
   * @param width in columns, at least 2
   */
  static TextRows of(CaretText at, int width) {
    List<Row> rows = new RowBreaker(at.text(), width).rows();
    int row = lastStartingUpTo(at.caret(), rows);
    if (isShown(at, rows.get(row), width)) {
      return new TextRows(at, width, rows, row);
    }
    int lineEnd = at.lineEnd();
    if (row + 1 == rows.size() || rows.get(row + 1).start() > lineEnd) {
      rows.add(row + 1, new Row(lineEnd, lineEnd));
    }
    return new TextRows(at, width, rows, row + 1);
  }

  private static int lastStartingUpTo(int place, List<Row> rows) {
    int row = rows.size() - 1;
    while (rows.get(row).start() > place) {
      row--;
    }
    return row;
  }

  private static boolean isShown(CaretText at, Row row, int width) {
    return at.caret() <= row.end()
        && Wrap.columns(at.text().substring(row.start(), at.caret())) < width;
  }

  int count() {
    return rows.size();
  }

  /** The row and the column in which the caret is shown; the column is always within the width. */
  Frame.Caret caret() {
    int start = rows.get(caretRow).start();
    return new Frame.Caret(caretRow, start < at.caret() ? columns(start, at.caret()) : 0);
  }

  /** What is seen of some rows. */
  List<String> shown(int from, int to) {
    return rows.subList(from, to).stream()
        .map(row -> at.text().substring(row.start(), row.end()))
        .toList();
  }

  /**
   * Where the caret goes by a row; beyond the first and the last row that is the start and the end
   * of the text.
   *
   * @param step 1 for down, -1 for up
   * @param column it wants to be in
   */
  int place(int step, int column) {
    int row = caretRow + step;
    if (row < 0) {
      return 0;
    }
    if (row == rows.size()) {
      return at.text().length();
    }
    int place = placeIn(row, Math.min(column, width - 1));
    // A cluster over several rows is passed whole.
    return step > 0 && place <= at.caret() ? clusters.after(at.caret()) : place;
  }

  private int placeIn(int row, int column) {
    int start = rows.get(row).start();
    int last = lastPlace(row);
    int place = clusters.floor(start);
    int taken = -columns(place, start);
    while (place < last) {
      int next = clusters.after(place);
      taken += columns(place, next);
      if (next > last || taken > column) {
        break;
      }
      place = next;
    }
    return place;
  }

  /** The last place whose caret is shown in a row and not in the next. */
  private int lastPlace(int row) {
    int end = rows.get(row).end();
    boolean goesOn = row + 1 < rows.size() && rows.get(row + 1).start() == end;
    return goesOn ? end - 1 : end;
  }

  private int columns(int from, int to) {
    return Wrap.columns(at.text().substring(from, to));
  }
}
