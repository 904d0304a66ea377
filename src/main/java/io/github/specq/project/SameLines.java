package io.github.specq.project;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * Which lines of a text were in an earlier one, and where. Lines that end in another way are the
 * same.
 */
final class SameLines {
  private final EditList edits;
  private final int size;

  private SameLines(EditList edits, int size) {
    this.edits = edits;
    this.size = size;
  }

  static SameLines of(String before, String after) {
    RawText now = lines(after);
    return new SameLines(edits(lines(before), now), now.size());
  }

  /** What must be done to lines, each counted from 0, to make others of them. */
  static EditList edits(List<String> before, List<String> after) {
    return edits(lines(ended(before)), lines(ended(after)));
  }

  private static String ended(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static EditList edits(RawText before, RawText after) {
    return new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
  }

  private static RawText lines(String text) {
    String normal = text.replace("\r\n", "\n");
    String whole = normal.isEmpty() || normal.endsWith("\n") ? normal : normal + "\n";
    return new RawText(whole.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Where a line stood before.
   *
   * @param line of the later text, from 1
   * @return from 1; empty where there was no such line
   */
  OptionalInt before(int line) {
    int index = line - 1;
    int moved = index;
    for (Edit edit : edits) {
      if (edit.getBeginB() <= index && index < edit.getEndB()) {
        return OptionalInt.empty();
      }
      if (edit.getEndB() <= index) {
        moved = index + edit.getEndA() - edit.getEndB();
      }
    }
    return 0 <= index && index < size ? OptionalInt.of(moved + 1) : OptionalInt.empty();
  }
}
