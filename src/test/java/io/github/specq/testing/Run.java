package io.github.specq.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Neighbouring cells of a row that are drawn at once. */
record Run(int column, List<Snapshot.Cell> cells) {
  Run {
    cells = List.copyOf(cells);
  }

  /**
   * What is to be seen of a row. Two blanks part it, so that columns begin where they should even
   * where characters are not as wide as they should be.
   */
  static List<Run> of(List<Snapshot.Cell> row) {
    List<Run> runs = new ArrayList<>();
    int begin = 0;
    while (begin < row.size()) {
      int end = begin + 1;
      while (end < row.size() && !endsAt(row, end)) {
        end++;
      }
      add(runs, begin, row.subList(begin, end));
      begin = end;
    }
    return runs;
  }

  private static boolean endsAt(List<Snapshot.Cell> row, int column) {
    boolean same = row.get(column).rendition().equals(row.get(column - 1).rendition());
    boolean gap = nothingFrom(row, column) || nothingBefore(row, column);
    return !same || (gap && isNothing(row.get(column)) != isNothing(row.get(column - 1)));
  }

  private static boolean nothingFrom(List<Snapshot.Cell> row, int column) {
    return isNothing(row.get(column))
        && (column + 1 == row.size() || isNothing(row.get(column + 1)));
  }

  private static boolean nothingBefore(List<Snapshot.Cell> row, int column) {
    return isNothing(row.get(column - 1)) && (column == 1 || isNothing(row.get(column - 2)));
  }

  private static boolean isNothing(Snapshot.Cell cell) {
    return cell.isBlank()
        && !cell.text().isEmpty()
        && !Paint.of(cell.rendition()).isSeenWithoutText();
  }

  /** A run without the blanks around it that nobody sees. */
  private static void add(List<Run> runs, int column, List<Snapshot.Cell> cells) {
    int begin = 0;
    int end = cells.size();
    while (begin < end && isNothing(cells.get(begin))) {
      begin++;
    }
    while (begin < end && isNothing(cells.get(end - 1))) {
      end--;
    }
    if (begin < end) {
      runs.add(new Run(column + begin, cells.subList(begin, end)));
    }
  }

  int width() {
    return cells.size();
  }

  Rendition rendition() {
    return cells.get(0).rendition();
  }

  String text() {
    return cells.stream().map(Snapshot.Cell::text).collect(Collectors.joining());
  }
}
