package io.github.specq.project;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a heading calls its section, however it is dressed up: "4. 🧱 Components (core) —" is
 * "Components", and "Data and State" is "Data & State".
 */
record SectionName(String words) {
  /** What is longer names no section, and is not worth looking at to its end. */
  private static final int LONGEST = 500;

  // A character that asks to be shown as an emoji, as in "ℹ️" and "4️⃣".
  // Or one by its short name, as in ":lock:".
  private static final Pattern EMOJI =
      Pattern.compile(".\\uFE0F\\u20E3?|(?<=^|\\s):[a-z0-9_+-]+:(?=\\s|$)");
  // What site generators read and do not show, as in "{#components .wide}" and "{/* x */}".
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{\\s*[:#./][^{}]*\\}\\s*$");
  // "3.", "3.1", "3)", "12:"; a bare number only up to 99, so that "2026 Roadmap" keeps its year;
  // "IV." only with its period, so that "CI" stays a word.
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*"
              + "(?:\\d+(?:\\.\\d+)+[.):]?|\\d+[.):]|\\d{1,2}|(?i:[ivxlc]+)[.)])(?=\\s|$)");
  private static final Pattern TRAILING_PARENTHESIS =
      Pattern.compile("[(（][^()（）]*[)）][^\\p{L}\\p{N}()（）]*$");
  // Also the ones that keep words together, as behind a number.
  private static final Pattern BLANK = Pattern.compile("\\p{Zs}");
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern OR = Pattern.compile(" / ");
  private static final Pattern AND = Pattern.compile("(?<=^| )and( |$)");

  static SectionName of(String heading) {
    String text = shown(heading);
    String numberless = NUMBERING.matcher(text).replaceFirst("");
    String bare = words(TRAILING_PARENTHESIS.matcher(numberless).replaceFirst(""));
    return new SectionName(bare.isEmpty() ? words(text) : bare);
  }

  /** The names that a template's own name for a section allows: "Open Questions / Later". */
  static Set<SectionName> allowedBy(String name) {
    return Stream.concat(Stream.of(name), OR.splitAsStream(name))
        .map(SectionName::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A heading without its number and without what is not text. */
  static String undecorated(String heading) {
    return NUMBERING.matcher(shown(heading)).replaceFirst("");
  }

  boolean isBlank() {
    return words.isEmpty();
  }

  private static String shown(String heading) {
    String begin = heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading;
    String text =
        ATTRIBUTES.matcher(Normalizer.normalize(begin, Normalizer.Form.NFC)).replaceFirst("");
    return BLANK.matcher(EMOJI.matcher(text).replaceAll(" ")).replaceAll(" ");
  }

  /** The words of a text in lower case, a blank between two. */
  static String words(String text) {
    String composed = MARK.matcher(text).replaceAll("");
    String words = BETWEEN_WORDS.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
    return AND.matcher(words).replaceAll("").strip();
  }
}
