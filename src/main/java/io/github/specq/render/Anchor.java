package io.github.specq.render;

import java.util.Locale;

/** What a heading is called in a link, as Git hosts name their anchors. */
final class Anchor {
  private Anchor() {}

  /** The anchor of a heading: {@code Data & State} is data--state. */
  static String of(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
        .replace(' ', '-');
  }
}
