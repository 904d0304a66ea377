package io.github.specq.yaml;

import java.util.Comparator;
import java.util.List;

/** A piece of a text, from {@code start} up to {@code end}, and what comes in its place. */
record Splice(int start, int end, String replacement) {

  /**
   * Replaces a piece that something may follow on its line. SnakeYAML lets a tab stand before more
   * than a comment behind plain text only, and a # right behind quotes and brackets only: whatever
   * comes instead gets a space.
   */
  static Splice apart(SourceText source, int start, int end, String replacement) {
    int blanksEnd = source.blanksEnd(end);
    boolean more = blanksEnd < source.lineEnd(end) && !source.text().startsWith("#", blanksEnd);
    boolean tab = more && source.text().substring(end, blanksEnd).indexOf('\t') >= 0;
    boolean comment = source.text().startsWith("#", end);
    return tab || comment
        ? new Splice(start, blanksEnd, replacement + " ")
        : new Splice(start, end, replacement);
  }

  /** The text with all pieces replaced; they must not overlap. */
  static String apply(String text, List<Splice> splices) {
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (Splice splice : splices.stream().sorted(Comparator.comparingInt(Splice::start)).toList()) {
      result.append(text, done, splice.start()).append(splice.replacement());
      done = splice.end();
    }
    return result.append(text, done, text.length()).toString();
  }
}
