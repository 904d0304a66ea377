package io.github.specq.project;

import io.github.specq.disk.GitFolder;
import io.github.specq.problem.Name;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a project may keep its specs: in a folder inside it, called the same on every system. */
final class SpecsFolder {
  private static final int LONGEST = 200;

  private SpecsFolder() {}

  /**
   * Why a path is none, as a clause about it; empty if it is one.
   *
   * @param path parts joined by {@code /}; a part may begin with one {@code .} or {@code _}
   */
  static Optional<String> fault(String path) {
    if (path.length() > LONGEST) {
      return Optional.of("it is longer than " + LONGEST + " characters");
    }
    if (GitFolder.isOn(path)) {
      return Optional.of("it is in .git");
    }
    return Stream.of(path.split("/", -1)).flatMap(p -> partFault(p).stream()).findFirst();
  }

  private static Optional<String> partFault(String part) {
    return part.contains(":")
        ? Optional.of("it has a colon")
        : Name.fault(part.replaceFirst("^[._](?=.)", ""));
  }
}
