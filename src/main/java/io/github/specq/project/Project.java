package io.github.specq.project;

import io.github.specq.disk.Disk;
import io.github.specq.disk.Folder;
import io.github.specq.problem.Problem;
import io.github.specq.problem.Suggestion;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A repository that specq works in.
 *
 * @param folder its root; everything specq writes stays inside
 * @param config what the team settled in {@code .specq/config.yaml}
 */
public record Project(Folder folder, Config config) {
  private static final String CONFIG = ".specq/config.yaml";
  private static final int LONGEST_FOLDER = 200;

  /**
   * The team's settings.
   *
   * @param specs the folder of the specs, relative to the root
   * @param bank the bank that is meant when none is named
   * @param plain whether the interview is always in plain lines
   */
  public record Config(String specs, Optional<String> bank, boolean plain) {
    static final Config USUAL = new Config("docs/specs", Optional.empty(), false);
  }

  /**
   * The repository around a folder: the nearest one upwards with {@code .git} or {@code .specq},
   * else the folder itself.
   *
   * @throws UserError if the folder is missing or the settings are wrong
   */
  public static Project around(Disk disk, Path start) {
    Path absolute = start.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      throw UserError.environment("there is no folder " + start, "check --dir");
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

  private static Config config(Folder folder) {
    return folder
        .read(CONFIG)
        .map(text -> config(YamlText.parse(CONFIG, text)))
        .orElse(Config.USUAL);
  }

  private static Config config(YamlText text) {
    List<Problem> problems = new ArrayList<>();
    Config config = Config.USUAL;
    if (text.root() instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        config = with(config, text, entry, problems);
      }
    } else {
      problems.add(
          Problem.error(
              text.position(0), "the settings are a mapping", "write 'specs: docs/specs'"));
    }
    if (!problems.isEmpty()) {
      throw UserError.file(problems);
    }
    return config;
  }

  private static Config with(
      Config config, YamlText text, Yaml.Entry entry, List<Problem> problems) {
    String value = entry.value() instanceof Yaml.Scalar s ? s.text() : "";
    String key = entry.key().text();
    return switch (key) {
      case "specs" ->
          new Config(specs(value, text, entry, problems), config.bank(), config.plain());
      case "bank" -> new Config(config.specs(), Optional.of(value), config.plain());
      case "plain" ->
          new Config(config.specs(), config.bank(), plain(value, text, entry, problems));
      default -> {
        problems.add(
            Problem.error(
                text.position(entry.key()),
                "unknown setting '" + key + "'",
                Suggestion.hint(key, List.of("specs", "bank", "plain"))));
        yield config;
      }
    };
  }

  private static boolean plain(
      String said, YamlText text, Yaml.Entry entry, List<Problem> problems) {
    if (!said.equals("yes") && !said.equals("no")) {
      problems.add(
          Problem.error(
              text.position(entry.value()), "'plain' is yes or no", "write 'plain: yes'"));
    }
    return said.equals("yes");
  }

  private static String specs(
      String folder, YamlText text, Yaml.Entry entry, List<Problem> problems) {
    boolean inside =
        isPossible(folder)
            && !folder.isBlank()
            && !Path.of(folder).isAbsolute()
            && List.of(folder.split("/", -1)).stream()
                .noneMatch(p -> p.isEmpty() || p.equals(".."));
    if (!inside) {
      problems.add(
          Problem.error(
              text.position(entry.value()),
              "'specs' is a folder inside the project",
              "write a relative path without .., such as docs/specs"));
    }
    return folder;
  }

  /** Whether a file system can have it: most take no longer name than one of 255 bytes. */
  private static boolean isPossible(String folder) {
    return folder.getBytes(StandardCharsets.UTF_8).length <= LONGEST_FOLDER
        && folder.codePoints().noneMatch(c -> c == '\\' || Character.isISOControl(c))
        && !List.of(folder.split("/", -1)).contains(".");
  }

  /** The path of a spec, relative to the root. */
  public String specPath(String spec) {
    return config.specs() + "/" + spec + ".md";
  }

  /** What was last generated for a spec, where that can be told. */
  public Optional<SpecDocument> lastGenerated(String spec) {
    String path = basePath(spec);
    return folder.read(path).flatMap(text -> Base.parse(path, text)).map(Base::document);
  }

  /** The path of what was last generated for a spec. */
  public static String basePath(String spec) {
    return ".specq/rendered/" + spec + ".md";
  }
}
