package io.github.specq.project;

import io.github.specq.problem.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text as its lines, numbered from 0, each with the line ending it came with.
 *
 * <p>A byte order mark belongs to no line, and a final line ending opens no further line. Edits add
 * or take whole lines and leave every other character alone.
 */
final class Lines {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String text;

  /** The offset of each line, then the end of the text. */
  private final int[] starts;

  private Lines(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  static Lines of(String text) {
    IntStream.Builder starts = IntStream.builder();
    int start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    for (int at = start; at < text.length(); at++) {
      if (isLineEnd(text, at)) {
        starts.add(start);
        start = at + 1;
      }
    }
    if (start < text.length()) {
      starts.add(start);
    }
    return new Lines(text, starts.add(text.length()).build().toArray());
  }

  /** Whether a line ends with this character: at a line feed, a carriage return, or both (2.1). */
  private static boolean isLineEnd(String text, int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
  }

  int count() {
    return starts.length - 1;
  }

  /** The offset of a line; the line behind the last one starts at the end of the text. */
  int start(int line) {
    return starts[line];
  }

  /** The line without its ending. */
  String line(int line) {
    return text.substring(start(line), endOfLine(line));
  }

  /** The line with its ending. */
  String whole(int line) {
    return text.substring(start(line), start(line + 1));
  }

  /** The lines from {@code first} to before {@code end}, joined by line feeds. */
  String joined(int first, int end) {
    List<String> joined = new ArrayList<>();
    for (int line = first; line < end; line++) {
      joined.add(line(line));
    }
    return String.join("\n", joined);
  }

  /** Whether a line has nothing but spaces and tabs, as CommonMark 2.1 has it. */
  boolean isBlank(int line) {
    int end = endOfLine(line);
    for (int at = start(line); at < end; at++) {
      if (text.charAt(at) != ' ' && text.charAt(at) != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The last line before {@code end} that is not blank, or -1. */
  int lastTextBefore(int end) {
    int line = end - 1;
    while (line >= 0 && isBlank(line)) {
      line--;
    }
    return line;
  }

  /** The first line behind {@code begin} that is not blank, or the number of lines. */
  int firstTextBehind(int begin) {
    int line = begin + 1;
    while (line < count() && isBlank(line)) {
      line++;
    }
    return line;
  }

  /** The line that starts at or holds an offset; the end of the text is behind the last line. */
  int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The place of a character of a line.
   *
   * @param index from 0, in UTF-16 units
   */
  Position position(String file, int line, int index) {
    String source = line(line);
    return new Position(file, line + 1, source.codePointCount(0, index) + 1, source);
  }

  /** The text from a line to the end. */
  String from(int line) {
    return text.substring(start(line));
  }

  /**
   * The text with lines added behind {@code line}, or at the top for -1, set off by one blank line
   * above, and by one below unless one is there. They take the line ending in use at that place; a
   * text without a final line ending stays without.
   */
  String withParagraph(int line, List<String> added) {
    int at = start(line + 1);
    String ending = endingNear(line);
    StringBuilder paragraph = new StringBuilder();
    boolean unterminated = line >= 0 && ending(line).isEmpty();
    if (line >= 0) {
      paragraph.append(unterminated ? ending + ending : ending);
    }
    paragraph.append(String.join(ending, added));
    if (!unterminated) {
      paragraph.append(ending);
    }
    if (line + 1 < count() && !isBlank(line + 1)) {
      paragraph.append(ending);
    }
    return spliced(at, at, paragraph.toString());
  }

  /** The text with the lines between two lines replaced; the endings are those of the first. */
  String withBetween(int above, int below, String replacement) {
    StringBuilder between = new StringBuilder();
    Lines lines = of(replacement);
    for (int line = 0; line < lines.count(); line++) {
      between.append(lines.line(line)).append(ending(above));
    }
    return spliced(start(above + 1), start(below), between.toString());
  }

  /**
   * The text without the lines from {@code first} to {@code last}. Of the blank lines above and
   * below that would now meet, or end the text, one goes; text above and below that would now meet
   * is kept apart by one. A text without a final line ending stays without, whatever blank lines
   * stood above.
   */
  String without(int first, int last) {
    boolean top = first == 0;
    boolean bottom = last == count() - 1;
    if (bottom && ending(last).isEmpty()) {
      return text.substring(0, endOfLine(lastTextBefore(first)));
    }
    boolean blankAbove = !top && isBlank(first - 1);
    boolean blankBelow = !bottom && isBlank(last + 1);
    boolean meet = !top && !bottom && !blankAbove && !blankBelow;
    return spliced(
        start(blankAbove && (blankBelow || bottom) ? first - 1 : first),
        start(top && blankBelow ? last + 2 : last + 1),
        meet ? ending(first) : "");
  }

  /** The text with another line in the place of one. */
  String withLine(int line, String replacement) {
    return spliced(start(line), endOfLine(line), replacement);
  }

  /** The text without one line; if it is the last, the one above ends as that one did. */
  String withoutLine(int line) {
    boolean unterminated = line == count() - 1 && ending(line).isEmpty();
    return spliced(unterminated ? endOfLine(line - 1) : start(line), start(line + 1), "");
  }

  private int endOfLine(int line) {
    if (line < 0) {
      return start(0);
    }
    int end = start(line + 1);
    int last = end - 1;
    if (last < start(line) || !isLineEnd(text, last)) {
      return end;
    }
    boolean two = text.charAt(last) == '\n' && last > start(line) && text.charAt(last - 1) == '\r';
    return two ? last - 1 : last;
  }

  private String spliced(int start, int end, String replacement) {
    return text.substring(0, start) + replacement + text.substring(end);
  }

  private String endingNear(int line) {
    for (int near = Math.max(line, 0); near >= 0 && near < count(); near--) {
      if (!ending(near).isEmpty()) {
        return ending(near);
      }
    }
    return "\n";
  }

  private String ending(int line) {
    return text.substring(endOfLine(line), start(line + 1));
  }
}
