package io.github.specq.yaml;

import io.github.specq.problem.Position;

/**
 * A file's text and where its lines and colons are. Lines end in LF or CRLF.
 *
 * @param file the file as people know it
 */
record SourceText(String file, String text) {

  static final char BYTE_ORDER_MARK = '\uFEFF';

  Position position(int offset) {
    return Position.of(file, text, offset);
  }

  /** Where the line of a character begins: behind the byte order mark on the first line. */
  int lineStart(int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    return start == 0 ? contentStart() : start;
  }

  /** How far the line of a node that begins its line is indented. */
  int indent(int start) {
    return start - lineStart(start);
  }

  /** Where the line of a character ends: before its line break. */
  int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    if (end < 0) {
      return text.length();
    }
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Where the next line begins, or the end of the text. */
  int nextLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  boolean sameLine(int from, int to) {
    return text.substring(from, to).indexOf('\n') < 0;
  }

  /** The line break that the file uses: that of its first line. */
  String lineBreak() {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Whether nothing but blanks and line breaks stands there. */
  boolean isBlank(int from, int to) {
    return text.substring(from, to).isBlank();
  }

  /** The place behind the colon of a key; the key's end if it has no colon. */
  int afterColon(int keyEnd) {
    int at = blanksEnd(keyEnd);
    return text.startsWith(":", at) ? at + 1 : keyEnd;
  }

  /** The place behind the blanks, if there are any. */
  int blanksEnd(int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** Where the text begins: behind the byte order mark if there is one. */
  int contentStart() {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }
}
