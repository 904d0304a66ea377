package io.github.specq.render;

import java.util.regex.Pattern;

/** How the parts of a link are written in Markdown. */
final class LinkSyntax {
  private static final Pattern UNSAFE_IN_DESTINATION = Pattern.compile("[ ()]|^<");

  private LinkSyntax() {}

  /**
   * An address as the destination of a link, in the one form that formatters leave: between angle
   * brackets where it holds parentheses or blanks (CommonMark 6.3).
   */
  static String destination(String address) {
    boolean bracketed = address.isEmpty() || UNSAFE_IN_DESTINATION.matcher(address).find();
    String escaped = PlainText.escapedAttribute(address, bracketed ? "<>" : "");
    return bracketed ? "<" + escaped + ">" : escaped;
  }

  /**
   * A link's title, quoted so that least is escaped, as formatters do; parentheses where it holds
   * both quotes.
   */
  static String title(String title) {
    boolean both = title.contains("\"") && title.contains("'");
    if (both && !title.contains("(") && !title.contains(")")) {
      return "(" + PlainText.escapedAttribute(title, "<") + ")";
    }
    long doubles = title.chars().filter(c -> c == '"').count();
    String quote = doubles > title.chars().filter(c -> c == '\'').count() ? "'" : "\"";
    return quote + PlainText.escapedAttribute(title, "<" + quote) + quote;
  }
}
