package io.github.specq.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file's text.
 *
 * @param path from the root, with {@code /}
 * @param text without byte order mark
 */
record TextFile(String path, String text) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What is no UTF-8 becomes replacement characters. */
  static TextFile of(String path, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new TextFile(path, marked ? text.substring(1) : text);
  }

  /** The name without its folders. */
  String name() {
    return Paths.name(path);
  }

  /** The lines without their ends. */
  List<String> lines() {
    return text.lines().toList();
  }

  /** The line of a character, from 1. */
  int lineAt(int offset) {
    int line = 1;
    for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
    }
    return line;
  }

  /**
   * The first line where a name is a key or begins a quoted text, else where it stands at all; 0
   * where it does not. For readers of formats whose parser tells no places.
   */
  int lineOf(String name) {
    int anywhere = -1;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      char before = at == 0 ? '\n' : text.charAt(at - 1);
      int end = at + name.length();
      char behind = end == text.length() ? '\n' : text.charAt(end);
      if ("\n\r\t \"'".indexOf(before) >= 0 && "\r\n\t \"'=[<>~!;@(,:".indexOf(behind) >= 0) {
        return lineAt(at);
      }
      anywhere = anywhere < 0 ? at : anywhere;
    }
    return anywhere < 0 ? 0 : lineAt(anywhere);
  }
}
