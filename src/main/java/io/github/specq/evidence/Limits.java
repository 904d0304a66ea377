package io.github.specq.evidence;

/**
 * How much of a repository is looked at.
 *
 * @param files how many files are walked over
 * @param depth how deep folders are walked into
 * @param manifestBytes the largest file that is read
 * @param lockBytes the largest lock file that is read
 * @param readBytes how much is read altogether; of source files a quarter of that besides
 * @param sourceFiles how many source files are looked through
 * @param sourceBytes how much of each is read
 */
record Limits(
    int files,
    int depth,
    int manifestBytes,
    int lockBytes,
    long readBytes,
    int sourceFiles,
    int sourceBytes) {

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  static final Limits USUAL = new Limits(200_000, 40, MIB, 16 * MIB, 128L * MIB, 4_000, 256 * KIB);
}
