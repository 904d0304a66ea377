package io.github.specq.project;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the section of a document that a path of a template means.
 *
 * <p>Its whole name, or one that its name allows, counts before a part of a heading, and both count
 * in their place before anything elsewhere; other names count last.
 */
final class SectionSearch {
  private final List<DocumentSection> sections;
  private final Map<String, List<String>> alsoCalled;

  /**
   * @param alsoCalled the other names that the sections of the template may have, by their own
   */
  SectionSearch(List<DocumentSection> sections, Map<String, List<String>> alsoCalled) {
    this.sections = List.copyOf(sections);
    this.alsoCalled = Map.copyOf(alsoCalled);
  }

  /** The sections that a path means equally well, the highest first: at most one if it is clear. */
  List<DocumentSection> candidates(SectionPath path) {
    String name = path.name();
    Predicate<DocumentSection> inPlace = inPlace(path);
    return Stream.<Supplier<List<DocumentSection>>>of(
            () -> called(name).filter(inPlace).toList(),
            () -> partly(name, HeadingParts::listed).filter(inPlace).toList(),
            () -> called(name).toList(),
            () -> partly(name, HeadingParts::same).toList(),
            () -> otherwise(name, inPlace, this::called),
            () -> otherwise(name, inPlace, this::partlyCalled))
        .map(Supplier::get)
        .filter(Predicate.not(List::isEmpty))
        .findFirst()
        .orElse(List.of())
        .stream()
        .sorted(Comparator.comparingInt(DocumentSection::level))
        .toList();
  }

  /** Whether a section stands below the parent its path names, or on top if it names none. */
  Predicate<DocumentSection> inPlace(SectionPath path) {
    return path.parent()
        .map(this::candidates)
        .<Predicate<DocumentSection>>map(
            parents -> section -> parents.stream().anyMatch(p -> p.holds(section)))
        .orElse(section -> section.path().parent().isEmpty());
  }

  private Stream<DocumentSection> called(String name) {
    return sections.stream().filter(s -> s.isCalled(name));
  }

  /** Sections of whose heading the name is a part, unless they are another's by their whole name. */
  private Stream<DocumentSection> partly(
      String name, Function<HeadingParts, Set<SectionName>> parts) {
    Set<SectionName> allowed = SectionName.allowedBy(name);
    return sections.stream()
        .filter(s -> allowed.stream().anyMatch(s::speaksOf))
        .filter(s -> !Collections.disjoint(parts.apply(HeadingParts.of(s.title())), allowed))
        .filter(s -> alsoCalled.keySet().stream().noneMatch(s::isCalled));
  }

  private Stream<DocumentSection> partlyCalled(String name) {
    return partly(name, HeadingParts::alternatives);
  }

  /** The first of the other names counts that one section has, in its place, for itself alone. */
  private List<DocumentSection> otherwise(
      String name,
      Predicate<DocumentSection> inPlace,
      Function<String, Stream<DocumentSection>> search) {
    return alsoCalled.getOrDefault(name, List.of()).stream()
        .map(other -> search.apply(other).toList())
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0))
        .filter(s -> inPlace.test(s) && alsoCalled.keySet().stream().noneMatch(s::isCalled))
        .limit(1)
        .toList();
  }
}
