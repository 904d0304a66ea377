package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.name;

import io.github.specq.bank.Document;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.problem.Problem;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents that one bank can fill: its own, the profile's and, where these do not have what is
 * asked for, those of all other banks.
 */
final class DocumentIndex {
  private final BankOutline outline;
  private final Outlines others;
  private final Set<Document> filled = new LinkedHashSet<>();

  DocumentIndex(BankOutline outline, Outlines others) {
    this.outline = outline;
    this.others = others;
  }

  /** What the bank declares, and all that was found for what it fills; the profile's come first. */
  List<Document> used() {
    Set<Document> used = new LinkedHashSet<>();
    ofProfile().filter(filled::contains).forEach(used::add);
    used.addAll(outline.documents());
    used.addAll(filled);
    return List.copyOf(used);
  }

  /** Reports a document that is called nothing. */
  void checkTitles() {
    for (Document document : outline.documents()) {
      if (document.title().isEmpty()
          && others.template(document.id()).isEmpty()
          && everywhere(document.id()).allMatch(d -> d.title().isEmpty())) {
        outline.problem(
            Problem.error(
                document.position(),
                "the document '" + document.id() + "' needs a title, and no bank gives it one",
                "add 'title:'"));
      }
    }
  }

  /** Whether there is a document to fill; where there is none, that is reported. */
  boolean check(Scalar spec, @Nullable Scalar section) {
    List<Document> found = declarations(name(spec), name(section));
    if (found.isEmpty() && others.template(name(spec)).isPresent()) {
      found = List.of(drawn(spec));
    }
    if (found.isEmpty()) {
      outline.problem(
          spec,
          "there is no spec '" + Name.shown(name(spec)) + "'",
          DidYouMean.hint(name(spec), known()));
    }
    filled.addAll(found);
    return !found.isEmpty();
  }

  /** A template alone says which sections there are. */
  private Document drawn(Scalar spec) {
    return new Document(
        outline.id(),
        name(spec),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        outline.position(spec));
  }

  /** The declarations that have the section, as far as it needs looking for. */
  private List<Document> declarations(String id, String section) {
    List<Document> found = new ArrayList<>();
    Stream.concat(outline.documents().stream(), ofProfile())
        .filter(d -> d.id().equals(id))
        .forEach(found::add);
    if (found.stream().noneMatch(d -> d.heading(section).isPresent())) {
      Set<String> asked = found.stream().map(Document::bank).collect(Collectors.toSet());
      ofOthers().filter(d -> d.id().equals(id) && !asked.contains(d.bank())).forEach(found::add);
    }
    return found;
  }

  private Stream<Document> everywhere(String id) {
    return Stream.of(outline.documents().stream(), ofProfile(), ofOthers())
        .flatMap(s -> s)
        .filter(d -> d.id().equals(id));
  }

  private Stream<Document> ofProfile() {
    return others
        .profile()
        .filter(p -> !p.equals(outline.id()))
        .flatMap(others::find)
        .map(BankOutline::documents)
        .orElse(List.of())
        .stream();
  }

  private Stream<Document> ofOthers() {
    return others.ids().stream()
        .filter(id -> !id.equals(outline.id()))
        .flatMap(id -> others.documents(id).stream());
  }

  private List<String> known() {
    Set<String> ids = new TreeSet<>();
    Stream.of(outline.documents().stream(), ofProfile(), ofOthers())
        .flatMap(s -> s)
        .forEach(d -> ids.add(d.id()));
    return List.copyOf(ids);
  }

  /** Filled sections that their documents do not have. */
  List<Problem> unknownSections() {
    List<Problem> problems = new ArrayList<>();
    BankFile file = outline.file();
    for (BankFile.SectionFile section : list(file.sections())) {
      Stream.concat(
              list(section.fills()).stream(),
              list(section.questions()).stream().flatMap(q -> list(q.fills()).stream()))
          .forEach(f -> unknownSection(f).ifPresent(problems::add));
    }
    return problems;
  }

  private Optional<Problem> unknownSection(BankFile.FillFile fill) {
    String spec = name(fill.spec());
    String section = name(fill.section());
    List<String> known =
        everywhere(spec).flatMap(Document::allHeadings).map(Document.Heading::name).toList();
    boolean there =
        known.contains(section)
            || others.template(spec).filter(t -> t.contains('"' + section + '"')).isPresent();
    return there
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                outline.position(fill.section()),
                "the document '%s' has no section '%s', so it stands at the end"
                    .formatted(spec, section),
                DidYouMean.nearest(section, known)
                    .map(k -> "did you mean " + k + "?")
                    .orElse("declare it under 'documents:' to say where it goes")));
  }
}
