package io.github.specq.disk;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code .git}: what is in there makes git run programs, so specq writes nothing into it. */
public final class GitFolder {
  /** What some file systems do not look at in a name. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}|[. ]+$|:.*$");

  private GitFolder() {}

  /**
   * Whether a path leads into a {@code .git}, on any file system: some take {@code .GIT}, {@code
   * git~1} and others for the same name.
   *
   * @param path parts joined by {@code /}
   */
  public static boolean isOn(String path) {
    return Stream.of(path.split("/", -1))
        .map(part -> UNSEEN.matcher(part).replaceAll("").toLowerCase(Locale.ROOT))
        .anyMatch(part -> part.equals(".git") || part.equals("git~1"));
  }
}
