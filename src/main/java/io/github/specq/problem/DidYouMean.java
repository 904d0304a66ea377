package io.github.specq.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a mistyped word was meant to be. */
public final class DidYouMean {
  private DidYouMean() {}

  /**
   * The known word nearest to {@code word}: at most a third of its letters (and at least one) may
   * differ by insertion, removal, replacement or a swap of neighbours, but not all. Words longer
   * than a {@link Name} are near to none.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    if (word.length() > Name.LONGEST) {
      return Optional.empty();
    }
    int tolerance = Math.min(Math.max(1, word.length() / 3), word.length() - 1);
    return known.stream()
        .filter(k -> k.length() <= Name.LONGEST && distance(word, k) <= tolerance)
        .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k));
  }

  /** A hint: the nearest known word, else all of them. */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known)
        .map(k -> "did you mean " + k + "?")
        .orElseGet(() -> known.isEmpty() ? "" : "known: " + String.join(", ", known));
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
