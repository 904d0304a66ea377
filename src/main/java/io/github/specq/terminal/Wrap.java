package io.github.specq.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Breaks text into lines that fit a terminal. */
public final class Wrap {
  /** What a reader takes for one: an emoji made of several joined ones is not to be cut apart. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private Wrap() {}

  /**
   * The text with line breaks between words; a word wider than a line stays whole.
   *
   * @param width in terminal columns, where a wide character takes two
   * @param indent what every line but the first starts with
   */
  public static String lines(String text, int width, String indent) {
    StringBuilder wrapped = new StringBuilder();
    for (String paragraph : text.split("\n", -1)) {
      if (!wrapped.isEmpty()) {
        wrapped.append('\n').append(indent);
      }
      append(wrapped, paragraph, width, indent);
    }
    return wrapped.toString();
  }

  private static void append(StringBuilder out, String paragraph, int width, String indent) {
    int column = out.isEmpty() ? 0 : columns(indent);
    boolean first = true;
    for (String word : paragraph.split(" ", -1)) {
      int needed = columns(word);
      if (!first && column + 1 + needed > width) {
        out.append('\n').append(indent);
        column = columns(indent);
      } else if (!first) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += needed;
      first = false;
    }
  }

  /**
   * As much from the start of a text as fits; a character and what is combined with it stay
   * together.
   *
   * @param width in terminal columns
   */
  public static String cut(String text, int width) {
    int left = width;
    int end = 0;
    Matcher character = CHARACTER.matcher(text);
    while (character.find()) {
      left -= columns(character.group());
      if (left < 0) {
        break;
      }
      end = character.end();
    }
    return text.substring(0, end);
  }

  /** How many terminal columns a text takes. */
  public static int columns(String text) {
    // Called for each character of a long text at each key: a stream would take twice as long.
    int columns = 0;
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int codePoint = text.codePointAt(at);
      next = at + Character.charCount(codePoint);
      columns += columns(codePoint);
    }
    return columns;
  }

  private static int columns(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }
}
