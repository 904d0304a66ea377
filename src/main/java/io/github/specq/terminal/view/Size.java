package io.github.specq.terminal.view;

/** How much a terminal shows, in character cells. */
public record Size(int columns, int rows) {
  /** On fewer cells a question has no room beside what belongs around it. */
  public static final Size LEAST = new Size(60, 16);

  /** Whether there is room for an interview. */
  public boolean isEnough() {
    return columns >= LEAST.columns && rows >= LEAST.rows;
  }
}
