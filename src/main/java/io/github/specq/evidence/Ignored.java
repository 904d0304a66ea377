package io.github.specq.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code .gitignore} files from the root down to one folder leave out.
 *
 * @param rules the later one wins
 */
record Ignored(List<Rule> rules) {
  static final Ignored NOTHING = new Ignored(List.of());
  private static final int MOST_RULES = 1_000;

  Ignored {
    rules = List.copyOf(rules);
  }

  /**
   * One line of a file.
   *
   * @param folder where the file is, as the beginning of paths: empty or ending in {@code /}
   * @param anywhere whether it is compared with names and not with paths
   * @param folders whether it is for folders only
   * @param keeps whether it takes back what an earlier one left out
   */
  record Rule(String folder, Glob glob, boolean anywhere, boolean folders, boolean keeps) {
    private boolean fits(String path, String name, boolean isFolder) {
      if ((folders && !isFolder) || !path.startsWith(folder)) {
        return false;
      }
      return anywhere
          ? Glob.fitsPart(glob.parts().get(0), name)
          : glob.fits(path.substring(folder.length()));
    }
  }

  /** With the lines of one more file; its folder is empty or a path. */
  Ignored and(String folder, TextFile file) {
    List<Rule> all = new ArrayList<>(rules);
    String beginning = folder.isEmpty() ? "" : folder + "/";
    for (String line : file.lines()) {
      if (all.size() < MOST_RULES) {
        rule(beginning, line).ifPresent(all::add);
      }
    }
    return new Ignored(all);
  }

  private static Optional<Rule> rule(String folder, String line) {
    String pattern = line.endsWith("\\ ") ? line : line.stripTrailing();
    boolean keeps = pattern.startsWith("!");
    pattern = keeps ? pattern.substring(1) : pattern;
    if (pattern.isEmpty() || line.startsWith("#")) {
      return Optional.empty();
    }
    boolean folders = pattern.endsWith("/");
    pattern = folders ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anywhere = pattern.indexOf('/') < 0;
    pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    // What is below a folder that is left out is never looked at: "a/**" is left out part by part.
    return pattern.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rule(folder, Glob.of(pattern), anywhere, folders, keeps));
  }

  /** Whether a file or folder is left out; its parents are not. */
  boolean leavesOut(String path, boolean isFolder) {
    String name = Paths.name(path);
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).fits(path, name, isFolder)) {
        return !rules.get(i).keeps();
      }
    }
    return false;
  }
}
