package io.github.specq.terminal.view;

/** What a screen has to be drawn for. */
public record Viewport(Size size, Glyphs glyphs) {
  private static final int WIDE = 110;

  public int columns() {
    return size.columns();
  }

  public int rows() {
    return size.rows();
  }

  /** Whether two panes stand side by side. */
  public boolean isWide() {
    return size.columns() >= WIDE;
  }

  /** A bar: so much of a whole, in so many columns. */
  public Line bar(long part, long whole, int width) {
    int done = whole == 0 ? 0 : (int) (width * Math.min(part, whole) / whole);
    return Line.of(
        new Span(glyphs.done().repeat(done), Style.CURRENT),
        new Span(glyphs.rule().repeat(Math.max(0, width - done)), Style.FAINT));
  }
}
