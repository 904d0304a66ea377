package io.github.specq.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths from the root, with {@code /}. */
final class Paths {
  private Paths() {}

  /** The last part. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** All but the last part; empty for a file in the root. */
  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** What is behind the last dot of the name, with the dot; empty where there is none. */
  static String ending(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  /** A path that is written in a file, if it stays inside the root. */
  static Optional<String> beside(String file, String written) {
    if (written.startsWith("/") || written.contains("\\") || written.contains(":")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder(file) + "/" + written).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
