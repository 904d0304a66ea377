package io.github.specq.terminal.screen;

import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a whole screen together: rows at the top, rows at the bottom, and what fits between. */
final class Layout {
  private static final String LEAVE = "Ctrl+C save & quit";
  private static final String LEAVE_SHORT = "Ctrl+C quit";
  private static final int NARROW = 72;
  private static final int LEAST_WIDTH = 16;
  private static final int MOST_MESSAGE_ROWS = 3;

  private Layout() {}

  /**
   * A screen whose body has just the height there is. Rows that are too wide end with a sign that
   * says so, and where there is no room for all of the top, its last rows are left out.
   *
   * @param caret within the body
   */
  static Frame of(
      Viewport look,
      List<Line> top,
      List<Line> body,
      List<Line> bottom,
      Optional<Frame.Caret> caret,
      boolean typing) {
    int height = bodyHeight(look, top, bottom);
    int above = Math.min(top.size(), Math.max(0, look.rows() - height - bottom.size()));
    List<Line> lines = new ArrayList<>(top.subList(0, above));
    lines.addAll(Paragraph.filled(body.subList(0, Math.min(height, body.size())), height));
    lines.addAll(bottom);
    return new Frame(
        lines.stream().map(l -> l.cut(look.columns(), look.glyphs().cut())).toList(),
        caret.map(c -> new Frame.Caret(above + Math.min(c.row(), height - 1), c.column())),
        typing);
  }

  /** What is shown where nothing else has room. */
  static Frame tooSmall(Viewport look) {
    String wish =
        "This window is too small: please make it at least %d columns wide and %d rows high. Nothing is lost. Ctrl+C leaves."
            .formatted(Size.LEAST.columns(), Size.LEAST.rows());
    List<Line> rows = Paragraph.of(wish, Style.WARN, Math.max(LEAST_WIDTH, look.columns()));
    return new Frame(
        rows.subList(0, Math.min(rows.size(), Math.max(1, look.rows()))), Optional.empty(), false);
  }

  /** How many rows there are between top and bottom. */
  static int bodyHeight(Viewport look, List<Line> top, List<Line> bottom) {
    return Math.max(1, look.rows() - top.size() - bottom.size());
  }

  /**
   * What is wrong now, and after it what was said on the way here, which may have to be cut.
   *
   * @param notices to be said once
   */
  static List<Line> messages(Viewport look, Optional<String> error, List<String> notices) {
    int width = look.columns();
    List<Line> rows = new ArrayList<>();
    error.ifPresent(e -> rows.addAll(Paragraph.of(look.glyphs().bad() + " ", e, Style.BAD, width)));
    notices.forEach(n -> rows.addAll(Paragraph.of("! ", n, Style.WARN, width)));
    return Paragraph.fitted(rows, MOST_MESSAGE_ROWS, width, look);
  }

  /** What the screen is about, with a rule below. */
  static List<Line> title(Viewport look, String title, String right) {
    return List.of(
        header(look, title, right), Paragraph.rule("", look.columns(), look), Line.EMPTY);
  }

  /** The subject at the left, and at the right where one is. */
  static Line header(Viewport look, String left, String right) {
    int width = look.columns() - 1;
    Line end = Line.of(right, Style.FAINT);
    Line start =
        Line.of(" " + left, Style.STRONG)
            .cut(Math.max(1, width - end.width() - 2), look.glyphs().cut());
    return start.padded(width - end.width()).and(end);
  }

  /** The keys in a row, as many as fit; how to leave always does. */
  static Line keys(Viewport look, List<String> keys) {
    return keys(look, keys, List.of());
  }

  /**
   * The keys in a row, as many as fit; how to leave always does.
   *
   * @param more shown before the last of the others, where there is room
   */
  static Line keys(Viewport look, List<String> keys, List<String> more) {
    String dot = " " + look.glyphs().dot() + " ";
    List<String> shown = new ArrayList<>(keys);
    shown.add(look.columns() < NARROW ? LEAVE_SHORT : LEAVE);
    int at = 1;
    for (String key : more) {
      if (length(shown, dot) + key.length() + dot.length() < look.columns()) {
        shown.add(at++, key);
      }
    }
    while (shown.size() > 2 && length(shown, dot) >= look.columns()) {
      shown.remove(shown.size() - 2);
    }
    return Line.of(" " + String.join(dot, shown), Style.FAINT);
  }

  private static int length(List<String> keys, String dot) {
    return 1 + String.join(dot, keys).length();
  }
}
