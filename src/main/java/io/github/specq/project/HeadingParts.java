package io.github.specq.project;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names in a heading that says more than one: "Components & Data", "组件 (Components)",
 * "Components: who does what".
 *
 * @param same the heading without what it adds, and what it says in each of two scripts
 * @param alternatives the same, and what stands beside a slash or in parentheses
 * @param listed the same, and what is listed with commas, "and" or "&"
 */
record HeadingParts(Set<SectionName> same, Set<SectionName> alternatives, Set<SectionName> listed) {
  private static final Pattern ADDITION = Pattern.compile("\\s[-–]\\s|\\s?—|:\\s|：");
  private static final Pattern ALTERNATIVE = Pattern.compile("\\s/\\s|[／()（）]");
  private static final Pattern LISTED = Pattern.compile("\\s?&\\s?|(?i:\\band\\b)|,\\s|[，、]");
  // Letters of one script with what is no letter around them: Latin, or any other.
  private static final Pattern SCRIPT =
      Pattern.compile(
          "[^\\p{L}]*(?:(?:\\p{IsLatin}[^\\p{L}]*)+|(?:[\\p{L}&&[^\\p{IsLatin}]][^\\p{L}]*)+)");
  private static final int TWO_LANGUAGES = 2;

  static HeadingParts of(String heading) {
    String bare = SectionName.undecorated(heading);
    Set<String> same =
        Stream.concat(Stream.of(bare), scripts(bare).stream())
            .map(text -> ADDITION.split(text, 2)[0])
            .collect(Collectors.toSet());
    Set<String> alternatives = withPieces(same, ALTERNATIVE);
    return new HeadingParts(
        names(same), names(alternatives), names(withPieces(alternatives, LISTED)));
  }

  /** The two languages of a text, where it is in two scripts. */
  private static List<String> scripts(String text) {
    List<String> runs = SCRIPT.matcher(text).results().map(MatchResult::group).toList();
    return runs.size() == TWO_LANGUAGES ? runs : List.of();
  }

  private static Set<String> withPieces(Set<String> texts, Pattern separator) {
    return texts.stream()
        .flatMap(text -> Stream.concat(Stream.of(text), separator.splitAsStream(text)))
        .collect(Collectors.toSet());
  }

  private static Set<SectionName> names(Set<String> texts) {
    return texts.stream()
        .map(SectionName::of)
        .filter(Predicate.not(SectionName::isBlank))
        .collect(Collectors.toUnmodifiableSet());
  }
}
