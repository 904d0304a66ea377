package io.github.specq.render;

import java.util.List;
import java.util.Set;

/**
 * A document as it would be if nobody had written in it.
 *
 * @param name the file name without its ending
 * @param text the whole document, with its blocks between markers that have no checksum yet
 * @param sections the paths of all sections of its template, in order, also of those not filled
 * @param possible the ids of all blocks that its banks can make with other answers
 */
public record SpecFile(
    String name, String text, List<List<String>> sections, Set<String> possible) {
  public SpecFile {
    sections = List.copyOf(sections);
    possible = Set.copyOf(possible);
  }
}
