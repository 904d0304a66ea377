package io.github.specq.project;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;

/** The difference of two texts as people read it. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> old;
  private final List<String> now;

  private UnifiedDiff(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
  }

  /** The lines of a unified diff; none when the texts are the same. */
  public static List<String> of(String path, String before, String after) {
    return of("a/" + path, path, before, after);
  }

  /** The lines of a unified diff that makes a file. */
  public static List<String> ofNew(String path, String text) {
    return of("/dev/null", path, "", text);
  }

  private static List<String> of(String name, String path, String before, String after) {
    UnifiedDiff diff = new UnifiedDiff(before.lines().toList(), after.lines().toList());
    List<String> lines = new ArrayList<>();
    hunks(SameLines.edits(diff.old, diff.now)).forEach(hunk -> diff.add(hunk, lines));
    if (!lines.isEmpty()) {
      lines.addAll(0, List.of("--- " + name, "+++ b/" + path));
    }
    return lines;
  }

  /** Changes that are so near that the lines around them would meet are shown together. */
  private static List<List<Edit>> hunks(List<Edit> edits) {
    List<List<Edit>> hunks = new ArrayList<>();
    int end = 0;
    for (Edit edit : edits) {
      if (hunks.isEmpty() || edit.getBeginA() - end > 2 * CONTEXT) {
        hunks.add(new ArrayList<>());
      }
      hunks.get(hunks.size() - 1).add(edit);
      end = edit.getEndA();
    }
    return hunks;
  }

  private void add(List<Edit> hunk, List<String> lines) {
    Edit first = hunk.get(0);
    Edit last = hunk.get(hunk.size() - 1);
    int above = Math.min(CONTEXT, first.getBeginA());
    int below = Math.min(CONTEXT, old.size() - last.getEndA());
    int at = first.getBeginA() - above;
    lines.add(
        "@@ -%s +%s @@"
            .formatted(
                range(at, last.getEndA() + below),
                range(first.getBeginB() - above, last.getEndB() + below)));
    for (Edit edit : hunk) {
      add(" ", old.subList(at, edit.getBeginA()), lines);
      add("-", old.subList(edit.getBeginA(), edit.getEndA()), lines);
      add("+", now.subList(edit.getBeginB(), edit.getEndB()), lines);
      at = edit.getEndA();
    }
    add(" ", old.subList(at, at + below), lines);
  }

  /** Of no lines, the line behind which they would stand: POSIX diff -U. */
  private static String range(int begin, int end) {
    return (begin == end ? begin : begin + 1) + "," + (end - begin);
  }

  private static void add(String sign, List<String> shown, List<String> lines) {
    shown.forEach(line -> lines.add(sign + line));
  }
}
