package io.github.specq.problem;

import java.util.List;

/** Several words in one sentence. */
public final class Series {
  private Series() {}

  /** The words joined: {@code a, b and c}. */
  public static String of(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
