package io.github.specq.bank;

/**
 * Something that was found in the repository.
 *
 * @param path of the file, from the root, with {@code /}
 * @param line from 1; 0 where the file itself is what was found
 * @param text what was found, for people: {@code lib-cache 5.3.6}
 */
public record Find(String path, int line, String text) {

  /** Where it is: {@code requirements.txt:12}. */
  public String place() {
    return line == 0 ? path : path + ":" + line;
  }

  /** For people: {@code requirements.txt:12 lib-cache 5.3.6}. */
  @Override
  public String toString() {
    return line == 0 ? path : place() + " " + text;
  }
}
