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
   * Reads what a marker has. The section is known as far as an id tells it.
   *
   * @param id as {@link #toString} writes it
   */
  public static BlockId parse(String id) {
    int slash = id.indexOf('/');
    int at = id.indexOf('@', slash);
    return new BlockId(id.substring(0, slash), id.substring(slash + 1, at), id.substring(at + 1));
  }

  /** The path of the question, or the section of a bank, that it is made of. */
  public String source() {
    return bank + "/" + block;
  }

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
    return source() + "@" + slug(section);
  }
}
