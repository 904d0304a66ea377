package io.github.specq.yaml;

import io.github.specq.problem.UserError;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.reader.StreamReader;

/** What is refused before a text is parsed: too much of it, and characters that do not belong. */
final class RawText {

  private static final int MOST_BYTES = 1024 * 1024;
  private static final int WIDEST_LINE_BYTES = 16 * 1024;

  private RawText() {}

  /**
   * Checks size, line lengths and characters.
   *
   * @throws UserError with all problems
   */
  static void check(SourceText source) {
    Refusals refusals = new Refusals(source);
    if (bytes(source.text()) > MOST_BYTES) {
      throw refusals.last(0, "the file is larger than 1 MiB", "split it, or shorten its texts");
    }
    int length = source.text().length();
    for (int line = source.contentStart(); line < length; line = source.nextLine(line)) {
      checkLine(source, line, refusals);
    }
    refusals.throwIfAny();
  }

  private static void checkLine(SourceText source, int start, Refusals refusals) {
    String line = source.text().substring(start, source.lineEnd(start));
    if (bytes(line) > WIDEST_LINE_BYTES) {
      refusals.add(start, "the line is longer than 16 KiB", "break it into several lines");
    }
    if (line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ")) {
      refusals.add(
          start,
          "a git conflict is not resolved here",
          "keep what is right of the two sides; specq render then brings the specs together");
    }
    int at = 0;
    while (at < line.length() && isAllowed(line.codePointAt(at))) {
      at += Character.charCount(line.codePointAt(at));
    }
    if (at < line.length()) {
      int character = line.codePointAt(at);
      String code = String.format("%04X", character);
      String why =
          isLineSeparator(character)
              ? ": YAML may have it, but programs disagree on whether a line ends there"
              : "";
      refusals.add(
          start + at,
          "the character U+" + code + " is not allowed here" + why,
          "remove it, or write \\u" + code + " in a double-quoted text");
    }
  }

  /**
   * Whether a character may stand in a line. Line separators other than LF and CRLF are refused
   * because YAML 1.1 and 1.2 disagree on whether they end a line.
   */
  static boolean isAllowed(int codePoint) {
    return !isLineSeparator(codePoint)
        && switch (codePoint) {
          case '\n', '\r', SourceText.BYTE_ORDER_MARK -> false;
          default -> StreamReader.isPrintable(codePoint);
        };
  }

  private static boolean isLineSeparator(int codePoint) {
    return codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
