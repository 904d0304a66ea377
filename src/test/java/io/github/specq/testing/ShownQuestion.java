package io.github.specq.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A question as a plain interview shows it.
 *
 * @param progress the line that says where the interview stands
 * @param text what follows it, with unbroken lines
 */
public record ShownQuestion(String progress, String text) {
  /** What an interview prints when it waits for a line. */
  public static final String PROMPT = "\n> ";

  private static final Pattern PROGRESS =
      Pattern.compile("(?m)^Question \\d+ of \\d+(, part \\d+ of \\d+)?.*\n");

  /**
   * The last question in an output.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ShownQuestion lastIn(String output) {
    MatchResult last =
        PROGRESS
            .matcher(output)
            .results()
            .reduce((one, next) -> next)
            .orElseThrow(() -> new IllegalArgumentException("no question in:\n" + output));
    String text = output.substring(last.end(), output.length() - PROMPT.length());
    return new ShownQuestion(
        last.group().strip(), text.replace("\n   ", " ").replace(" Type :help for commands.", ""));
  }

  /** Whether it asks how to answer. */
  public boolean opens() {
    return text.contains("\n1. Part by part: ");
  }

  public List<String> lines() {
    return text.lines().toList();
  }

  /**
   * Whether it is the same question, perhaps with its introduction, which is shown when a question
   * begins and when a run does.
   */
  public boolean resumes(ShownQuestion before) {
    return progress.equals(before.progress) && text.endsWith(before.text);
  }
}
