package io.github.specq.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables as formatters leave them: the cells of a column are equally wide. */
public final class TableLayout {
  private static final Pattern BORDER = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern DELIMITER = Pattern.compile(":?-+:?");
  private static final int NARROWEST = 3;

  private TableLayout() {}

  /** The text with all its tables laid out; code stays as it is. */
  public static String padded(String text) {
    return padded(text, table -> true);
  }

  /**
   * The text with some of its tables laid out.
   *
   * @param wanted whether a table is, by its lines
   */
  public static String padded(String text, Predicate<List<String>> wanted) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    Set<Integer> code = CodeLines.of(text);
    for (int line = 0; line < lines.size(); line++) {
      if (!code.contains(line) && isTable(lines, line)) {
        int end = endOfTable(lines, line);
        List<String> table = lines.subList(line, end);
        if (wanted.test(List.copyOf(table))) {
          lay(table);
        }
        line = end - 1;
      }
    }
    return String.join("\n", lines);
  }

  private static boolean isTable(List<String> lines, int header) {
    return header + 1 < lines.size()
        && isRow(lines.get(header))
        && isRow(lines.get(header + 1))
        && cells(lines.get(header + 1)).stream().allMatch(c -> DELIMITER.matcher(c).matches())
        && cells(lines.get(header)).size() == cells(lines.get(header + 1)).size();
  }

  private static int endOfTable(List<String> lines, int header) {
    int end = header + 2;
    while (end < lines.size() && isRow(lines.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isRow(String line) {
    return line.stripLeading().startsWith("|");
  }

  private static List<String> cells(String row) {
    String inner = row.strip().substring(1);
    String[] cells = BORDER.split(inner, -1);
    int count = cells[cells.length - 1].isBlank() ? cells.length - 1 : cells.length;
    return Arrays.stream(cells).limit(count).map(String::strip).toList();
  }

  private static void lay(List<String> table) {
    List<List<String>> rows = table.stream().map(TableLayout::cells).toList();
    List<String> columns = rows.get(1);
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      widths.add(width(rows, column));
    }
    String indent = table.get(0).substring(0, table.get(0).indexOf('|'));
    for (int row = 0; row < table.size(); row++) {
      table.set(
          row,
          indent + (row == 1 ? delimiters(columns, widths) : row(rows.get(row), columns, widths)));
    }
  }

  private static int width(List<List<String>> rows, int column) {
    int width = NARROWEST;
    for (int row = 0; row < rows.size(); row++) {
      if (row != 1 && column < rows.get(row).size()) {
        width = Math.max(width, TextWidth.of(rows.get(row).get(column)));
      }
    }
    return width;
  }

  private static String delimiters(List<String> columns, List<Integer> widths) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      String written = columns.get(column);
      String first = written.startsWith(":") ? ":" : "-";
      String last = written.endsWith(":") ? ":" : "-";
      cells.add(first + "-".repeat(widths.get(column) - 2) + last);
    }
    return joined(cells);
  }

  private static String row(List<String> row, List<String> columns, List<Integer> widths) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      cells.add(
          column < columns.size()
              ? aligned(row.get(column), columns.get(column), widths.get(column))
              : row.get(column));
    }
    return joined(cells);
  }

  private static String aligned(String cell, String delimiter, int width) {
    int room = width - TextWidth.of(cell);
    boolean right = delimiter.endsWith(":");
    int before = right ? (delimiter.startsWith(":") ? room / 2 : room) : 0;
    return " ".repeat(before) + cell + " ".repeat(room - before);
  }

  private static String joined(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
