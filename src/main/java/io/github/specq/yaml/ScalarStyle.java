package io.github.specq.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How text is written: plain where every YAML 1.1 and 1.2 reader agrees on it, else quoted. */
enum ScalarStyle {
  /** Between brackets or braces. */
  FLOW(",[]{}?:"),
  /** On a line of its own, or behind a key. */
  BLOCK("");

  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  /** Words that readers take for something else than text, so that they refuse or lose it. */
  private static final Set<String> NOT_TEXT = Set.of("~", "null", "<<", "=");

  private final String structural;

  ScalarStyle(String structural) {
    this.structural = structural;
  }

  /** The text on one line. */
  String write(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /**
   * The lines of a literal block scalar that says the text, without their indentation.
   *
   * @return nothing where a literal would not say the text exactly, or where an editor that trims
   *     lines would change it
   */
  static Optional<Literal> literal(String text) {
    boolean endsLine = text.endsWith("\n");
    String content = endsLine ? text.substring(0, text.length() - 1) : text;
    boolean exact =
        content.contains("\n")
            && !content.endsWith("\n")
            && !content.replaceFirst("^\n+", "").matches("(?s)[ \t].*")
            && content.lines().allMatch(line -> line.equals(line.stripTrailing()))
            && content.codePoints().allMatch(c -> c == '\n' || RawText.isAllowed(c));
    return exact ? Optional.of(new Literal(endsLine ? "|" : "|-", content)) : Optional.empty();
  }

  /** A literal block scalar: its indicators and its content lines. */
  record Literal(String header, String content) {}

  private boolean isPlain(String text) {
    return !text.isEmpty()
        && text.equals(text.strip())
        && INDICATORS.indexOf(text.charAt(0)) < 0
        && !text.startsWith("...")
        && !text.contains(": ")
        && !text.endsWith(":")
        && !text.contains(" #")
        && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT))
        && text.codePoints().allMatch(this::isPlain);
  }

  private boolean isPlain(int codePoint) {
    return codePoint != '\t' && RawText.isAllowed(codePoint) && structural.indexOf(codePoint) < 0;
  }

  /** The text in double quotes. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int codePoint) {
    return switch (codePoint) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          RawText.isAllowed(codePoint)
              ? Character.toString(codePoint)
              : String.format("\\u%04X", codePoint);
    };
  }
}
