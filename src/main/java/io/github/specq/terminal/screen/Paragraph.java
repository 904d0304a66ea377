package io.github.specq.terminal.screen;

import io.github.specq.terminal.Wrap;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
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

  /**
   * The same behind a sign; further rows begin below the text, and a word that is wider than a row
   * goes on in the next.
   */
  static List<Line> of(String sign, String text, Style style, int width) {
    String first = MARGIN + sign;
    String indent = " ".repeat(Wrap.columns(first));
    List<Line> rows = new ArrayList<>();
    int room = width - 1 - Wrap.columns(first);
    for (String row : Wrap.lines(text, room, "").split("\n", -1)) {
      for (String piece : pieces(row, room)) {
        rows.add(Line.of((rows.isEmpty() ? first : indent) + piece, style));
      }
    }
    return rows;
  }

  private static List<String> pieces(String row, int width) {
    List<String> pieces = new ArrayList<>();
    String rest = row;
    String piece = Wrap.cut(rest, width);
    while (!piece.isEmpty() && piece.length() < rest.length()) {
      pieces.add(piece);
      rest = rest.substring(piece.length());
      piece = Wrap.cut(rest, width);
    }
    pieces.add(rest);
    return pieces;
  }

  /**
   * As many rows as fit; the last one says if there is more.
   *
   * @param width of the rows, with that sign
   */
  static List<Line> fitted(List<Line> rows, int height, int width, Viewport look) {
    if (rows.size() <= height) {
      return rows;
    }
    List<Line> fitting = new ArrayList<>(rows.subList(0, Math.max(0, height)));
    if (height > 0) {
      String sign = " " + look.glyphs().cut();
      Line last = fitting.get(height - 1).cut(width - 1 - sign.length(), "");
      fitting.set(height - 1, last.and(sign, Style.FAINT));
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
  static Line rule(String title, int width, Viewport look) {
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
