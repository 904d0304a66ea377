package io.github.specq.yaml;

/** Where a literal ({@code |}) or folded ({@code >}) block scalar ends. */
final class BlockScalar {

  private BlockScalar() {}

  /** Whether the scalar that starts there is a block scalar. */
  static boolean startsAt(SourceText source, int start) {
    return source.text().startsWith("|", start) || source.text().startsWith(">", start);
  }

  /** The end of the indicators, such as {@code |2-}. */
  static int headerEnd(SourceText source, int start) {
    int end = start + 1;
    while (end < source.text().length() && "+-123456789".indexOf(source.text().charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /**
   * The end of the last content line, without its line break; of the indicators, if there is no
   * content.
   *
   * @param scannedEnd where the next token's line begins, or a place in its indentation
   * @param content what the scalar says
   */
  static int end(SourceText source, int start, int scannedEnd, String content) {
    int headerEnd = headerEnd(source, start);
    boolean keepsBlankLines =
        source.text().substring(start, headerEnd).contains("+") || endsInBlankLine(content);
    int line = source.lineStart(scannedEnd);
    while (true) {
      line = source.lineStart(line - 1);
      if (line <= start) {
        return headerEnd;
      }
      int end = source.lineEnd(line);
      if (keepsBlankLines || !source.isBlank(line, end)) {
        return end;
      }
    }
  }

  /** A line of blanks is content where it is longer than the indentation. */
  private static boolean endsInBlankLine(String content) {
    String last = content.stripTrailing();
    return content.substring(last.length()).chars().anyMatch(c -> c != '\n');
  }
}
