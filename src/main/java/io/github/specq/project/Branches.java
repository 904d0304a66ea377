package io.github.specq.project;

import io.github.specq.disk.Folder;
import java.util.List;

/**
 * A spec as two branches have it while git has not brought them together, first that of the branch
 * one is on, and what was last generated for it on any of them. Empty where nobody knows.
 */
public record Branches(List<String> spec, List<String> base) {
  /** Where git left no lines, or cannot be asked. */
  public static final Branches UNKNOWN = new Branches(List.of(), List.of());

  /** Of files that are not brought together, git's index holds two more texts. */
  private static final List<String> INDEX = List.of(":2", ":3");

  /** The branch one is on, and what is merged into it, rebased onto it or picked. */
  private static final List<String> COMMITS =
      List.of("HEAD", "MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD");

  public Branches {
    spec = List.copyOf(spec);
    base = List.copyOf(base);
  }

  /**
   * Asks git for the texts of both branches. What was last generated may have been brought together
   * by git itself, and is then only in the commits that are.
   *
   * @param spec path of the document
   * @param base path of what was last generated for it
   */
  public static Branches of(Folder project, String spec, String base) {
    Git git = new Git(project.path());
    List<String> both = texts(git, INDEX, spec);
    return new Branches(both.size() == 2 ? both : List.of(), texts(git, COMMITS, base));
  }

  private static List<String> texts(Git git, List<String> places, String path) {
    return places.stream()
        .flatMap(place -> git.ask("cat-file", "blob", place + ":./" + path).stream())
        .filter(ended -> ended.code() == 0)
        .map(Git.Ended::out)
        .toList();
  }

  /** Whether git left lines in a text. */
  public static boolean isUnmerged(String text) {
    return !GitConflict.in(Lines.of(text)).isEmpty();
  }
}
