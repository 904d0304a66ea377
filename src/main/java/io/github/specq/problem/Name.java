package io.github.specq.problem;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What something may be called that a file names: a bank, a question, a rule, a heading, a part of
 * a path. Names are printed, compared and made into paths, so a name is one short line of what
 * everybody sees.
 */
public final class Name {
  /** In code points. */
  public static final int LONGEST = 100;

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Name() {}

  /** Whether it is an id: lower-case letters, digits and {@code -} between them. */
  public static boolean isId(String name) {
    return !isTooLong(name) && ID.matcher(name).matches();
  }

  /**
   * Why it is no name, as a clause about it, such as {@code it begins with '-'}; empty if it is
   * one. A name begins with a letter or a digit, in any script.
   */
  public static Optional<String> fault(String name) {
    Optional<String> fault = lineFault(name);
    if (fault.isPresent()) {
      return fault;
    }
    int first = name.codePointAt(0);
    return Character.isLetterOrDigit(first)
        ? Optional.empty()
        : Optional.of("it begins with '" + Character.toString(first) + "'");
  }

  /** Why it is no line that names something or somebody in free words, as in {@link #fault}. */
  public static Optional<String> lineFault(String line) {
    if (line.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (isTooLong(line)) {
      return Optional.of("it is longer than " + LONGEST + " characters");
    }
    Optional<Integer> hidden = line.codePoints().filter(Name::isHidden).boxed().findFirst();
    if (hidden.isPresent()) {
      return Optional.of("the character U+%04X in it cannot be seen".formatted(hidden.get()));
    }
    if (!line.strip().equals(line)) {
      return Optional.of("it begins or ends with a blank");
    }
    return line.contains("\\") ? Optional.of("it has a backslash") : Optional.empty();
  }

  /** A name for a message, cut where it is longer than any may be. */
  public static String shown(String name) {
    return isTooLong(name) ? name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "..." : name;
  }

  private static boolean isTooLong(String name) {
    return name.length() > LONGEST && name.codePointCount(0, name.length()) > LONGEST;
  }

  /** The joiners shape what stands beside them, and are not seen themselves. */
  private static boolean isHidden(int codePoint) {
    return !Printable.isPrintable(codePoint) || codePoint == 0x200C || codePoint == 0x200D;
  }
}
