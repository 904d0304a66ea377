package io.github.specq.project;

import io.github.specq.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines git left where two branches disagree: both versions, so nothing between them can be
 * trusted.
 *
 * @param firstLine from 0
 */
record GitConflict(int firstLine, int lastLine) {

  static final String OURS = "<<<<<<< ";
  static final String ANCESTOR = "||||||| ";
  static final String MIDDLE = "=======";
  static final String THEIRS = ">>>>>>> ";

  /** All conflicts of a text. A lone line of either kind, left over from resolving, is one too. */
  static List<GitConflict> in(Lines lines) {
    List<GitConflict> conflicts = new ArrayList<>();
    int open = -1;
    for (int line = 0; line < lines.count(); line++) {
      if (lines.line(line).startsWith(OURS)) {
        addLone(conflicts, open);
        open = line;
      } else if (lines.line(line).startsWith(THEIRS)) {
        conflicts.add(new GitConflict(open < 0 ? line : open, line));
        open = -1;
      }
    }
    addLone(conflicts, open);
    return conflicts;
  }

  private static void addLone(List<GitConflict> conflicts, int line) {
    if (line >= 0) {
      conflicts.add(new GitConflict(line, line));
    }
  }

  boolean contains(int line) {
    return firstLine <= line && line <= lastLine;
  }

  Problem problem(String file, Lines lines) {
    String place =
        firstLine == lastLine
            ? "a line of a git conflict is left"
            : "a git conflict is not resolved, lines %d to %d"
                .formatted(firstLine + 1, lastLine + 1);
    return Problem.error(
        lines.position(file, firstLine, 0),
        place,
        "decide what stays and remove git's own lines; what lies inside one block, specq render"
            + " brings together by itself, once the answers are right");
  }
}
