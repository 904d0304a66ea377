package io.github.specq.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of a document: which stand in which, and which a path of a template means. */
final class DocumentSections {
  private final List<DocumentSection> all;
  private final int end;
  private final SectionSearch search;

  /**
   * @param all in the order they stand in
   * @param end where the document ends
   * @param alsoCalled the other names that the sections of the template may have, by their own
   */
  DocumentSections(List<DocumentSection> all, int end, Map<String, List<String>> alsoCalled) {
    this.all = List.copyOf(all);
    this.end = end;
    this.search = new SectionSearch(all, alsoCalled);
  }

  /** All of them, in the order they stand in. */
  List<DocumentSection> all() {
    return all;
  }

  /** Where the document ends. */
  int end() {
    return end;
  }

  /** The sections directly in a section, or directly in the document. */
  List<DocumentSection> in(Optional<DocumentSection> around) {
    List<DocumentSection> found = new ArrayList<>();
    int behind = 0;
    for (DocumentSection section : all) {
      if (section.start() >= behind && around.map(a -> a.holds(section)).orElse(true)) {
        found.add(section);
        behind = section.end();
      }
    }
    return List.copyOf(found);
  }

  /** The sections that a path means equally well, the highest first: at most one if it is clear. */
  List<DocumentSection> candidates(SectionPath path) {
    return search.candidates(path);
  }

  /** The section a path means; of several that it means equally well, the first of the highest. */
  Optional<DocumentSection> match(SectionPath path) {
    return candidates(path).stream().findFirst();
  }

  /** Whether a section stands below the parent its path names, or on top if it names none. */
  boolean fits(DocumentSection section, SectionPath path) {
    return search.inPlace(path).test(section);
  }
}
