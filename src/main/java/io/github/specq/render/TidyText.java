package io.github.specq.render;

import java.util.ArrayList;
import java.util.List;

/** White space as it belongs in a Markdown file. */
final class TidyText {
  private TidyText() {}

  /**
   * One blank line at most between lines, no trailing blanks, one line break at the end. Code
   * fences keep their lines.
   */
  static String tidy(String text) {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    for (String line : text.lines().toList()) {
      String kept = code ? line : line.stripTrailing();
      boolean doubled =
          !code && kept.isEmpty() && (lines.isEmpty() || lines.get(lines.size() - 1).isEmpty());
      if (!doubled) {
        lines.add(kept);
      }
      if (kept.strip().startsWith("```")) {
        code = !code;
      }
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return String.join("\n", lines) + "\n";
  }
}
