package io.github.specq.terminal.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a longer list that is seen.
 *
 * @param first the first row that is seen
 * @param rows how many are, with the ones that say what is hidden
 */
public record Scroll(List<Line> rows, int first) {
  public Scroll {
    rows = List.copyOf(rows);
  }

  /**
   * As much around one row as fits; where rows are hidden, the edge says how many.
   *
   * @param at the row to be seen
   */
  public static Scroll around(List<Line> all, int at, int height, Glyphs glyphs) {
    if (all.size() <= height) {
      return new Scroll(all, 0);
    }
    int half = height / 2;
    int first = Math.max(0, Math.min(at - half, all.size() - height));
    return from(all, first, height, glyphs);
  }

  /** As much from a row on as fits. */
  public static Scroll from(List<Line> all, int first, int height, Glyphs glyphs) {
    int end = Math.min(all.size(), first + height);
    List<Line> seen = new ArrayList<>(all.subList(first, end));
    if (first > 0 && seen.size() > 2) {
      seen.set(0, more(glyphs.up(), first + 1));
    }
    if (end < all.size() && seen.size() > 2) {
      seen.set(seen.size() - 1, more(glyphs.down(), all.size() - end + 1));
    }
    return new Scroll(seen, first);
  }

  private static Line more(String sign, int count) {
    return Line.of("   %s %d more".formatted(sign, count), Style.FAINT);
  }
}
