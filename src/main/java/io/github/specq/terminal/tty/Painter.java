package io.github.specq.terminal.tty;

import io.github.specq.terminal.SafeText;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Frame.Caret;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells what to write to a terminal so that it shows one frame after another. It remembers what is
 * on the screen and repaints the rows that differ; all but what it says here is up to a caller, who
 * writes it.
 *
 * <p>The sequences are ones that every terminal since the VT220 knows, or does not mind.
 */
public final class Painter {
  private static final String CSI = "\u001b[";

  /** Terminals that know it show all that is painted in one go, so that nothing flickers. */
  private static final String BEGIN = CSI + "?2026h";

  private static final String END = CSI + "?2026l";

  /**
   * A row stays in its row where a terminal takes a character for wider than we do, as they differ
   * over emoji.
   */
  private static final String NO_WRAP = CSI + "?7l";

  private static final String WRAP = CSI + "?7h";
  private static final String SHOW_CURSOR = CSI + "?25h";
  private static final String HIDE_CURSOR = CSI + "?25l";

  /** Before a row is written and not after it, as that would take the last cell of a full row. */
  private static final String CLEAR = Sgr.OFF + CSI + "2K";

  private final Sgr sgr;
  private Painted shown = Painted.NOTHING;

  /**
   * @param colored whether styles may have colours; they can be told apart without
   */
  public Painter(boolean colored) {
    this.sgr = new Sgr(colored);
  }

  /**
   * What to write to the terminal; empty when it shows the frame already. On a screen of another
   * size than before everything is painted anew.
   */
  public String paint(Frame frame, Size size) {
    if (size.columns() < 1 || size.rows() < 1) {
      forget();
      return "";
    }
    Painted next = new Painted(size, rows(frame, size), cursor(frame, size));
    String written = next.equals(shown) ? "" : BEGIN + changes(next) + next.cursor() + END;
    shown = next;
    return written;
  }

  /** Takes the screen for unknown, as after somebody else wrote to it. */
  public void forget() {
    shown = Painted.NOTHING;
  }

  private String changes(Painted next) {
    boolean comparable = shown.size().equals(next.size());
    String rows =
        IntStream.range(0, next.size().rows())
            .filter(r -> !comparable || !shown.rows().get(r).equals(next.rows().get(r)))
            .mapToObj(r -> at(r, 0) + CLEAR + next.rows().get(r))
            .collect(Collectors.joining());
    return rows.isEmpty() ? "" : NO_WRAP + rows + WRAP;
  }

  private List<String> rows(Frame frame, Size size) {
    return IntStream.range(0, size.rows())
        .mapToObj(r -> row(r < frame.lines().size() ? frame.lines().get(r) : Line.EMPTY, r, size))
        .toList();
  }

  private String row(Line line, int row, Size size) {
    // The very last cell of a screen can make it scroll.
    int columns = row == size.rows() - 1 ? size.columns() - 1 : size.columns();
    // Made safe before it is cut: what is replaced may take more columns than before.
    return safe(line).cut(columns, "").spans().stream()
        .map(s -> sgr.styled(s.text(), s.style()))
        .collect(Collectors.joining());
  }

  private static Line safe(Line line) {
    return new Line(line.spans().stream().map(Painter::safe).toList());
  }

  private static Span safe(Span span) {
    String text = SafeText.of(span.text()).replace('\n', ' ').replace('\t', ' ');
    return new Span(text, span.style());
  }

  private static String cursor(Frame frame, Size size) {
    Caret caret = frame.caret().orElse(new Caret(0, 0));
    int row = Math.min(Math.max(caret.row(), 0), size.rows() - 1);
    int column = Math.min(Math.max(caret.column(), 0), size.columns() - 1);
    return at(row, column) + (frame.typing() ? SHOW_CURSOR : HIDE_CURSOR);
  }

  private static String at(int row, int column) {
    return CSI + (row + 1) + ";" + (column + 1) + "H";
  }

  /** What is on a screen: its rows and its cursor, as they were written. */
  private record Painted(Size size, List<String> rows, String cursor) {
    static final Painted NOTHING = new Painted(new Size(0, 0), List.of(), "");
  }
}
