package io.github.specq.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The lines of answers files whose answers are indented by two blanks: an oracle that knows nothing
 * of YAML.
 */
public final class AnswerLines {
  private static final Pattern LINE = Pattern.compile("[^\n]*\n");

  private AnswerLines() {}

  /**
   * A file without one answer, which ends with the last of its lines that is not blank. A bare
   * {@code answers} key is left out, as it may be added, and so is a lone {@code #}, which may be
   * left to keep an answer apart from what is below it. A comment inside an answer belongs to it if
   * it names it.
   */
  public static List<String> without(String text, String question) {
    List<String> kept = new ArrayList<>();
    List<String> blank = new ArrayList<>();
    boolean inside = false;
    for (String line : lines(text)) {
      if (line.isBlank()) {
        blank.add(line);
        continue;
      }
      boolean continues = inside && line.startsWith("    ") && !isAboutAnother(line, question);
      if (!continues) {
        kept.addAll(blank);
      }
      inside = continues || isKey(line, question);
      if (!inside) {
        kept.add(line);
      }
      blank.clear();
    }
    kept.addAll(blank);
    kept.removeIf(line -> mayComeAndGo(line.stripTrailing(), question));
    return kept;
  }

  /** Whether a line is a comment inside an answer, as the tests write them, that names another. */
  private static boolean isAboutAnother(String line, String question) {
    return line.matches(" {4,}# (?!\\Q" + question + "\\E )\\S+ and more\\s*");
  }

  private static boolean mayComeAndGo(String line, String question) {
    return line.equals("answers:")
        || line.equals("  #")
        || line.matches(" {4,}# \\Q" + question + "\\E.*");
  }

  private static boolean isKey(String line, String question) {
    return Pattern.compile("  [\"']?" + Pattern.quote(question) + "[\"']?:.*", Pattern.DOTALL)
        .matcher(line)
        .matches();
  }

  /** The lines with their line breaks; the last one is given one if it has none. */
  private static List<String> lines(String text) {
    String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    String whole = text.endsWith("\n") ? text : text + lineBreak;
    return LINE.matcher(whole.replaceFirst("(?m)^answers: \\{\\}", "answers:"))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
