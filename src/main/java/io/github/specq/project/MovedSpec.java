package io.github.specq.project;

/**
 * A spec that is not where it belongs, and a file that seems to be it: to write another one would
 * leave two, of which people edit the one that specq no longer looks at.
 *
 * @param path where it belongs, relative to the project
 * @param found the file, relative to the project
 * @param renamed whether only the letters of its name are in another case
 */
public record MovedSpec(String path, String found, boolean renamed) {

  /** What was found, in words. */
  public String statement() {
    return "it is not there, and %s %s"
        .formatted(found, renamed ? "has its name in other letters" : "holds its blocks");
  }
}
