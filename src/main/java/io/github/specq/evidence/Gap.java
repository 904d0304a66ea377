package io.github.specq.evidence;

/**
 * Something that was not looked at.
 *
 * @param path of the file or folder, from the root; empty for the repository
 * @param reason one sentence without the final period
 */
public record Gap(String path, String reason) {

  @Override
  public String toString() {
    return path.isEmpty() ? reason : path + ": " + reason;
  }
}
