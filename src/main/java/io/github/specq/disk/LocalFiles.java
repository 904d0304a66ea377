package io.github.specq.disk;

/** {@code .specq/local/}: what belongs to this machine and not into git. */
public final class LocalFiles {
  private static final String IGNORE = ".specq/local/.gitignore";

  private LocalFiles() {}

  /** Makes the folder, and once the file that keeps it out of git. */
  public static void prepare(Folder project) {
    if (!project.exists(IGNORE)) {
      project.write(
          IGNORE, "# Written by specq: what is in here belongs to this machine only.\n*\n");
    }
  }
}
