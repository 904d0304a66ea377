package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.evidence.Clue.Dependency;
import io.github.specq.evidence.Clue.Locked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Manifests and lock files in JSON of npm, Pipenv and Composer. */
final class JsonLocks {
  /** The list of packages, a package, its version: nothing deeper is read. */
  private static final int LEVELS = 3;

  private static final String MODULES = "node_modules/";

  private JsonLocks() {}

  static List<Clue> npm(TextFile file) throws Unreadable {
    Tree root = Trees.json(file, LEVELS);
    List<Clue> clues = new ArrayList<>();
    root.get("packages")
        .entries()
        .forEach(
            (path, item) -> {
              if (path.startsWith(MODULES) && path.lastIndexOf(MODULES) == 0) {
                clues.add(locked(Ecosystem.NPM, path.substring(MODULES.length()), item));
              }
            });
    if (clues.isEmpty()) {
      root.get("dependencies")
          .entries()
          .forEach((name, item) -> clues.add(locked(Ecosystem.NPM, name, item)));
    }
    return clues;
  }

  private static Clue locked(Ecosystem ecosystem, String name, Tree item) {
    String version = item.get("version").text().replaceFirst("^[=v]+", "");
    return new Locked(ecosystem, name, version, item.line());
  }

  static List<Clue> pipenv(TextFile file) throws Unreadable {
    Tree root = Trees.json(file, LEVELS);
    List<Clue> clues = new ArrayList<>();
    for (String group : List.of("default", "develop")) {
      root.get(group)
          .entries()
          .forEach((name, item) -> clues.add(locked(Ecosystem.PYPI, name, item)));
    }
    return clues;
  }

  static List<Clue> composerLock(TextFile file) throws Unreadable {
    Tree root = Trees.json(file, LEVELS);
    List<Clue> clues = new ArrayList<>();
    for (String group : List.of("packages", "packages-dev")) {
      for (Tree item : root.get(group).items()) {
        Tree name = item.get("name");
        clues.add(
            new Locked(
                Ecosystem.COMPOSER,
                name.text(),
                item.get("version").text().replaceFirst("^v", ""),
                name.line()));
      }
    }
    return clues;
  }

  static List<Clue> composer(TextFile file) throws Unreadable {
    Tree root = Trees.json(file);
    List<Clue> clues = new ArrayList<>();
    for (String group : List.of("require", "require-dev")) {
      root.get(group)
          .entries()
          .forEach(
              (name, version) -> {
                if (name.contains("/") || name.toLowerCase(Locale.ROOT).equals("php")) {
                  clues.add(
                      new Dependency(Ecosystem.COMPOSER, name, version.text(), version.line()));
                }
              });
    }
    return clues;
  }
}
