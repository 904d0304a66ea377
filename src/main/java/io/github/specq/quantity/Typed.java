package io.github.specq.quantity;

/** Text as a person typed it. */
public final class Typed {
  private Typed() {}

  /**
   * The text on one line, with every run of blanks as one space and none around it.
   *
   * @param longest how many UTF-16 units are read; longer text is refused unread
   */
  public static Parsed<String> tidy(String typed, int longest) {
    if (typed.length() > longest) {
      return new Parsed.Bad<>("too long; at most " + longest + " characters are read here");
    }
    String line = typed.replaceAll("[\\s\\h]+", " ").strip();
    return line.chars().anyMatch(Character::isISOControl)
        ? new Parsed.Bad<>("there are control characters in it; type it again")
        : new Parsed.Ok<>(line);
  }
}
