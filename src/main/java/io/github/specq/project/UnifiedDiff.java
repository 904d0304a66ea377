package io.github.specq.project;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** The difference of two texts as people read it. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /** The lines of a unified diff; none when the texts are the same. */
  public static List<String> of(String path, String before, String after) {
    return of("a/" + path, path, before, after);
  }

  /** The lines of a unified diff that makes a file. */
  public static List<String> ofNew(String path, String text) {
    return of("/dev/null", path, "", text);
  }

  private static List<String> of(String name, String path, String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    return UnifiedDiffUtils.generateUnifiedDiff(
        name, "b/" + path, old, DiffUtils.diff(old, now), CONTEXT);
  }
}
