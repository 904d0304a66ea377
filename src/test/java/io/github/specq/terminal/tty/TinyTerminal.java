package io.github.specq.terminal.tty;

import io.github.specq.terminal.view.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A terminal that knows what a painter needs and refuses everything else. */
final class TinyTerminal {
  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[([?0-9;]*)([A-Za-z])");
  private static final Cell BLANK = new Cell(" ", "");

  /** What stands in a cell; the second cell of a wide character is empty. */
  private record Cell(String text, String style) {}

  private final Size size;
  private final IntUnaryOperator width;
  private final Cell[][] cells;
  private int row;
  private int column;
  private String style = "";
  private boolean wraps = true;
  private boolean shown = true;
  private boolean held;

  /**
   * @param width how many cells this terminal gives a character; the painter may think otherwise
   */
  TinyTerminal(Size size, IntUnaryOperator width) {
    this.size = size;
    this.width = width;
    this.cells = new Cell[size.rows()][size.columns()];
    Arrays.stream(cells).forEach(r -> Arrays.fill(r, BLANK));
  }

  void write(String output) {
    Matcher sequence = SEQUENCE.matcher(output);
    for (int i = 0; i < output.length(); ) {
      if (sequence.find(i) && sequence.start() == i) {
        obey(sequence.group(1), sequence.group(2));
        i = sequence.end();
      } else {
        int c = output.codePointAt(i);
        print(c);
        i += Character.charCount(c);
      }
    }
    if (held || !wraps || !style.isEmpty()) {
      throw new AssertionError("left in an unusual state by " + output);
    }
  }

  private void obey(String parameters, String last) {
    switch (parameters + last) {
      case "?2026h", "?2026l" -> held = last.equals("h");
      case "?7h", "?7l" -> wraps = last.equals("h");
      case "?25h", "?25l" -> shown = last.equals("h");
      case "2K" -> Arrays.fill(cells[row], BLANK);
      case "0m" -> style = "";
      default -> obeyWithParameters(parameters, last);
    }
  }

  private void obeyWithParameters(String parameters, String last) {
    switch (last) {
      case "m" -> style = parameters;
      case "H" -> {
        String[] place = parameters.split(";", -1);
        row = Integer.parseInt(place[0]) - 1;
        column = Integer.parseInt(place[1]) - 1;
      }
      default -> throw new AssertionError("unknown: " + parameters + last);
    }
  }

  private void print(int c) {
    if (Character.isISOControl(c)) {
      throw new AssertionError("a control character: " + c);
    }
    int needed = width.applyAsInt(c);
    if (needed == 0) {
      // Combined with what is left of it, in a way that is up to the terminal.
      return;
    }
    if (column + needed > size.columns()) {
      overflow(needed);
    }
    if (column >= 0) {
      put(c, needed);
    }
  }

  private void put(int c, int needed) {
    blankTheHalfOf(column);
    blankTheHalfOf(column + needed - 1);
    cells[row][column] = new Cell(Character.toString(c), style);
    for (int i = 1; i < needed; i++) {
      cells[row][column + i] = new Cell("", style);
    }
    column += needed;
    if (row == size.rows() - 1 && column == size.columns() && wraps) {
      throw new AssertionError("the last cell is written and may make the screen scroll");
    }
  }

  private void overflow(int needed) {
    if (wraps) {
      row++;
      column = 0;
    } else {
      column = size.columns() - needed;
    }
  }

  /** Half a wide character cannot be seen. */
  private void blankTheHalfOf(int at) {
    if (cells[row][at].text().isEmpty()) {
      cells[row][at - 1] = BLANK;
    }
    if (at + 1 < size.columns() && cells[row][at + 1].text().isEmpty()) {
      cells[row][at + 1] = BLANK;
    }
  }

  /** What can be read on it, without the blanks at the ends of rows. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (Cell[] cellsOfRow : cells) {
      rows.add(
          Arrays.stream(cellsOfRow).map(Cell::text).collect(Collectors.joining()).stripTrailing());
    }
    return rows;
  }

  /** All of its state. */
  String state() {
    return "%s %d;%d %s".formatted(Arrays.deepToString(cells), row, column, shown);
  }
}
