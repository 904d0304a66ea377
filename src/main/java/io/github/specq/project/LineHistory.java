package io.github.specq.project;

import io.github.specq.disk.Folder;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which commit last changed a line of a file as it stands now, as git tells. */
public final class LineHistory {
  private final Folder project;
  private final Git git;

  public LineHistory(Folder project) {
    this.project = project;
    this.git = new Git(project.path());
  }

  /**
   * The commit that last changed each of these lines.
   *
   * @param file relative to the project
   * @param lines from 1
   * @return nothing where there is no git, no repository, or git fails
   */
  public Map<Integer, Commit> of(String file, Collection<Integer> lines) {
    if (lines.isEmpty()) {
      return Map.of();
    }
    Optional<Blame> blame = blame(file);
    if (blame.isPresent()) {
      String now = project.read(file).orElse("");
      SameLines same = SameLines.of(blame.get().text(), now);
      return each(lines, line -> commit(blame.get(), same, line));
    }
    return isNew(file) ? each(lines, line -> Commit.NOT_YET) : Map.of();
  }

  private static Map<Integer, Commit> each(
      Collection<Integer> lines, Function<Integer, Commit> commit) {
    return lines.stream().distinct().collect(Collectors.toMap(l -> l, commit));
  }

  private static Commit commit(Blame blame, SameLines same, int line) {
    return same.before(line).stream()
        .mapToObj(l -> blame.lines().get(l - 1).commit())
        .findFirst()
        .orElse(Commit.NOT_YET);
  }

  private Optional<Blame> blame(String file) {
    return git.ask("blame", "--porcelain", "--no-textconv", "--encoding=UTF-8", "HEAD", "--", file)
        .filter(e -> e.code() == 0)
        .flatMap(e -> Blame.parse(e.out()));
  }

  /** Whether the file is in a repository that has not committed it yet. */
  private boolean isNew(String file) {
    return git.ask("rev-parse", "--verify", "--quiet", "HEAD:./" + file)
        .filter(e -> e.code() == 1)
        .isPresent();
  }
}
