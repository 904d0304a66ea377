package io.github.specq.render;

import io.github.specq.bank.Fill;
import java.util.Locale;

/** Links between the sections of the documents, as Git hosts name their anchors. */
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

  /** The link from a document to a section of the same or another one. */
  static String link(String fromSpec, String spec, String section) {
    return (fromSpec.equals(spec) ? "" : spec + ".md") + "#" + of(section);
  }

  static String link(String fromSpec, Fill to) {
    return link(fromSpec, to.spec(), to.section());
  }
}
