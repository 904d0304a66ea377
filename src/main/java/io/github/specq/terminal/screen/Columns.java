package io.github.specq.terminal.screen;

import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.List;

/**
 * A list and what there is to say about its current entry: one below the other, or side by side
 * where the screen is wide. The lower pane has a fixed height, so that the list never jumps.
 */
final class Columns {
  private static final int GAP = 3;

  private final Viewport look;
  private final int height;
  private final int paneHeight;
  private final int leftFifths;

  /**
   * @param height of both together
   * @param paneHeight of the lower pane with its title, where one stands below the other
   * @param leftFifths how much of the width is the list's, where both are side by side
   */
  Columns(Viewport look, int height, int paneHeight, int leftFifths) {
    this.look = look;
    this.height = height;
    this.paneHeight = paneHeight;
    this.leftFifths = leftFifths;
  }

  int leftWidth() {
    return look.isWide() ? look.columns() * leftFifths / 5 : look.columns();
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
      rows.addAll(Paragraph.fitted(details, paneHeight - 1, look.columns(), look));
    } else {
      rows.addAll(Paragraph.fitted(details, paneHeight, look.columns(), look));
    }
    return rows;
  }

  private List<Line> beside(List<Line> list, String title, List<Line> details) {
    List<Line> right = new ArrayList<>();
    if (!title.isEmpty()) {
      right.add(Line.of(" " + title, Style.STRONG));
    }
    right.addAll(details);
    List<Line> left = Paragraph.filled(list, height);
    List<Line> fitting =
        Paragraph.filled(Paragraph.fitted(right, height, rightWidth(), look), height);
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
