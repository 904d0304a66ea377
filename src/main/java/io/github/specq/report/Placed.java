package io.github.specq.report;

import io.github.specq.terminal.Console;
import io.github.specq.terminal.Wrap;
import org.jspecify.annotations.Nullable;

/** A line for people with the place in a file that it speaks of. */
final class Placed {
  private static final int WIDTH = 80;
  private static final String GAP = "   ";

  private Placed() {}

  /** The place stands behind the words, or below them where both do not fit. */
  static void print(Console console, String words, AnswerReport.@Nullable Place at) {
    if (at == null) {
      console.prose(words);
    } else if (Wrap.columns(words + GAP + at) <= WIDTH) {
      console.line(words + GAP + at);
    } else {
      int margin = words.length() - words.stripLeading().length();
      console.prose(words);
      console.line(" ".repeat(margin) + GAP + at);
    }
  }
}
