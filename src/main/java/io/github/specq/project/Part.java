package io.github.specq.project;

import java.util.List;

/**
 * A line of a block's text, a sentence, or a heading of several lines.
 *
 * @param line the first, from 0
 * @param text as it is written
 * @param lead what stands between it and what it follows: the end of a line, or the blanks between
 *     two sentences of one line
 * @param sense equal where a formatter would make two parts equal
 */
record Part(int line, Kind kind, String text, String lead, String sense) {
  static final String LINE_END = "\n";

  /** What a line is. */
  enum Kind {
    HEADING,
    CODE,
    BLANK,
    ROW,
    /** An item of a list, as far as its first sentence goes. */
    ITEM,
    TEXT
  }

  /** A part that begins a line. */
  static Part line(int line, Kind kind, String text, String sense) {
    return new Part(line, kind, text, LINE_END, sense);
  }

  /** Parts one after another. */
  static String joined(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        text.append(parts.get(i - 1).isProse() ? parts.get(i).lead() : LINE_END);
      }
      text.append(parts.get(i).text());
    }
    return text.toString();
  }

  /** Whether it may be wrapped as words are; quotations and HTML may not. */
  boolean isWords() {
    String words = text.stripLeading();
    return isProse() && !words.startsWith(">") && !words.startsWith("<");
  }

  private boolean isProse() {
    return kind == Kind.ITEM || kind == Kind.TEXT;
  }
}
