package io.github.specq.project;

import java.util.Optional;

/**
 * A line of a spec and what it belongs to.
 *
 * @param number from 1
 * @param text without its line ending
 * @param section the innermost one it stands in; empty above the first heading
 * @param block empty where the line belongs to people
 */
public record SpecLine(
    int number, String text, Kind kind, Optional<DocumentSection> section, Optional<Block> block) {

  /** What a line is to Markdown and to specq. */
  public enum Kind {
    /** The first or last line of a block. */
    MARKER,
    HEADING,
    /** In a code block, which diagrams are. */
    CODE,
    TEXT,
    BLANK
  }
}
