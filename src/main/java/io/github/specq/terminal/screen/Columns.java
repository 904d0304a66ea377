package io.github.specq.terminal.screen;

import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Look;
import io.github.specq.terminal.view.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A list and what there is to say about its current entry: one below the other, or side by side
 * where the screen is wide. The lower pane has a fixed height, so that the list never jumps.
 */
final class Columns {
  private static final int GAP = 3;

  private final Look look;
  private final int height;
  private final int paneHeight;

  /**
   * @param height of both together
   * @param paneHeight of the lower pane with its title, where one stands below the other
   */
  Columns(Look look, int height, int paneHeight) {
    this.look = look;
    this.height = height;
    this.paneHeight = paneHeight;
  }

  /** Half the screen and a bit less is left for the list, where both are side by side. */
  int leftWidth() {
    return look.isWide() ? look.columns() * 2 / 5 : look.columns();
  }

  int leftHeight() {
    return look.isWide() ? height : Math.max(1, height - paneHeight);
  }

  int rightWidth() {
    return look.isWide() ? look.columns() - leftWidth() - GAP : look.columns();
  }

  List<Line> join(List<Line> list, String title, List<Line> details) {
    return look.isWide() ? beside(list, title, details) : below(list, title, details);
  }

  private List<Line> below(List<Line> list, String title, List<Line> details) {
    List<Line> rows = Paragraph.filled(list, leftHeight());
    if (paneHeight > 1) {
      rows.add(Paragraph.rule(title, look.columns(), look));
      rows.addAll(Paragraph.fitted(details, paneHeight - 1, look));
    } else {
      rows.addAll(Paragraph.fitted(details, paneHeight, look));
    }
    return rows;
  }

  private List<Line> beside(List<Line> list, String title, List<Line> details) {
    List<Line> right = new ArrayList<>();
    right.add(Line.of(" " + title, Style.STRONG));
    right.addAll(details);
    List<Line> left = Paragraph.filled(list, height);
    List<Line> fitting = Paragraph.filled(Paragraph.fitted(right, height, look), height);
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      rows.add(
          left.get(i)
              .cut(leftWidth(), look.glyphs().cut())
              .padded(leftWidth())
              .and(" " + look.glyphs().side(), Style.FAINT)
              .and(fitting.get(i)));
    }
    return rows;
  }
}
