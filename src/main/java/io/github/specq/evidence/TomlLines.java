package io.github.specq.evidence;

import java.util.HashMap;
import java.util.Map;

/**
 * On which lines the keys and items of a TOML file stand, which its parser does not tell. Only the
 * parser says what is TOML: in what it refuses, lines mean nothing.
 */
final class TomlLines {
  private static final String BARE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  private static final String BEHIND_A_VALUE = ",]}#\n";

  private final Map<String, Integer> lines = new HashMap<>();

  /** How many tables each array of tables has so far. */
  private final Map<String, Integer> tables = new HashMap<>();

  private final String text;
  private int at;
  private int counted;
  private int line = 1;

  private TomlLines(String text) {
    this.text = text;
  }

  static TomlLines of(String text) {
    TomlLines lines = new TomlLines(text);
    String table = "";
    while (lines.hasMore()) {
      if (lines.isAt("[")) {
        table = lines.heading();
      } else {
        lines.entry(table);
      }
    }
    return lines;
  }

  /**
   * The line of a key, of a table's heading or of an item, from 1; 0 where there is none.
   *
   * @param pointer to it, as a JSON pointer
   */
  int at(String pointer) {
    return lines.getOrDefault(pointer, 0);
  }

  private String heading() {
    boolean oneOfMany = eat("[[");
    if (!oneOfMany) {
      eat("[");
    }
    String path = keys("");
    if (oneOfMany) {
      path += "/" + (tables.merge(path, 1, Integer::sum) - 1);
      lines.putIfAbsent(path, line());
    }
    eat(oneOfMany ? "]]" : "]");
    return path;
  }

  private void entry(String table) {
    String path = keys(table);
    eat("=");
    value(path);
  }

  /** Keys with dots between them; through an array of tables they lead to its last one. */
  private String keys(String above) {
    String path = above;
    do {
      hasMore();
      Integer many = tables.get(path);
      path += (many == null ? "" : "/" + (many - 1)) + "/" + escaped(key());
      lines.putIfAbsent(path, line());
      hasMore();
    } while (eat("."));
    return path;
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private String key() {
    if (isAt("\"") || isAt("'")) {
      return quoted();
    }
    int start = at;
    while (at < text.length() && BARE.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void value(String path) {
    if (!hasMore()) {
      return;
    }
    lines.putIfAbsent(path, line());
    if (eat("[")) {
      for (int item = 0; hasMore() && !eat("]"); item++) {
        value(path + "/" + item);
        comma();
      }
    } else if (eat("{")) {
      while (hasMore() && !eat("}")) {
        entry(path);
        comma();
      }
    } else if (isAt("\"") || isAt("'")) {
      quoted();
    } else {
      word();
    }
  }

  private void comma() {
    hasMore();
    eat(",");
  }

  /** A number, a date or a truth; always at least one character, so that there is an end to it. */
  private void word() {
    do {
      at++;
    } while (at < text.length() && BEHIND_A_VALUE.indexOf(text.charAt(at)) < 0);
  }

  private String quoted() {
    String one = text.substring(at, at + 1);
    String quote = isAt(one.repeat(3)) ? one.repeat(3) : one;
    at += quote.length();
    int start = at;
    while (at < text.length() && !isAt(quote)) {
      at += one.equals("\"") && text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at, text.length());
    String inside = text.substring(start, at);
    eat(quote);
    while (quote.length() > 1 && eat(one)) {
      // A text of many lines may end with quotes of its own.
    }
    return inside;
  }

  /** Passes over blanks, line ends and comments; whether anything follows. */
  private boolean hasMore() {
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || isAt("#"))) {
      int end = isAt("#") ? text.indexOf('\n', at) : at + 1;
      at = end < 0 ? text.length() : end;
    }
    return at < text.length();
  }

  private boolean isAt(String sign) {
    return text.startsWith(sign, at);
  }

  private boolean eat(String sign) {
    boolean there = isAt(sign);
    at += there ? sign.length() : 0;
    return there;
  }

  private int line() {
    while (counted < at) {
      line += text.charAt(counted++) == '\n' ? 1 : 0;
    }
    return line;
  }
}
