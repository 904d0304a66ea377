package io.github.specq.project;

/** What a line of a document can be inside of, so that a marker there is none for Markdown. */
enum Enclosure {
  FRONT_MATTER("the front matter", "move the marker below the front matter"),
  CODE("a code block", "close the code block above the marker, or move the marker out of it"),
  CLOSED_FENCE(CODE.phrase, CODE.wayOut),
  COMMENT("an HTML comment", "close the comment above the marker, or move the marker out of it"),
  HTML("an HTML block", "close it above the marker and put a blank line between them"),
  LIST_OR_QUOTE("a list or a quote", "put the marker on a line of its own, at its start"),
  PARAGRAPH("a line of text", "put the marker on a line of its own, at its start");

  private final String phrase;
  private final String wayOut;

  Enclosure(String phrase, String wayOut) {
    this.phrase = phrase;
    this.wayOut = wayOut;
  }

  /** The thing with its article. */
  String phrase() {
    return phrase;
  }

  /** What to do about a marker in it. */
  String wayOut() {
    return wayOut;
  }

  boolean isCode() {
    return this == CODE || this == CLOSED_FENCE;
  }

  /** Whether a marker in the middle of a line is lost in it, not merely quoted. */
  boolean hidesMidLine() {
    return this == LIST_OR_QUOTE || this == PARAGRAPH;
  }
}
