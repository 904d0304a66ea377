package io.github.specq.evidence;

import java.util.Set;

/**
 * Source text without its comments, by what most languages share: strings in quotes, comments to
 * the end of a line and blocks of them. No language is parsed, so a comment may be missed where a
 * quote stands outside of strings; code is kept. Each character is looked at once.
 */
final class Comments {
  private static final Set<String> ONLY_HASH = Set.of(".py", ".rb", ".rake", ".ex", ".exs");

  /** Languages whose documentation is text between three quotes. */
  private static final Set<String> DOCUMENTED_IN_STRINGS = Set.of(".py", ".ex", ".exs");

  /** Here a single quote may stand alone. */
  private static final Set<String> LIFETIMES = Set.of(".rs", ".xml");

  private static final Set<String> BACKTICKS =
      Set.of(".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".mts", ".cts", ".go");

  private final String text;
  private final String ending;
  private final StringBuilder code;
  private int at;

  private Comments(String text, String ending) {
    this.text = text;
    this.ending = ending;
    this.code = new StringBuilder(text);
  }

  /**
   * The same text with blanks in the place of comments, so that every other character stays where
   * it is.
   *
   * @param ending of the file's name, such as {@code .py}
   */
  static String blanked(String text, String ending) {
    return new Comments(text, ending).code();
  }

  private String code() {
    while (at < text.length()) {
      int length = comment();
      if (length > 0) {
        blank(at + length);
      } else {
        at += string();
      }
    }
    return code.toString();
  }

  /** How long the comment is that begins here; 0 where none does. */
  private int comment() {
    if (ending.equals(".xml")) {
      return text.startsWith("<!--", at) ? behind("-->", "<!--".length()) - at : 0;
    }
    boolean slashes = !ONLY_HASH.contains(ending);
    boolean hash = text.charAt(at) == '#' && (!slashes || isPhpComment());
    if (hash || (slashes && text.startsWith("//", at))) {
      return until("\n", 1) - at;
    }
    if (slashes && text.startsWith("/*", at)) {
      return behind("*/", 2) - at;
    }
    return DOCUMENTED_IN_STRINGS.contains(ending) ? documentation() : 0;
  }

  /** Attributes look like comments. */
  private boolean isPhpComment() {
    return ending.equals(".php") && !text.startsWith("#[", at);
  }

  private int documentation() {
    for (String quotes : new String[] {"\"\"\"", "'''"}) {
      if (text.startsWith(quotes, at)) {
        return behind(quotes, quotes.length()) - at;
      }
    }
    return 0;
  }

  /** How long the string is that begins here, else one character; most end with their line. */
  private int string() {
    char quote = text.charAt(at);
    if (!isQuote(quote)) {
      return 1;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      if (text.charAt(end) == '\n' && quote != '`') {
        return end - at;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), end + 1) - at;
  }

  private boolean isQuote(char c) {
    return switch (c) {
      case '"' -> !ending.equals(".xml");
      case '\'' -> !LIFETIMES.contains(ending);
      case '`' -> BACKTICKS.contains(ending);
      default -> false;
    };
  }

  private int until(String end, int from) {
    int found = text.indexOf(end, at + from);
    return found < 0 ? text.length() : found;
  }

  private int behind(String end, int from) {
    return Math.min(text.length(), until(end, from) + end.length());
  }

  private void blank(int end) {
    for (; at < end; at++) {
      if (text.charAt(at) != '\n') {
        code.setCharAt(at, ' ');
      }
    }
  }
}
