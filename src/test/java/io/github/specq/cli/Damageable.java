package io.github.specq.cli;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The kinds of files that specq reads, each with files of its kind and commands that read them. */
enum Damageable {
  BANKS(Damageable::banks),
  ANSWERS(Damageable::answers),
  CONFIG(Damageable::config),
  TEMPLATES(Damageable::templates),
  SCENARIOS(Damageable::scenarios),
  SPECS(Damageable::specs),
  BASES(Damageable::bases),
  MANIFESTS(Damageable::manifests);

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path CORPUS = RESOURCES.resolve("corpus");
  private static final Path GOLDEN = RESOURCES.resolve("golden");
  private static final String OWN_BANK = ".specq/questions/corpus.yaml";
  private static final String SPEC_FOLDER = "docs/specs/";

  /**
   * A file in a project of its own.
   *
   * @param path of the file, relative to the project
   * @param commands each reads the file, and writes nothing
   */
  record Subject(Path project, String path, List<List<String>> commands) {
    Path file() {
      return project.resolve(path);
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final Function<Path, List<Subject>> subjects;

  Damageable(Function<Path, List<Subject>> subjects) {
    this.subjects = subjects;
  }

  /**
   * Files of this kind.
   *
   * @param folder an empty one, in which their projects are made
   */
  List<Subject> in(Path folder) {
    return subjects.apply(folder);
  }

  private static List<Subject> banks(Path folder) {
    List<Subject> subjects = new ArrayList<>();
    Path corpus = corpus(folder.resolve("corpus"));
    String[] commands = {"bank lint corpus", "status", "render --check"};
    subjects.add(subject(corpus, OWN_BANK, commands));
    subjects.add(
        subject(
            limits(folder.resolve("limits")),
            ".specq/questions/limits.yaml",
            "bank lint limits",
            "bank test",
            "list"));
    Path project = folder.resolve("rules");
    texts(RESOURCES.resolve("problems"), "rules-.*\\.yaml")
        .forEach(
            (name, text) -> {
              String path = ".specq/questions/" + name;
              Folders.write(project, Map.of(path, text));
              subjects.add(subject(project, path, "bank lint " + path));
              subjects.addAll(subjects.subList(0, 2));
            });
    Path bundled = folder.resolve("bundled");
    texts(Path.of("questions"), "(project|phase9|queue-settings)\\.yaml")
        .forEach(
            (name, text) -> {
              String path = ".specq/questions/" + name;
              Folders.write(bundled.resolve(name), Map.of(path, text));
              subjects.add(subject(bundled.resolve(name), path, "bank lint " + path));
            });
    return subjects;
  }

  private static List<Subject> answers(Path folder) {
    List<Subject> subjects = new ArrayList<>();
    for (Path golden : folders(GOLDEN)) {
      Path project = golden(golden, folder.resolve(String.valueOf(golden.getFileName())));
      for (String name : Folders.texts(golden.resolve("answers")).keySet()) {
        subjects.add(
            subject(
                project,
                ".specq/answers/" + name,
                "status",
                "check",
                "render --check",
                "why phase9/workers"));
      }
    }
    Path corpus = corpus(folder.resolve("corpus"));
    subjects.add(subject(corpus, ".specq/answers/corpus.yaml", "status", "check"));
    return subjects;
  }

  private static List<Subject> config(Path folder) {
    Path project = corpus(folder);
    Folders.write(
        project, Map.of(".specq/config.yaml", "specs: docs/specs\nbank: corpus\nplain: yes\n"));
    return List.of(subject(project, ".specq/config.yaml", "status", "check", "render --diff"));
  }

  private static List<Subject> templates(Path folder) {
    Path corpus = corpus(folder.resolve("corpus"));
    Path golden = golden(GOLDEN.resolve("phase9-examples"), folder.resolve("golden"));
    Folders.write(golden.resolve(".specq/templates"), Folders.texts(Path.of("templates")));
    return Stream.of(corpus, golden)
        .flatMap(
            project ->
                Folders.texts(project.resolve(".specq/templates")).keySet().stream()
                    .map(t -> subject(project, ".specq/templates/" + t, "render --check")))
        .toList();
  }

  private static List<Subject> scenarios(Path folder) {
    List<Subject> subjects = new ArrayList<>();
    Path project = limits(folder);
    texts(RESOURCES.resolve("scenarios"), "(failing|fine)\\.yaml")
        .forEach(
            (name, text) -> {
              String path = ".specq/questions/tests/" + name;
              Folders.write(project, Map.of(path, text));
              subjects.add(subject(project, path, "bank test", "bank test " + path));
            });
    return subjects;
  }

  private static List<Subject> specs(Path folder) {
    return projects(folder).stream()
        .flatMap(
            project ->
                Folders.texts(project.resolve(SPEC_FOLDER)).keySet().stream()
                    .map(
                        spec ->
                            subject(
                                project,
                                SPEC_FOLDER + spec,
                                "render --check",
                                "render --diff",
                                "check",
                                "status")))
        .toList();
  }

  private static List<Subject> bases(Path folder) {
    return projects(folder).stream()
        .flatMap(
            project ->
                Folders.texts(project.resolve(".specq/rendered")).keySet().stream()
                    .map(
                        base ->
                            subject(
                                project,
                                ".specq/rendered/" + base,
                                "render --check",
                                "render --diff",
                                "status")))
        .toList();
  }

  /** Projects with specs: those of teams, and one written by specq whose answers changed since. */
  private static List<Path> projects(Path folder) {
    List<Path> projects = new ArrayList<>();
    for (Path each : folders(CORPUS.resolve("cases"))) {
      Path project = corpus(folder.resolve(String.valueOf(each.getFileName())));
      Folders.write(project, Folders.texts(each.resolve("project")));
      Folders.write(project.resolve(SPEC_FOLDER), Folders.texts(each.resolve("before")));
      projects.add(project);
    }
    Path written = golden(GOLDEN.resolve("phase9-examples"), folder.resolve("written"));
    SpecqRunner specq = new SpecqRunner(written);
    specq.run("render");
    specq.run("set", "phase9", "workers.count", "7");
    projects.add(written);
    return projects;
  }

  private static List<Subject> manifests(Path folder) {
    List<Subject> subjects = new ArrayList<>();
    for (Path sample : folders(RESOURCES.resolve("evidence"))) {
      Path project = folder.resolve(String.valueOf(sample.getFileName()));
      for (String path : copied(sample.resolve("repo"), project)) {
        subjects.add(subject(project, path, "status --evidence"));
      }
    }
    return subjects;
  }

  private static Subject subject(Path project, String path, String... commands) {
    return new Subject(project, path, Stream.of(commands).map(c -> List.of(c.split(" "))).toList());
  }

  private static Path corpus(Path project) {
    Folders.write(project, Folders.texts(CORPUS.resolve("project")));
    return project;
  }

  /** A bank with limits, and scenarios of it. */
  private static Path limits(Path project) {
    Map<String, String> texts = texts(RESOURCES.resolve("scenarios"), "(limits|fine)\\.yaml");
    Folders.write(
        project,
        Map.of(
            ".specq/questions/limits.yaml",
            texts.get("limits.yaml"),
            ".specq/questions/tests/fine.yaml",
            texts.get("fine.yaml")));
    return project;
  }

  private static Path golden(Path golden, Path project) {
    Folders.write(project.resolve(".specq/answers"), Folders.texts(golden.resolve("answers")));
    Folders.write(project.resolve(SPEC_FOLDER), Folders.texts(golden.resolve("before")));
    return project;
  }

  private static Map<String, String> texts(Path folder, String name) {
    Map<String, String> texts = Folders.texts(folder);
    texts.keySet().removeIf(n -> !n.matches(name));
    return texts;
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies what need not be text; returns the paths of the files. */
  private static List<String> copied(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      List<String> paths = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = from.relativize(file).toString();
        Files.createDirectories(to.resolve(path).getParent());
        Files.copy(file, to.resolve(path));
        paths.add(path);
      }
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
