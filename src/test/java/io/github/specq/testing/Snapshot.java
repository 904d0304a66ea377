package io.github.specq.testing;

import io.github.specq.terminal.view.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A screen at one moment.
 *
 * @param rows from the top; all of them have as many cells as the screen has columns
 * @param caret where the cursor is, if it is to be seen
 */
public record Snapshot(List<List<Cell>> rows, Optional<Frame.Caret> caret) {
  public Snapshot {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * One place for a character.
   *
   * @param text one character; nothing in the second cell of a wide one
   */
  public record Cell(String text, Rendition rendition) {
    /** Whether there is nothing to be seen but a background. */
    public boolean isBlank() {
      return text.isBlank();
    }
  }

  /** The rows as text, without blanks at their ends. */
  public List<String> texts() {
    return rows.stream().map(Snapshot::text).toList();
  }

  private static String text(List<Cell> row) {
    return row.stream().map(Cell::text).collect(Collectors.joining()).stripTrailing();
  }
}
