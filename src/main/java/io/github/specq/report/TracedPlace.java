package io.github.specq.report;

import io.github.specq.bank.Documents;
import io.github.specq.problem.UserError;
import io.github.specq.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of one of a project's specs, as named on a command line.
 *
 * @param spec the name of the document
 */
public record TracedPlace(String spec, int line) {
  private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})(?::\\d{1,9})?:?");

  /**
   * What {@code FILE:LINE} or {@code FILE:LINE:COLUMN} names.
   *
   * @param directory where a relative name begins, before it does at the project's root
   * @throws UserError of kind USAGE if it is no line of a spec
   */
  public static TracedPlace parse(
      String name, Path directory, Project project, Documents documents) {
    Matcher place = PLACE.matcher(name);
    if (!place.matches()) {
      throw UserError.usage(
          "'" + name + "' names no line",
          "write FILE:LINE, such as " + example(project, documents));
    }
    String file = place.group(1);
    return documents.ids().stream()
        .filter(spec -> isSpec(file, directory, project, project.specPath(spec)))
        .findFirst()
        .map(spec -> new TracedPlace(spec, Integer.parseInt(place.group(2))))
        .orElseThrow(() -> noSpec(file, project, documents));
  }

  private static boolean isSpec(String file, Path directory, Project project, String spec) {
    Path root = project.folder().path();
    Path wanted = root.resolve(spec);
    return isSame(directory.resolve(file), wanted) || isSame(root.resolve(file), wanted);
  }

  private static boolean isSame(Path named, Path wanted) {
    try {
      return Files.exists(named)
          ? Files.exists(wanted) && Files.isSameFile(named, wanted)
          : named.toAbsolutePath().normalize().equals(wanted);
    } catch (IOException e) {
      return false;
    }
  }

  private static UserError noSpec(String file, Project project, Documents documents) {
    return UserError.usage(
        file + " is no spec of this project",
        "name one of its documents: " + example(project, documents) + ", say");
  }

  private static String example(Project project, Documents documents) {
    return project.specPath(documents.ids().get(0)) + ":20";
  }
}
