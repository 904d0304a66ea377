package io.github.specq.project;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in a document the sections of a template are, or would go.
 *
 * <p>A section that is missing goes among the document's own: those directly in the section around
 * it, or directly below the document's title. What stands deeper says nothing about its place.
 */
final class Placement {

  /**
   * A section to be added.
   *
   * @param offset it goes before what stands here
   */
  record Place(int offset, int level) {}

  private static final int DEEPEST = 6;
  private static final int USUAL_LEVEL = 2;
  private static final int SEVERAL = 2;

  private final DocumentSections sections;
  private final List<SectionPath> order;

  /**
   * @param order the sections of the template, in its order
   */
  Placement(DocumentSections sections, List<SectionPath> order) {
    this.sections = sections;
    this.order = List.copyOf(order);
  }

  /**
   * The section of a path; not one that another path of the same name fits and this one does not.
   */
  Optional<DocumentSection> existing(SectionPath path) {
    return sections.match(path).filter(s -> sections.fits(s, path) || !isOthers(s, path));
  }

  private boolean isOthers(DocumentSection section, SectionPath path) {
    return order.stream()
        .filter(o -> !o.equals(path) && o.name().equals(path.name()))
        .anyMatch(o -> sections.fits(section, o));
  }

  /** Where a section goes that the document lacks, though it has the one around it. */
  Place forMissing(SectionPath path) {
    Optional<DocumentSection> around = path.parent().map(this::existing).orElseGet(this::title);
    List<SectionPath> siblings = siblings(path.parent());
    List<DocumentSection> own = sections.in(around);
    int index = siblings.indexOf(path);
    List<DocumentSection> before = found(siblings.subList(0, index), own);
    List<DocumentSection> after = found(siblings.subList(index + 1, siblings.size()), own);
    int level = level(Stream.concat(before.stream(), after.stream()).toList(), own, around);
    return new Place(
        behind(before, level)
            .filter(s -> path.parent().isPresent() || !introduces(s))
            .map(DocumentSection::end)
            .or(() -> at(level, after).findFirst().map(DocumentSection::start))
            .orElseGet(() -> around.map(DocumentSection::end).orElse(sections.end())),
        level);
  }

  private List<SectionPath> siblings(Optional<SectionPath> parent) {
    return order.stream().filter(o -> o.parent().equals(parent)).toList();
  }

  private List<DocumentSection> found(List<SectionPath> paths, List<DocumentSection> own) {
    return paths.stream().flatMap(p -> existing(p).stream()).filter(own::contains).toList();
  }

  /** The level most sections of the template have, else most of all; the higher of two. */
  private static int level(
      List<DocumentSection> known, List<DocumentSection> own, Optional<DocumentSection> around) {
    return usual(known)
        .or(() -> usual(own))
        .orElse(around.map(s -> Math.min(s.level() + 1, DEEPEST)).orElse(USUAL_LEVEL));
  }

  private static Optional<Integer> usual(List<DocumentSection> sections) {
    Map<Integer, Long> count =
        sections.stream()
            .collect(Collectors.groupingBy(DocumentSection::level, Collectors.counting()));
    return count.entrySet().stream()
        .max(
            Map.Entry.<Integer, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** The last section that the template has before; a heading at another level would take over. */
  private static Optional<DocumentSection> behind(List<DocumentSection> before, int level) {
    return at(level, before).reduce((earlier, later) -> later);
  }

  private static Stream<DocumentSection> at(int level, List<DocumentSection> sections) {
    return sections.stream().filter(s -> s.level() == level);
  }

  /** Whether a section is the template's first: the document's body comes behind it. */
  private boolean introduces(DocumentSection section) {
    return existing(order.get(0)).filter(section::equals).isPresent();
  }

  /** The heading that the document's own sections stand below; none where they stand on top. */
  private Optional<DocumentSection> title() {
    return sections.all().stream().findFirst().filter(this::isTitle);
  }

  private boolean isTitle(DocumentSection first) {
    List<DocumentSection> known =
        siblings(Optional.empty()).stream().flatMap(p -> existing(p).stream()).toList();
    List<DocumentSection> below = sections.in(Optional.of(first));
    long inside = known.stream().filter(below::contains).count();
    boolean alone = first.end() == sections.end();
    if (known.contains(first)) {
      return alone && inside > 0;
    }
    boolean chapter = known.stream().anyMatch(sections.in(Optional.empty())::contains);
    return first.level() == 1 ? alone || (inside >= SEVERAL && !chapter) : alone && inside > 0;
  }
}
