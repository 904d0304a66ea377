package io.github.specq.terminal.view;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The signs that screens are drawn with; all are one column wide in every terminal tried, and no
 * meaning hangs on their colour.
 */
public enum Glyphs {
  UNICODE("❯", "━", "─", "│", "┌┐└┘", "[x]", "[ ]", "✓", "✗", "…", "↑", "↓", "·", "–"),
  ASCII(">", "=", "-", "|", "++++", "[x]", "[ ]", "+", "x", "...", "^", "v", "*", "-");

  private final String pointer;
  private final String done;
  private final String rule;
  private final String side;
  private final String corners;
  private final String ticked;
  private final String unticked;
  private final String good;
  private final String bad;
  private final String cut;
  private final String up;
  private final String down;
  private final String dot;
  private final String dash;

  Glyphs(
      String pointer,
      String done,
      String rule,
      String side,
      String corners,
      String ticked,
      String unticked,
      String good,
      String bad,
      String cut,
      String up,
      String down,
      String dot,
      String dash) {
    this.pointer = pointer;
    this.done = done;
    this.rule = rule;
    this.side = side;
    this.corners = corners;
    this.ticked = ticked;
    this.unticked = unticked;
    this.good = good;
    this.bad = bad;
    this.cut = cut;
    this.up = up;
    this.down = down;
    this.dot = dot;
    this.dash = dash;
  }

  /**
   * The signs that a terminal can show.
   *
   * @param environment of the process: the locale's variables, those of Windows' terminals, and
   *     {@code SPECQ_ASCII}
   */
  public static Glyphs of(Map<String, String> environment) {
    String wish = environment.getOrDefault("SPECQ_ASCII", "");
    boolean ascii = !wish.isEmpty() && !wish.equals("0");
    boolean console = environment.getOrDefault("TERM", "").equals("linux");
    return !ascii && !console && isUnicode(environment) ? UNICODE : ASCII;
  }

  private static boolean isUnicode(Map<String, String> environment) {
    if (environment.containsKey("WT_SESSION")) {
      return true;
    }
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("")
            .toLowerCase(Locale.ROOT);
    return locale.contains("utf-8") || locale.contains("utf8");
  }

  /** In front of what the keys act on. */
  public String pointer() {
    return pointer;
  }

  /** The part of a bar that is done. */
  public String done() {
    return done;
  }

  /** A line across, and the part of a bar that is not done. */
  public String rule() {
    return rule;
  }

  /** A line down. */
  public String side() {
    return side;
  }

  /** The top of a box, or its bottom: a line across between two corners. */
  public String edge(boolean top, int width) {
    int left = top ? 0 : 2;
    return corners.charAt(left) + rule.repeat(width) + corners.charAt(left + 1);
  }

  public String tick(boolean ticked) {
    return ticked ? this.ticked : unticked;
  }

  public String good() {
    return good;
  }

  public String bad() {
    return bad;
  }

  /** At the end of what does not fit. */
  public String cut() {
    return cut;
  }

  public String up() {
    return up;
  }

  public String down() {
    return down;
  }

  /** Between things that stand in a row. */
  public String dot() {
    return dot;
  }

  /** For what was passed over. */
  public String dash() {
    return dash;
  }
}
