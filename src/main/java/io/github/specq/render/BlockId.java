package io.github.specq.render;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a block is called: unique in a document, and the same wherever it is moved.
 *
 * @param block a question, or a section of a bank
 * @param section the heading that the bank names
 */
public record BlockId(String bank, String block, String section) {

  /**
   * A heading as part of an id: {@code Error Handling & Resilience} is error-handling-resilience.
   */
  static String slug(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** As it stands in a marker: {@code caching/store@components}. */
  @Override
  public String toString() {
    return bank + "/" + block + "@" + slug(section);
  }
}
