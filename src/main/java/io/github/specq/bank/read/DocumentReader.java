package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.name;
import static io.github.specq.bank.read.Nodes.optional;
import static io.github.specq.bank.read.Nodes.text;

import io.github.specq.bank.Document;
import io.github.specq.bank.Document.Heading;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the documents that a bank declares. */
final class DocumentReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9_]+");

  /** A document has six levels of headings, and a block takes two below its section's. */
  private static final int DEEPEST = 3;

  private final BankFile bank;
  private final Findings findings;
  private final Set<String> ids = new HashSet<>();

  DocumentReader(BankFile bank, Findings findings) {
    this.bank = bank;
    this.findings = findings;
  }

  List<Document> read() {
    return list(bank.documents()).stream().flatMap(d -> read(d).stream()).toList();
  }

  private Optional<Document> read(BankFile.DocumentFile file) {
    Scalar id = file.id();
    Yaml place = Findings.first(id, file.title(), file.sections());
    if (id == null) {
      findings.add(place, "a document needs 'id'", "add 'id:'");
      return Optional.empty();
    }
    if (!checkId(id)) {
      return Optional.empty();
    }
    findings.checkName(file.title(), "title of a document");
    Names names = new Names();
    List<Heading> bare = headings(file.sections(), 1, names);
    Map<String, List<String>> others = alsoCalled(file.alsoCalled(), names);
    Optional<String> open = section(file.openQuestions(), names);
    Optional<String> limits = section(file.knownLimits(), names);
    if (file.knownLimits() != null && file.openQuestions() == null) {
      findings.add(
          file.knownLimits(),
          "a document with known limits lists the open questions too",
          "add 'open-questions:' with the section for them");
    }
    return Optional.of(
        new Document(
            text(bank.id()),
            text(id),
            optional(file.title()),
            bare.stream().map(h -> called(h, others)).toList(),
            open,
            limits,
            findings.position(id)));
  }

  private boolean checkId(Scalar id) {
    String name = name(id);
    if (name.length() > Name.LONGEST || !ID.matcher(name).matches()) {
      findings.add(
          id,
          "'" + Name.shown(name) + "' is no id of a document",
          "use lower-case letters, digits and _, as in its file name");
      return false;
    }
    if (!ids.add(name)) {
      findings.add(id, "the document '" + name + "' is there twice", "make them one");
      return false;
    }
    return true;
  }

  /** All names that a section of one document has, each leading to one section. */
  private static final class Names {
    private final Set<String> known = new HashSet<>();
    private final List<String> sections = new ArrayList<>();

    /** Two names that differ in nothing but case and signs could not be told apart. */
    boolean add(String name) {
      return known.add(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " "));
    }
  }

  private List<Heading> headings(@Nullable Yaml node, int depth, Names names) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof Yaml.Sequence list)) {
      findings.add(node, "a list is wanted here", "write [a, b] or lines that start with '- '");
      return List.of();
    }
    if (depth > DEEPEST) {
      findings.add(
          node, "sections are at most " + DEEPEST + " deep", "leave these to the one around them");
      return List.of();
    }
    return list.items().stream().flatMap(i -> headings(i, depth, names, i).stream()).toList();
  }

  private List<Heading> headings(Yaml item, int depth, Names names, Yaml place) {
    return item.match(
        name -> heading(name, null, depth, names).stream().toList(),
        sequence -> {
          findings.add(place, "a section is a name", "write Name, or Name: [sections in it]");
          return List.of();
        },
        mapping ->
            mapping.entries().stream()
                .flatMap(e -> heading(e.key(), e.value(), depth, names).stream())
                .toList());
  }

  private Optional<Heading> heading(Scalar name, @Nullable Yaml inner, int depth, Names names) {
    boolean fits = findings.checkName(name, "heading of a section");
    if (fits && !names.add(name(name))) {
      findings.add(name, twice(name), "a section's name leads to one: rename one of them");
      fits = false;
    }
    if (fits) {
      names.sections.add(name(name));
    }
    List<Heading> below = headings(inner, depth + 1, names);
    return fits ? Optional.of(new Heading(name(name), List.of(), below)) : Optional.empty();
  }

  private static String twice(Scalar name) {
    return "the section '" + Name.shown(name(name)) + "' is there twice";
  }

  private Map<String, List<String>> alsoCalled(@Nullable Yaml node, Names names) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (node instanceof Yaml.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              e ->
                  section(e.key(), names).ifPresent(s -> all.put(s, otherNames(e.value(), names))));
    } else if (node != null) {
      findings.add(node, "a mapping is wanted here", "write { Section: [other names] }");
    }
    return all;
  }

  private List<String> otherNames(Yaml node, Names names) {
    List<Yaml> items = node instanceof Yaml.Sequence list ? list.items() : List.of(node);
    List<String> others = new ArrayList<>();
    for (Yaml item : items) {
      if (!(item instanceof Scalar name)) {
        findings.add(item, "one text is wanted here", "write [name, other name]");
      } else if (findings.checkName(name, "heading of a section")) {
        if (names.add(name(name))) {
          others.add(name(name));
        } else {
          findings.add(name, twice(name), "a heading leads to one section: leave it out here");
        }
      }
    }
    return others;
  }

  private Optional<String> section(@Nullable Scalar name, Names names) {
    if (name == null || names.sections.contains(name(name))) {
      return Optional.ofNullable(name).map(Nodes::name);
    }
    findings.add(
        name,
        "the document has no section '" + Name.shown(name(name)) + "'",
        names.sections.isEmpty() ? "add 'sections:'" : DidYouMean.hint(name(name), names.sections));
    return Optional.empty();
  }

  private static Heading called(Heading heading, Map<String, List<String>> others) {
    return new Heading(
        heading.name(),
        others.getOrDefault(heading.name(), List.of()),
        heading.inner().stream().map(h -> called(h, others)).toList());
  }
}
