package io.github.specq.terminal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole screen.
 *
 * @param lines from the top; at most as many as the screen has rows
 * @param caret where the terminal's cursor belongs: at the text that is typed, or on what is
 *     chosen, as screen magnifiers and readers follow it
 * @param typing whether the cursor is to be seen
 */
public record Frame(List<Line> lines, Optional<Caret> caret, boolean typing) {
  public Frame {
    lines = List.copyOf(lines);
  }

  /** The same on a screen of so many rows with another one at its end. */
  public Frame ending(Line last, int rows) {
    List<Line> all = new ArrayList<>(lines.stream().limit(Math.max(0, rows - 1)).toList());
    while (all.size() < rows - 1) {
      all.add(Line.EMPTY);
    }
    all.add(last);
    return new Frame(all, caret, typing);
  }

  /** A cell of the screen, counted from 0. */
  public record Caret(int row, int column) {}
}
