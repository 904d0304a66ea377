package io.github.specq.project;

import io.github.specq.disk.Folder;
import java.util.List;
import java.util.stream.Stream;

/**
 * A spec and what was last generated for it as two branches have them, while git has not brought
 * them together: first those of the branch one is on, then those of the other. Empty where nobody
 * knows.
 */
public record Branches(List<String> spec, List<String> base) {
  /** Where git left no lines, or cannot be asked. */
  public static final Branches UNKNOWN = new Branches(List.of(), List.of());

  public Branches {
    spec = List.copyOf(spec);
    base = List.copyOf(base);
  }

  /**
   * Asks git for the texts of both branches.
   *
   * @param spec path of the document
   * @param base path of what was last generated for it
   */
  public static Branches of(Folder project, String spec, String base) {
    Git git = new Git(project.path());
    return new Branches(both(git, spec), both(git, base));
  }

  /** Of files that are not brought together, git's index holds two more texts: 2 and 3. */
  private static List<String> both(Git git, String path) {
    List<String> texts =
        Stream.of(":2:./", ":3:./")
            .flatMap(stage -> git.ask("cat-file", "blob", stage + path).stream())
            .filter(ended -> ended.code() == 0)
            .map(Git.Ended::out)
            .toList();
    return texts.size() == 2 ? texts : List.of();
  }

  /** Whether git left lines in a text. */
  public static boolean isUnmerged(String text) {
    return !GitConflict.in(Lines.of(text)).isEmpty();
  }
}
