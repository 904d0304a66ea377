package io.github.specq.reading;

import java.util.Locale;

/** The form under which a word is known, whether there is one or more of what it names. */
final class Stem {
  private Stem() {}

  static String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    String plain = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    int length = plain.length();
    if (length > 4 && plain.endsWith("ies")) {
      return plain.substring(0, length - 3) + "y";
    }
    if (length > 4 && plain.matches(".*(?:ss|x|ch|sh)es")) {
      return plain.substring(0, length - 2);
    }
    boolean plural = length > 3 && plain.endsWith("s") && !plain.matches(".*[sui]s");
    return plural ? plain.substring(0, length - 1) : plain;
  }
}
