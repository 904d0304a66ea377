package io.github.specq.bank;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document that answers fill, as a bank declares it: which sections it has, and in which order.
 *
 * @param bank the bank that declares it
 * @param id its file name without the ending, unless the project says where it is
 * @param title missing where another bank gives it, or a template of the project's own
 * @param headings its sections; no name is there twice, at whatever depth
 * @param openQuestions the section that lists what is not decided, one of these
 * @param knownLimits the section that lists what is known to be able to go wrong, one of these: the
 *     document is where what concerns the whole project stands
 * @param position where it is declared
 */
public record Document(
    String bank,
    String id,
    Optional<String> title,
    List<Heading> headings,
    Optional<String> openQuestions,
    Optional<String> knownLimits,
    Position position) {

  public Document {
    headings = List.copyOf(headings);
  }

  /**
   * A section and those inside it.
   *
   * @param alsoCalled what an existing document may call it
   */
  public record Heading(String name, List<String> alsoCalled, List<Heading> inner) {
    public Heading {
      alsoCalled = List.copyOf(alsoCalled);
      inner = List.copyOf(inner);
    }

    /** It and all inside it, in their order. */
    public Stream<Heading> all() {
      return Stream.concat(Stream.of(this), inner.stream().flatMap(Heading::all));
    }

    private Heading with(Heading other) {
      List<String> names =
          Stream.concat(alsoCalled.stream(), other.alsoCalled.stream()).distinct().toList();
      return new Heading(name, names, united(inner, other.inner));
    }

    private static List<Heading> united(List<Heading> ours, List<Heading> theirs) {
      Map<String, Heading> all = new LinkedHashMap<>();
      Stream.concat(ours.stream(), theirs.stream())
          .forEach(h -> all.merge(h.name, h, Heading::with));
      return new ArrayList<>(all.values());
    }
  }

  /** All its sections, in their order. */
  public Stream<Heading> allHeadings() {
    return headings.stream().flatMap(Heading::all);
  }

  /** The section of a name. */
  public Optional<Heading> heading(String name) {
    return allHeadings().filter(h -> h.name().equals(name)).findFirst();
  }

  /** What each section may be called in an existing document, by its name. */
  public Map<String, List<String>> alsoCalled() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    allHeadings().forEach(h -> names.put(h.name(), h.alsoCalled()));
    return names;
  }

  /** This document with the sections that another declaration of it adds behind its own. */
  Document with(Document other) {
    return new Document(
        bank,
        id,
        title.or(other::title),
        Heading.united(headings, other.headings),
        openQuestions.or(other::openQuestions),
        knownLimits.or(other::knownLimits),
        position);
  }

  /** What is wrong with this declaration and another of the same document, if they differ. */
  Optional<Problem> clash(Document other) {
    return Stream.of(
            differs(title, other.title).map(t -> "is called '" + t + "'"),
            differs(openQuestions, other.openQuestions)
                .map(s -> "has its open questions in '" + s + "'"),
            differs(knownLimits, other.knownLimits).map(s -> "has its known limits in '" + s + "'"),
            elsewhere(other).map(s -> "has its section '" + s + "' in another one"))
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            difference ->
                Problem.error(
                    position,
                    "the document '%s' %s in %s:%d"
                        .formatted(id, difference, other.position.file(), other.position.line()),
                    "let both say the same, or leave it out of one of them"));
  }

  private static Optional<String> differs(Optional<String> ours, Optional<String> theirs) {
    return theirs.filter(t -> ours.isPresent() && !ours.get().equals(t));
  }

  /** A section that both have, and not in the same place. */
  private Optional<String> elsewhere(Document other) {
    Map<String, List<String>> ours = paths();
    return other.paths().entrySet().stream()
        .filter(p -> !ours.getOrDefault(p.getKey(), p.getValue()).equals(p.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Map<String, List<String>> paths() {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    headings.forEach(h -> put(h, List.of(), paths));
    return paths;
  }

  private static void put(Heading heading, List<String> around, Map<String, List<String>> paths) {
    List<String> path = Stream.concat(around.stream(), Stream.of(heading.name())).toList();
    paths.put(heading.name(), path);
    heading.inner().forEach(h -> put(h, path, paths));
  }
}
