package io.github.specq.terminal.widget;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the characters of a text, as a person sees them, begin and end: Unicode's grapheme clusters
 * (UAX #29).
 */
final class Clusters {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private final String text;
  private final Matcher matcher;

  Clusters(String text) {
    this.text = text;
    this.matcher = CLUSTER.matcher(text);
  }

  /** The end of the cluster that starts at a boundary; at the text's end, that. */
  int after(int boundary) {
    if (boundary >= text.length()) {
      return text.length();
    }
    int next = boundary + Character.charCount(text.codePointAt(boundary));
    if (isPlainlyBoundary(next)) {
      return next;
    }
    return matcher.region(boundary, text.length()).lookingAt() ? matcher.end() : next;
  }

  /** The start of the cluster that ends at a boundary; at the text's start, that. */
  int before(int boundary) {
    return boundary == 0 ? 0 : floor(boundary - 1);
  }

  /** The last boundary that is not behind a position. */
  int floor(int position) {
    int boundary = position;
    while (!isPlainlyBoundary(boundary)) {
      boundary--;
    }
    while (boundary < position) {
      int next = after(boundary);
      if (next > position) {
        break;
      }
      boundary = next;
    }
    return boundary;
  }

  /** The first boundary that is not before a position. */
  int ceiling(int position) {
    int floor = floor(position);
    return floor == position ? position : after(floor);
  }

  /** Found without the expression, which would take milliseconds for a long text. */
  private boolean isPlainlyBoundary(int position) {
    return position == 0
        || position == text.length()
        || (standsAlone(text.codePointBefore(position)) && standsAlone(text.codePointAt(position)))
        || text.charAt(position) == '\n'
        || text.charAt(position - 1) == '\n';
  }

  /**
   * Whether nothing of its kind joins a character: what joins are marks, joiners, syllables in
   * parts, and the letters of flags, which are symbols.
   */
  static boolean standsAlone(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.SPACE_SEPARATOR,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL ->
          true;
      case Character.OTHER_SYMBOL -> !within(codePoint, 0x1F1E6, 0x1F1FF);
      case Character.OTHER_LETTER -> isWholeLetter(codePoint);
      default -> false;
    };
  }

  /** The letters of the scripts that are written without joined parts, besides their marks. */
  private static boolean isWholeLetter(int codePoint) {
    return Character.isIdeographic(codePoint)
        || codePoint < 0x900 // Hebrew, Arabic
        || within(codePoint, 0x3041, 0x30FF) // Japanese
        || within(codePoint, 0xAC00, 0xD7A3); // Korean, by whole syllables
  }

  private static boolean within(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
