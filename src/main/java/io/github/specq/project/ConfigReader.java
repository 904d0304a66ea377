package io.github.specq.project;

import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the team's settings. */
final class ConfigReader {
  private static final List<String> SETTINGS = List.of("specs", "bank", "plain", "documents");

  private static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(
          p -> p.position().orElseThrow(),
          Comparator.comparing(Position::line).thenComparing(Position::column));

  private final YamlText text;
  private final List<Problem> problems = new ArrayList<>();

  private ConfigReader(YamlText text) {
    this.text = text;
  }

  /**
   * The settings of a file.
   *
   * @throws UserError of kind FILE with all problems
   */
  static ProjectConfig read(YamlText text) {
    ConfigReader reader = new ConfigReader(text);
    ProjectConfig config = reader.settings();
    if (!reader.problems.isEmpty()) {
      throw UserError.file(reader.problems.stream().sorted(IN_ORDER).toList());
    }
    return config;
  }

  private ProjectConfig settings() {
    if (!(text.root() instanceof Yaml.Mapping settings)) {
      problems.add(
          Problem.error(
              text.position(0), "the settings are a mapping", "write 'specs: docs/specs'"));
      return ProjectConfig.USUAL;
    }
    settings.entries().forEach(e -> checkKey(e.key()));
    ProjectConfig usual = ProjectConfig.USUAL;
    return new ProjectConfig(
        settings.get("specs").map(this::specs).orElse(usual.specs()),
        settings.get("bank").map(this::bank).or(usual::bank),
        settings.get("plain").map(this::plain).orElse(usual.plain()),
        settings.get("documents").map(this::documents).orElse(usual.documents()));
  }

  private void checkKey(Yaml.Scalar key) {
    if (!SETTINGS.contains(key.text())) {
      problem(
          key,
          "unknown setting '" + Name.shown(key.text()) + "'",
          DidYouMean.hint(key.text(), SETTINGS));
    }
  }

  private boolean plain(Yaml value) {
    String said = scalar(value);
    if (!said.equals("yes") && !said.equals("no")) {
      problem(value, "'plain' is yes or no", "write 'plain: yes'");
    }
    return said.equals("yes");
  }

  private String specs(Yaml value) {
    String folder = scalar(value);
    SpecsFolder.fault(folder)
        .ifPresent(
            fault ->
                problem(
                    value,
                    "'specs' is a folder inside the project, and this is none: " + fault,
                    "write a relative path without .. and .git, such as docs/specs"));
    return folder;
  }

  private String bank(Yaml value) {
    String id = scalar(value);
    if (!Name.isId(id)) {
      problem(value, "'bank' is the id of one bank", "name one that 'specq list' shows");
    }
    return id;
  }

  private Map<String, String> documents(Yaml value) {
    Map<String, String> places = new LinkedHashMap<>();
    if (!(value instanceof Yaml.Mapping mapping)) {
      problem(
          value,
          "'documents' says where documents are",
          "write { security_spec: docs/security.md }");
      return places;
    }
    Set<String> taken = new HashSet<>();
    for (Yaml.Entry entry : mapping.entries()) {
      String place = scalar(entry.value());
      checkDocument(entry.key());
      placeFault(place)
          .or(
              () ->
                  taken.add(place.toLowerCase(Locale.ROOT))
                      ? Optional.empty()
                      : Optional.of("another document is there already"))
          .ifPresent(
              fault ->
                  problem(
                      entry.value(),
                      "a document is a file inside the project, and this is none for it: " + fault,
                      "write a relative path without .. and .git, such as docs/security.md"));
      places.put(entry.key().text(), place);
    }
    return places;
  }

  private void checkDocument(Yaml.Scalar id) {
    if (!id.text().matches("[a-z0-9_]+")) {
      problem(
          id,
          "'" + Name.shown(id.text()) + "' is no id of a document",
          "use lower-case letters, digits and _");
    }
  }

  private static Optional<String> placeFault(String path) {
    return SpecsFolder.fault(path)
        .or(
            () ->
                path.endsWith(".md") && !path.endsWith("/.md")
                    ? Optional.empty()
                    : Optional.of("its name does not end in .md"));
  }

  private void problem(Yaml node, String message, String hint) {
    problems.add(Problem.error(text.position(node), message, hint));
  }

  /** A list or mapping is none of the texts. */
  private static String scalar(Yaml node) {
    return node instanceof Yaml.Scalar scalar ? scalar.text() : "";
  }
}
