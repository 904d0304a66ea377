package io.github.specq.project;

import java.util.List;

/**
 * A section of a template that a document has several of.
 *
 * @param before the lines of their headings in the document as it is, that which counts first
 * @param after the same lines in the document as it is to be
 */
public record DoubleSection(SectionPath path, List<Integer> before, List<Integer> after) {
  public DoubleSection {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
