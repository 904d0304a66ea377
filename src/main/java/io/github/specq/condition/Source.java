package io.github.specq.condition;

import java.util.Optional;

/**
 * Where something is documented.
 *
 * @param url the page's address, or the path of a file
 * @param date of the text, as {@code 2026-11-22}
 * @param version of what the text is about
 * @param read the day on which the text was read
 * @param secondary whether somebody other than the vendor says so
 */
public record Source(
    String id,
    String title,
    String url,
    Optional<String> date,
    Optional<String> version,
    String read,
    boolean secondary) {

  /** How old the text is: {@code as of 2026-08-08}, {@code as of version 2.3}, or nothing. */
  public Optional<String> age() {
    return date.or(() -> version.map(v -> "version " + v)).map(a -> "as of " + a);
  }
}
