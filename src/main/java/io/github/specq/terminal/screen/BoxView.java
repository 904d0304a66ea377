package io.github.specq.terminal.screen;

import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Span;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.TextBox;
import java.util.ArrayList;
import java.util.List;

/**
 * A text box with rules above and below.
 *
 * @param caret where typing goes on, within the rows
 */
record BoxView(List<Line> rows, Frame.Caret caret) {
  /** Columns beside the text: a margin, the sides, and blanks within them. */
  private static final int FRAME = 7;

  BoxView {
    rows = List.copyOf(rows);
  }

  /** How wide the text in a box may be. */
  static int textWidth(int width) {
    return Math.max(2, width - FRAME);
  }

  /**
   * A box of so many rows of text.
   *
   * @param placeholder what an empty box shows, so that it cannot be taken for an answer
   */
  static BoxView of(TextBox box, Viewport look, int width, int height, String placeholder) {
    int inner = textWidth(width);
    TextBox.View view = box.view(inner, height);
    List<String> example = shown(placeholder, look, inner, height);
    List<Line> rows = new ArrayList<>();
    rows.add(edge(look, inner, true, view.above() > 0 ? look.glyphs().up() : ""));
    for (int i = 0; i < height; i++) {
      rows.add(row(look, inner, content(box, view, i, example)));
    }
    rows.add(edge(look, inner, false, view.below() > 0 ? look.glyphs().down() : ""));
    return new BoxView(rows, new Frame.Caret(view.caret().row() + 1, view.caret().column() + 3));
  }

  private static List<String> shown(String placeholder, Viewport look, int width, int height) {
    List<Line> rows = Paragraph.of(placeholder, Style.FAINT, width + 2);
    return Paragraph.fitted(rows, height, width + 2, look).stream()
        .map(row -> row.text().substring(1))
        .toList();
  }

  private static Span content(TextBox box, TextBox.View view, int row, List<String> placeholder) {
    if (box.isEmpty()) {
      return new Span(row < placeholder.size() ? placeholder.get(row) : "", Style.FAINT);
    }
    Style style = box.isSelected() ? Style.CURRENT : Style.PLAIN;
    return new Span(row < view.rows().size() ? view.rows().get(row) : "", style);
  }

  private static Line row(Viewport look, int width, Span text) {
    String side = look.glyphs().side();
    return Line.of(new Span(" " + side + " ", Style.FAINT), text)
        .padded(width + 3)
        .and(" " + side, Style.FAINT);
  }

  private static Line edge(Viewport look, int width, boolean top, String more) {
    String edge = look.glyphs().edge(top, width + 2);
    return Line.of(" " + edge + (more.isEmpty() ? "" : " " + more), Style.FAINT);
  }
}
