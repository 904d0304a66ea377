package io.github.specq.bank;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a sentence of a source and the same sentence in a bank are made alike before they are
 * compared. This is all that may differ: runs of blanks and line breaks, Markdown emphasis,
 * quotation marks around the whole, and the blanks to be filled in ({@code ___}). Words,
 * punctuation and case must agree.
 */
final class SourceText {
  private static final Pattern HINT = Pattern.compile("(.*?) ?\\((e\\.g\\., .*)\\)");

  private SourceText() {}

  static String normal(String text) {
    String folded = text.replace("**", "").replaceAll("_{3,}", "").replaceAll("\\s+", " ").strip();
    return folded.replaceAll("^\"([^\"]*)\"$", "$1");
  }

  /** What a text says before its {@code (e.g., ...)}. */
  static String statement(String text) {
    Matcher m = HINT.matcher(normal(text));
    return m.matches() ? m.group(1) : normal(text);
  }

  /** The {@code e.g., ...} that a text ends with. */
  static Optional<String> hint(String text) {
    Matcher m = HINT.matcher(normal(text));
    return m.matches() ? Optional.of(m.group(2)) : Optional.empty();
  }
}
