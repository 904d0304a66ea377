package io.github.specq.project;

/**
 * A heading of a document and what stands under it.
 *
 * @param level 1 to 6
 * @param title the heading's text without markup
 * @param path the headings above and this one
 * @param line of the heading, from 1
 * @param start offset of the heading's line
 * @param textStart offset behind the heading
 * @param textEnd offset of the next heading of any level, or the end: the section's own text ends
 * @param end offset of the next heading of the same or a higher level, or the end
 */
public record DocumentSection(
    int level,
    String title,
    SectionPath path,
    int line,
    int start,
    int textStart,
    int textEnd,
    int end) {

  /** Whether another section stands in this one, at any depth. */
  boolean holds(DocumentSection other) {
    return start < other.start && other.start < end;
  }
}
