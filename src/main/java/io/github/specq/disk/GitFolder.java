package io.github.specq.disk;

/** {@code .git}: what is in there makes git run programs, so specq writes nothing into it. */
public final class GitFolder {
  private GitFolder() {}

  /**
   * Whether a path leads into a {@code .git}, on any file system: some take {@code .GIT}, {@code
   * git~1} and others for the same name.
   *
   * @param path parts joined by {@code /}
   */
  public static boolean isOn(String path) {
    for (String part : path.split("/", -1)) {
      String seen = seen(part);
      if (seen.equals(".git") || seen.equals("git~1")) {
        return true;
      }
    }
    return false;
  }

  /** What all file systems look at in a name; this runs for every file, so without patterns. */
  private static String seen(String part) {
    StringBuilder seen = new StringBuilder();
    int end = part.indexOf(':') < 0 ? part.length() : part.indexOf(':');
    for (char c : part.substring(0, end).toCharArray()) {
      if (Character.getType(c) != Character.FORMAT) {
        seen.append(Character.toLowerCase(c));
      }
    }
    while (!seen.isEmpty() && ". ".indexOf(seen.charAt(seen.length() - 1)) >= 0) {
      seen.setLength(seen.length() - 1);
    }
    return seen.toString();
  }
}
