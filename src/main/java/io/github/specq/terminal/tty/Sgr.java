package io.github.specq.terminal.tty;

import io.github.specq.terminal.view.Style;

/** How styles look: "select graphic rendition" of ECMA-48. */
final class Sgr {
  static final String OFF = "\u001b[0m";

  private final boolean colored;

  Sgr(boolean colored) {
    this.colored = colored;
  }

  /** The text in its style; after it no style is in force. */
  String styled(String text, Style style) {
    String codes = codes(style);
    return codes.isEmpty() || text.isEmpty() ? text : "\u001b[" + codes + "m" + text + OFF;
  }

  private String codes(Style style) {
    return switch (style) {
      case PLAIN -> "";
      case STRONG -> "1";
      case FAINT -> "2";
      case CURRENT -> colored ? "1;36" : "1";
      case GOOD -> color("32");
      case BAD -> color("31");
      case WARN -> color("33");
    };
  }

  private String color(String code) {
    return colored ? code : "";
  }
}
