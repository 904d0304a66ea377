package io.github.specq.testing;

import java.util.List;

/**
 * How a rendition is drawn, on a dark background.
 *
 * @param style of the characters; nothing for the usual one
 * @param behind the colour behind them; nothing for the usual one
 */
record Paint(String style, String behind) {
  static final String BACKGROUND = "#12161c";
  static final String FRAME = "#3a4350";
  static final String TEXT = "#dfe5ee";
  static final String FAINT = "#9aa5b4";

  /** All of them can be read on the background. */
  private static final List<String> NAMED =
      List.of(
          "#7d8794", "#ff8a80", "#7ee0a0", "#f0cf7a", "#82b7ff", "#d9a5ff", "#76dbe6", "#dfe5ee",
          "#9aa5b4", "#ffb0a8", "#a6efc0", "#f8e2a4", "#aed0ff", "#e8c8ff", "#a5ecf4", "#ffffff");

  /** Text can be read on all of them. */
  private static final List<String> NAMED_BEHIND =
      List.of(
          "#000000", "#8c2f28", "#1f6b3a", "#6e5610", "#22508f", "#6b3a8f", "#186a73", "#4d5763",
          "#3a4350", "#8c2f28", "#1f6b3a", "#6e5610", "#22508f", "#6b3a8f", "#186a73", "#5c6773");

  static Paint of(Rendition rendition) {
    String colour =
        colour(rendition.foreground(), NAMED, rendition.has(Rendition.Mark.FAINT) ? FAINT : TEXT);
    String behind = colour(rendition.background(), NAMED_BEHIND, "");
    return rendition.has(Rendition.Mark.INVERSE)
        ? new Paint(style(rendition, behind.isEmpty() ? BACKGROUND : behind), colour)
        : new Paint(style(rendition, colour), behind);
  }

  private static String colour(Colour colour, List<String> named, String usual) {
    if (colour.equals(Colour.DEFAULT)) {
      return usual;
    }
    return colour.isNamed() ? named.get(colour.code()) : "#%06x".formatted(colour.rgb());
  }

  private static String style(Rendition rendition, String colour) {
    StringBuilder style = new StringBuilder(colour.equals(TEXT) ? "" : "fill:" + colour + ";");
    boolean fainter =
        rendition.has(Rendition.Mark.FAINT) && !rendition.foreground().equals(Colour.DEFAULT);
    style.append(fainter ? "fill-opacity:.8;" : "");
    style.append(rendition.has(Rendition.Mark.BOLD) ? "font-weight:bold;" : "");
    style.append(rendition.has(Rendition.Mark.ITALIC) ? "font-style:italic;" : "");
    style.append(rendition.has(Rendition.Mark.UNDERLINED) ? "text-decoration:underline;" : "");
    style.append(rendition.has(Rendition.Mark.STRUCK) ? "text-decoration:line-through;" : "");
    style.append(rendition.has(Rendition.Mark.HIDDEN) ? "visibility:hidden;" : "");
    return style.toString();
  }

  /** Whether blanks of this rendition can be seen. */
  boolean isSeenWithoutText() {
    return !behind.isEmpty() || style.contains("text-decoration");
  }
}
