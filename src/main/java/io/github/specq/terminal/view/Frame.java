package io.github.specq.terminal.view;

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

  /** A cell of the screen, counted from 0. */
  public record Caret(int row, int column) {}
}
