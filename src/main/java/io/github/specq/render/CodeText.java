package io.github.specq.render;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as code in Markdown, which nothing in it ends. */
final class CodeText {
  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final Pattern MARKER = Pattern.compile("<!(?=--\\s*specq:)");

  private CodeText() {}

  /** The code span for a line, with the fewest backticks (CommonMark 6.1). */
  static String span(String line) {
    if (line.isEmpty()) {
      return "";
    }
    Set<String> runs =
        BACKTICKS.matcher(line).results().map(r -> r.group()).collect(Collectors.toSet());
    String fence = "`";
    while (runs.contains(fence)) {
      fence += "`";
    }
    String gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + gap + withoutMarkers(line) + gap + fence;
  }

  /** Code without what a simple reader of block markers could take for one. */
  static String withoutMarkers(String code) {
    return MARKER.matcher(code).replaceAll("<! ");
  }
}
