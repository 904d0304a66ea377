package io.github.specq.disk;

import io.github.specq.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a file of a folder is: the parts of its path from there, of which none is a link.
 *
 * @param parts at least one
 */
record InsidePath(List<String> parts) {
  InsidePath {
    parts = List.copyOf(parts);
  }

  /** Its own name. */
  String name() {
    return parts.get(parts.size() - 1);
  }

  /** The folders on the way to it. */
  List<String> folders() {
    return parts.subList(0, parts.size() - 1);
  }

  /**
   * What a relative path names now, once all links on the way are followed.
   *
   * @param root an absolute path without links
   * @param relative parts joined by {@code /}
   * @throws UserError if it is outside the folder or in a {@code .git}, by its name or through a
   *     link
   */
  static InsidePath of(Path root, String relative) {
    Path file = root;
    for (String part : named(relative)) {
      file = file.resolve(part);
      if (Files.isSymbolicLink(file)) {
        file = inside(root, relative, target(relative, file));
      }
    }
    return new InsidePath(partsOf(root.relativize(file)));
  }

  private static List<String> partsOf(Path path) {
    List<String> parts = new ArrayList<>();
    path.forEach(part -> parts.add(part.toString()));
    return parts;
  }

  private static List<String> named(String relative) {
    if (GitFolder.isOn(relative)) {
      throw UserError.environment(
          relative + " is in .git, where specq changes nothing", "name a path outside .git");
    }
    try {
      Path path = Path.of(relative);
      List<String> parts = List.of(relative.split("/", -1));
      boolean plain =
          !path.isAbsolute()
              && parts.stream()
                  .noneMatch(
                      p -> p.isEmpty() || p.equals(".") || p.equals("..") || p.contains("\\"));
      if (plain) {
        return parts;
      }
    } catch (InvalidPathException e) {
      // Told below like every other name that is none.
    }
    throw UserError.environment(
        "'" + relative + "' is no path inside the project", "use a relative path without ..");
  }

  private static Path target(String relative, Path link) {
    try {
      return link.toRealPath();
    } catch (IOException e) {
      throw UserError.environment(
          "the link " + link.getFileName() + " on the way to " + relative + " leads nowhere",
          "remove the link or make what it points to",
          e);
    }
  }

  private static Path inside(Path root, String relative, Path real) {
    if (!real.startsWith(root) || real.equals(root)) {
      throw UserError.environment(
          relative + " is reached through a link that leaves the project",
          "replace the link by a real folder or file inside " + root);
    }
    if (GitFolder.isOn(String.join("/", partsOf(root.relativize(real))))) {
      throw UserError.environment(
          relative + " is reached through a link that leads into .git",
          "replace the link by a real folder or file outside .git");
    }
    return real;
  }
}
