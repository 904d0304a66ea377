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

  /** The same with blanks in the place of comments; every other character stays where it is. */
  TextFile withoutComments() {
    return new TextFile(path, Comments.blanked(text, Paths.ending(path)));
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
}
