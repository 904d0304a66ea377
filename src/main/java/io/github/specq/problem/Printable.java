package io.github.specq.problem;

import java.util.stream.Collectors;

/** Tells the characters a reader can see from those that steer a display or hide text. */
public final class Printable {
  private Printable() {}

  /**
   * Whether a code point may be shown. Not shown are control characters (C0, DEL, C1), lone
   * surrogates, line and paragraph separators, format characters (bidi controls, tags, zero-width
   * space, soft hyphen), noncharacters, and the other code points that Unicode calls
   * Default_Ignorable (DerivedCoreProperties.txt). The zero-width joiner and non-joiner and the
   * variation selectors 1 to 16 are shown: emoji and several scripts are written with them.
   */
  public static boolean isPrintable(int codePoint) {
    if (shapesItsNeighbour(codePoint)) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT ->
          false;
      default -> !isIgnorable(codePoint) && !isNoncharacter(codePoint);
    };
  }

  /**
   * The text on one line: whatever would break it or cannot be seen is written as an escape of
   * YAML, such as {@code \\n} and {@code \\u202E}.
   */
  public static String escaped(String text) {
    return text.codePoints()
        .mapToObj(c -> isPrintable(c) ? Character.toString(c) : escape(c))
        .collect(Collectors.joining());
  }

  private static String escape(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(codePoint > 0xFFFF ? "\\U%08X" : "\\u%04X", codePoint);
    };
  }

  private static boolean shapesItsNeighbour(int c) {
    return c == 0x200C || c == 0x200D || within(c, 0xFE00, 0xFE0F);
  }

  /** Default_Ignorable_Code_Point without its format characters and variation selectors 1 to 16. */
  private static boolean isIgnorable(int c) {
    return c == 0x034F // combining grapheme joiner
        || within(c, 0x115F, 0x1160) // Hangul fillers
        || c == 0x3164
        || c == 0xFFA0
        || within(c, 0x17B4, 0x17B5) // Khmer inherent vowels
        || within(c, 0x180B, 0x180F) // Mongolian variation selectors
        || c == 0x2065
        || within(c, 0xFFF0, 0xFFF8)
        || within(c, 0xE0000, 0xE0FFF); // tags, variation selectors 17 to 256
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || within(c, 0xFDD0, 0xFDEF);
  }

  private static boolean within(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
