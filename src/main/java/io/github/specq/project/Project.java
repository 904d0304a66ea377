package io.github.specq.project;

import io.github.specq.disk.Disk;
import io.github.specq.disk.Folder;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.Severity;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A repository that specq works in.
 *
 * @param folder its root; everything specq writes stays inside
 * @param config what the team settled in {@code .specq/config.yaml}
 */
public record Project(Folder folder, ProjectConfig config) {
  private static final String CONFIG = ".specq/config.yaml";

  /**
   * The repository around a folder: the nearest one upwards with {@code .git} or {@code .specq},
   * else the folder itself.
   *
   * @throws UserError if the folder is missing or the settings are wrong
   */
  public static Project around(Disk disk, Path start) {
    Path absolute = start.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      throw UserError.environment("there is no folder " + absolute, "check --dir");
    }
    Folder folder = new Folder(disk, root(absolute));
    return new Project(folder, config(folder));
  }

  private static Path root(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git")) || Files.isDirectory(folder.resolve(".specq"))) {
        return folder;
      }
    }
    return start;
  }

  private static ProjectConfig config(Folder folder) {
    return folder
        .read(CONFIG)
        .map(text -> ConfigReader.read(YamlText.parse(CONFIG, text)))
        .orElse(ProjectConfig.USUAL);
  }

  /** Where the value of a setting, or of a key in it, stands, if the team settled it. */
  public Optional<Position> placeOf(String... keys) {
    return folder
        .read(CONFIG)
        .map(text -> YamlText.parse(CONFIG, text))
        .flatMap(text -> value(text.root(), List.of(keys)).map(text::position));
  }

  private static Optional<Yaml> value(Yaml node, List<String> keys) {
    Optional<Yaml> value = Optional.of(node);
    for (String key : keys) {
      value = value.flatMap(v -> v instanceof Yaml.Mapping m ? m.get(key) : Optional.empty());
    }
    return value;
  }

  /** The path of a spec, relative to the root. */
  public String specPath(String spec) {
    return config.documents().getOrDefault(spec, config.specs() + "/" + spec + ".md");
  }

  /**
   * What is wrong with a document whose place is settled and that does not exist.
   *
   * @param known the ids of all documents that do
   */
  public Problem unknownDocument(String document, Collection<String> known) {
    return new Problem(
        Severity.ERROR,
        placeOf("documents", document),
        "there is no document '" + document + "'",
        DidYouMean.hint(document, known));
  }

  /**
   * Whether each of these documents has a file of its own.
   *
   * @throws UserError of kind FILE at the setting that puts one in the place of another
   */
  public void checkPlaces(Collection<String> documents) {
    Map<String, String> seen = new HashMap<>();
    for (String document : documents) {
      String other = seen.putIfAbsent(specPath(document).toLowerCase(Locale.ROOT), document);
      if (other != null) {
        boolean moved = config.documents().containsKey(document);
        throw UserError.file(taken(moved ? document : other, moved ? other : document));
      }
    }
  }

  private Problem taken(String moved, String other) {
    return new Problem(
        Severity.ERROR,
        placeOf("documents", moved),
        "the document '%s' is there already".formatted(other),
        "give each document a path of its own");
  }

  /** What was last generated for a spec, where that can be told. */
  public Optional<SpecDocument> lastGenerated(String spec) {
    String path = basePath(spec);
    return folder
        .readDocument(path)
        .flatMap(text -> Base.parse(path, text))
        .map(b -> b.ours().document());
  }

  /** The path of what was last generated for a spec. */
  public static String basePath(String spec) {
    return ".specq/rendered/" + spec + ".md";
  }
}
