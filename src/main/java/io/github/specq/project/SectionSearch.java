package io.github.specq.project;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the section of a document that a path of a template means.
 *
 * <p>Its whole name, or one that its name allows, counts before a part of a heading, and both count
 * in their place before anything elsewhere; other names count last.
 */
final class SectionSearch {

  /**
   * A section and what its heading says.
   *
   * @param words also those that are no part of its name
   */
  private record Named(DocumentSection section, SectionName name, String words) {
    static Named of(DocumentSection section) {
      return new Named(
          section, SectionName.of(section.title()), SectionName.words(section.title()));
    }

    boolean mayHold(Set<SectionName> names) {
      return names.stream().anyMatch(n -> words.contains(n.words()));
    }
  }

  private final List<Named> sections;
  private final Map<String, List<String>> alsoCalled;
  private final Set<SectionName> ownNames;
  private final Map<SectionPath, List<DocumentSection>> known = new HashMap<>();

  /**
   * @param alsoCalled the other names that the sections of the template may have, by their own
   */
  SectionSearch(List<DocumentSection> sections, Map<String, List<String>> alsoCalled) {
    this.sections = sections.stream().map(Named::of).toList();
    this.alsoCalled = Map.copyOf(alsoCalled);
    this.ownNames =
        alsoCalled.keySet().stream().map(SectionName::of).collect(Collectors.toUnmodifiableSet());
  }

  /** The sections that a path means equally well, the highest first: at most one if it is clear. */
  List<DocumentSection> candidates(SectionPath path) {
    List<DocumentSection> found = known.get(path);
    if (found == null) {
      found = search(path);
      known.put(path, found);
    }
    return found;
  }

  private List<DocumentSection> search(SectionPath path) {
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
    SectionName wanted = SectionName.of(name);
    return sections.stream().filter(s -> s.name().equals(wanted)).map(Named::section);
  }

  /**
   * Sections of whose heading the name is a part, unless they are another's by their whole name.
   */
  private Stream<DocumentSection> partly(
      String name, Function<HeadingParts, Set<SectionName>> parts) {
    Set<SectionName> allowed = SectionName.allowedBy(name);
    return sections.stream()
        .filter(s -> s.mayHold(allowed) && !ownNames.contains(s.name()))
        .map(Named::section)
        .filter(s -> !Collections.disjoint(parts.apply(HeadingParts.of(s.title())), allowed));
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
        .filter(s -> inPlace.test(s) && !ownNames.contains(SectionName.of(s.title())))
        .limit(1)
        .toList();
  }
}
