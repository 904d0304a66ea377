package io.github.specq.evidence;

import java.util.List;

/**
 * A pattern for paths: {@code *} and {@code ?} stand for anything but {@code /}, {@code [a-z]} for
 * one of some characters, {@code **} as a whole part for any number of parts, at the end for at
 * least one. Takes time in proportion to pattern times path, whatever they are.
 */
record Glob(List<String> parts) {
  private static final String ANY_PARTS = "**";

  Glob {
    parts = List.copyOf(parts);
  }

  static Glob of(String pattern) {
    return new Glob(List.of(pattern.split("/", -1)));
  }

  /** Whether the whole path fits. */
  boolean fits(String path) {
    return fits(List.of(path.split("/", -1)));
  }

  /** Whether the end of the path fits, from the beginning of any part on. */
  boolean fitsEnd(String path) {
    if (parts.size() == 1 && !parts.get(0).equals(ANY_PARTS)) {
      return fitsPart(parts.get(0), Paths.name(path));
    }
    List<String> all = List.of(path.split("/", -1));
    int first = parts.contains(ANY_PARTS) ? 0 : Math.max(0, all.size() - parts.size());
    for (int from = first; from < all.size(); from++) {
      if (fits(all.subList(from, all.size()))) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(List<String> path) {
    int part = 0;
    int at = 0;
    int retryPart = -1;
    int retryAt = -1;
    while (at < path.size()) {
      if (part < parts.size() && parts.get(part).equals(ANY_PARTS)) {
        retryPart = part++;
        retryAt = at;
      } else if (part < parts.size() && fitsPart(parts.get(part), path.get(at))) {
        part++;
        at++;
      } else if (retryPart >= 0) {
        part = retryPart + 1;
        at = ++retryAt;
      } else {
        return false;
      }
    }
    return part == parts.size();
  }

  /** The usual way with one place to go back to: the last star. */
  static boolean fitsPart(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int starAt = -1;
    while (n < name.length()) {
      int next = p < pattern.length() ? one(pattern, p, name.charAt(n)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        starAt = n;
      } else if (next > 0) {
        p = next;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++starAt;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the pattern goes on if what stands at {@code p} is the character; -1 if it is not. */
  private static int one(String pattern, int p, char c) {
    char first = pattern.charAt(p);
    if (first == '?') {
      return p + 1;
    }
    if (first == '\\' && p + 1 < pattern.length()) {
      return pattern.charAt(p + 1) == c ? p + 2 : -1;
    }
    int close = first == '[' ? pattern.indexOf(']', p + 2) : -1;
    if (close > 0) {
      return isIn(pattern.substring(p + 1, close), c) ? close + 1 : -1;
    }
    return first == c ? p + 1 : -1;
  }

  private static boolean isIn(String characters, char c) {
    boolean not = characters.startsWith("!") || characters.startsWith("^");
    boolean in = false;
    for (int i = not ? 1 : 0; i < characters.length(); i++) {
      boolean range = i + 2 < characters.length() && characters.charAt(i + 1) == '-';
      in |=
          range
              ? c >= characters.charAt(i) && c <= characters.charAt(i + 2)
              : c == characters.charAt(i);
      i += range ? 2 : 0;
    }
    return in != not;
  }
}
