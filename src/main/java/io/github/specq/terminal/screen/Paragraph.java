package io.github.specq.terminal.screen;

import io.github.specq.terminal.Wrap;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Look;
import io.github.specq.terminal.view.Style;
import java.util.ArrayList;
import java.util.List;

/** Text in rows. */
final class Paragraph {
  private static final String MARGIN = " ";

  private Paragraph() {}

  /** A text in rows of at most so many columns, one in from the edge. */
  static List<Line> of(String text, Style style, int width) {
    return of("", text, style, width);
  }

  /** The same behind a sign; further rows begin below the text. */
  static List<Line> of(String sign, String text, Style style, int width) {
    String first = MARGIN + sign;
    String indent = " ".repeat(Wrap.columns(first));
    List<Line> rows = new ArrayList<>();
    for (String row : Wrap.lines(text, width - 1 - Wrap.columns(first), "").split("\n", -1)) {
      rows.add(Line.of((rows.isEmpty() ? first : indent) + row, style));
    }
    return rows;
  }

  /** As many rows as fit; the last one says if there is more. */
  static List<Line> fitted(List<Line> rows, int height, Look look) {
    if (rows.size() <= height) {
      return rows;
    }
    List<Line> fitting = new ArrayList<>(rows.subList(0, Math.max(0, height)));
    if (height > 0) {
      Line last = fitting.get(height - 1);
      fitting.set(height - 1, last.and(" " + look.glyphs().cut(), Style.FAINT));
    }
    return fitting;
  }

  /** The rows with empty ones below, to a fixed height. */
  static List<Line> filled(List<Line> rows, int height) {
    List<Line> filled = new ArrayList<>(rows);
    while (filled.size() < height) {
      filled.add(Line.EMPTY);
    }
    return filled;
  }

  /** A rule across with a title in it. */
  static Line rule(String title, int width, Look look) {
    String rule = look.glyphs().rule();
    Line start =
        Line.of(" " + rule + rule + " ", Style.FAINT)
            .and(title, Style.STRONG)
            .cut(width - 2, look.glyphs().cut());
    int rest = Math.max(0, width - start.width() - 2);
    return title.isEmpty()
        ? Line.of(" " + rule.repeat(Math.max(0, width - 2)), Style.FAINT)
        : start.and(" " + rule.repeat(rest), Style.FAINT);
  }
}
