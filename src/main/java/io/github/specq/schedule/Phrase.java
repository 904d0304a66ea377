package io.github.specq.schedule;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that is read from left to right, words at a time; mutable. */
final class Phrase {
  private String rest;

  Phrase(String line) {
    this.rest = line;
  }

  /** A pattern for whole words in any case. */
  static Pattern words(String regex) {
    return Pattern.compile("(?:" + regex + ")(?= |$)", Pattern.CASE_INSENSITIVE);
  }

  /** Reads on past the words, if they come next. */
  Optional<MatchResult> take(Pattern words) {
    Matcher m = words.matcher(rest);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    rest = rest.substring(m.end()).strip();
    return Optional.of(m.toMatchResult());
  }

  /** Reads on past {@code length} characters. */
  void skip(int length) {
    rest = rest.substring(length).strip();
  }

  /** What has not been read. */
  String rest() {
    return rest;
  }
}
