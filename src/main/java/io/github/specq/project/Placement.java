package io.github.specq.project;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in a document the sections of a template are, or would go. */
final class Placement {

  /**
   * A section to be added.
   *
   * @param offset it goes before what stands here
   */
  record Place(int offset, int level) {}

  private static final int DEEPEST = 6;
  private static final int USUAL_LEVEL = 2;

  private final SpecDocument document;
  private final List<SectionPath> order;

  /**
   * @param order the sections of the template, in its order
   */
  Placement(SpecDocument document, List<SectionPath> order) {
    this.document = document;
    this.order = List.copyOf(order);
  }

  /**
   * The section of a path; not one that another path of the same name fits and this one does not.
   */
  Optional<DocumentSection> existing(SectionPath path) {
    return document.match(path).filter(s -> document.fits(s, path) || !isOthers(s, path));
  }

  private boolean isOthers(DocumentSection section, SectionPath path) {
    return order.stream()
        .anyMatch(o -> !o.equals(path) && section.isCalled(o.name()) && document.fits(section, o));
  }

  /** Where a section goes that the document lacks, though it has the one around it. */
  Place forMissing(SectionPath path) {
    Optional<DocumentSection> parent = path.parent().flatMap(this::existing);
    List<SectionPath> siblings =
        order.stream().filter(o -> o.parent().equals(path.parent())).toList();
    int index = siblings.indexOf(path);
    List<DocumentSection> before = found(siblings.subList(0, index), parent);
    List<DocumentSection> after = found(siblings.subList(index + 1, siblings.size()), parent);
    int level = level(before, after, parent);
    int offset =
        before.isEmpty()
            ? after.stream().findFirst().map(s -> startAbove(s, level)).orElse(endOf(parent))
            : endBelow(before.get(before.size() - 1), level);
    return new Place(offset, level);
  }

  private List<DocumentSection> found(List<SectionPath> paths, Optional<DocumentSection> parent) {
    return paths.stream()
        .filter(p -> document.candidates(p).size() == 1)
        .flatMap(p -> existing(p).stream())
        .filter(s -> parent.map(p -> p.holds(s)).orElse(true))
        .toList();
  }

  /** The level most siblings have, the higher of two; without siblings the parent decides. */
  private static int level(
      List<DocumentSection> before, List<DocumentSection> after, Optional<DocumentSection> parent) {
    Map<Integer, Long> count =
        Stream.concat(before.stream(), after.stream())
            .collect(Collectors.groupingBy(DocumentSection::level, Collectors.counting()));
    return count.entrySet().stream()
        .max(
            Map.Entry.<Integer, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(parent.map(p -> Math.min(p.level() + 1, DEEPEST)).orElse(USUAL_LEVEL));
  }

  /**
   * Behind a section's whole extent, and behind what stands around it but below {@code level}: a
   * heading put between would take over its neighbours.
   */
  private int endBelow(DocumentSection section, int level) {
    return document.sections().stream()
        .filter(s -> s.start() > section.start() && s.level() <= Math.min(section.level(), level))
        .findFirst()
        .map(DocumentSection::start)
        .orElse(document.text().length());
  }

  /** Before a section, and before what stands around it at {@code level} or below. */
  private int startAbove(DocumentSection section, int level) {
    return document.sections().stream()
        .filter(s -> s.holds(section) && s.level() >= level)
        .findFirst()
        .orElse(section)
        .start();
  }

  private int endOf(Optional<DocumentSection> parent) {
    return parent.map(DocumentSection::end).orElse(document.text().length());
  }
}
