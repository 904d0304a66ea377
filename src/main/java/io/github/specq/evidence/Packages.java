package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.bank.Signature.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Packages that are asked for, with the versions that lock files settled for them. A lock file by
 * itself counts only where no manifest is: it also lists what others brought in. Mutable.
 */
final class Packages {
  private static final int MOST = 200_000;

  private final Patterns marks;
  private final Matches hits;
  private final List<Asked> asked = new ArrayList<>();
  private final Map<Place, Map<String, Lock>> locks = new LinkedHashMap<>();
  private final Set<Place> manifests = new HashSet<>();
  private final Map<Ecosystem, List<String>> asking = new LinkedHashMap<>();
  private int lockedNumber;

  Packages(Patterns marks, Matches hits) {
    this.marks = marks;
    this.hits = hits;
  }

  private record Asked(String path, Clue.Dependency dependency) {}

  private record Lock(String path, Clue.Locked locked) {}

  private record Place(Ecosystem ecosystem, String folder) {}

  /** There is a manifest: what a lock file of its folder or above has besides is not asked for. */
  void manifest(Ecosystem ecosystem, String path) {
    asking.computeIfAbsent(ecosystem, e -> new ArrayList<>()).add(path);
    Optional<String> folder = Optional.of(Paths.folder(path));
    while (folder.isPresent()) {
      manifests.add(new Place(ecosystem, folder.get()));
      folder = above(folder.get());
    }
  }

  private static Optional<String> above(String folder) {
    return folder.isEmpty() ? Optional.empty() : Optional.of(Paths.folder(folder));
  }

  void add(String path, Clue.Dependency dependency) {
    if (asked.size() < MOST
        && !marks.packages(dependency.ecosystem(), dependency.name()).isEmpty()) {
      asked.add(new Asked(path, dependency));
    }
  }

  void add(String path, Clue.Locked locked) {
    if (lockedNumber < MOST && !marks.packages(locked.ecosystem(), locked.name()).isEmpty()) {
      lockedNumber++;
      locks
          .computeIfAbsent(
              new Place(locked.ecosystem(), Paths.folder(path)), p -> new LinkedHashMap<>())
          .putIfAbsent(locked.ecosystem().normal(locked.name()), new Lock(path, locked));
    }
  }

  /** Whether there were more than are kept. */
  boolean isFull() {
    return asked.size() == MOST || lockedNumber == MOST;
  }

  /** Notes all of them, when every file was read. */
  void settle() {
    for (Asked a : asked) {
      Clue.Dependency d = a.dependency;
      String locked = locked(d.ecosystem(), Paths.folder(a.path), d.name());
      String version = locked.isEmpty() ? d.version() : locked;
      boolean exact = !locked.isEmpty() || isExact(d);
      note(d.ecosystem(), d.name(), version, exact, a.path, d.line());
    }
    locks.forEach(
        (place, all) -> {
          if (!manifests.contains(place)) {
            all.values()
                .forEach(
                    l ->
                        note(
                            place.ecosystem,
                            l.locked.name(),
                            l.locked.version(),
                            true,
                            l.path,
                            l.locked.line()));
          }
        });
    asking.forEach((ecosystem, paths) -> paths.forEach(path -> note(ecosystem, path)));
  }

  /** A manifest is a sign of its ecosystem, whether or not it asks for a package. */
  private void note(Ecosystem ecosystem, String path) {
    for (Mark mark : marks.packages(ecosystem, "")) {
      if (hits.of(mark).stream().allMatch(Match::example)) {
        hits.add(mark, path, 0, Paths.name(path), List.of(), "");
      }
    }
  }

  private void note(
      Ecosystem ecosystem, String name, String version, boolean exact, String path, int line) {
    String text = version.isEmpty() ? name : name + " " + version;
    for (Mark mark : marks.packages(ecosystem, name)) {
      hits.add(mark, path, line, text, List.of(), exact ? version : "");
    }
  }

  /** The version in the nearest lock file from the folder upwards; of extras, the package's. */
  private String locked(Ecosystem ecosystem, String start, String name) {
    int bracket = name.indexOf('[');
    String plain = ecosystem.normal(bracket < 0 ? name : name.substring(0, bracket));
    Optional<String> folder = Optional.of(start);
    while (folder.isPresent()) {
      Lock lock = locks.getOrDefault(new Place(ecosystem, folder.get()), Map.of()).get(plain);
      if (lock != null) {
        return lock.locked.version();
      }
      folder = above(folder.get());
    }
    return "";
  }

  /** Of a crate even a bare number is a range. */
  private static boolean isExact(Clue.Dependency dependency) {
    return dependency.ecosystem() != Ecosystem.CARGO
        && dependency.version().matches("v?[0-9][A-Za-z0-9.+_-]*")
        && !dependency.version().endsWith(".x");
  }
}
