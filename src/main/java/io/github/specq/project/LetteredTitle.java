package io.github.specq.project;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title where Markdown has no more levels for headings: a line in bold or slanted letters.
 *
 * @param level as if there were such headings, from 7
 * @param content what it says, as Markdown
 */
record LetteredTitle(int level, String content) {
  private static final int FIRST = 7;

  /** What is longer is a paragraph. */
  private static final int LONGEST = 1_000;

  /** What opens and closes the titles of each level; all that are deeper look alike. */
  private static final List<String> OPENING = List.of("**", "**_", "_");

  private static final List<String> CLOSING = List.of("**", "_**", "_");
  // The whole line: not two words that each are in such letters.
  private static final List<Pattern> TITLE =
      List.of(
          Pattern.compile("\\*\\*(?!_)((?:(?!\\*\\*\\s|\\s\\*\\*).)+)\\*\\*"),
          Pattern.compile("\\*\\*_(.+)_\\*\\*"),
          Pattern.compile("_((?:(?!_\\s|\\s_).)+)_"));

  /** The line of a title. */
  static String of(int level, String content) {
    int kind = Math.min(level - FIRST, OPENING.size() - 1);
    return OPENING.get(kind) + content + CLOSING.get(kind);
  }

  /** The title that a line may be. */
  static Optional<LetteredTitle> in(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    for (int kind = 0; kind < TITLE.size(); kind++) {
      Matcher title = TITLE.get(kind).matcher(line.strip());
      if (title.matches()) {
        return Optional.of(new LetteredTitle(FIRST + kind, title.group(1)));
      }
    }
    return Optional.empty();
  }
}
