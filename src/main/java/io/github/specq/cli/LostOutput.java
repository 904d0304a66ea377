package io.github.specq.cli;

import io.github.specq.work.ExitCode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Standard output of this process, after it did not take what was written to it. */
public final class LostOutput {
  private static final Path STANDARD_OUTPUT = Path.of("/dev/fd/1");

  /** The bits of a file's mode that say what it is, and those of a pipe and a socket. */
  private static final int KIND = 0170000;

  private static final Set<Integer> READ_BY_SOMEBODY = Set.of(0010000, 0140000);

  private LostOutput() {}

  /** Says that output is lost, unless its reader wanted no more of it; returns what it comes to. */
  public static ExitCode tell(PrintStream err) {
    if (isToAReader()) {
      return ExitCode.UNREAD;
    }
    err.println("error: the output could not be written");
    err.flush();
    return ExitCode.ENVIRONMENT;
  }

  /**
   * Whether it goes to another program: there, only a reader who is gone makes writing fail. The
   * failure itself has a text in the language of the system, and no number.
   */
  private static boolean isToAReader() {
    try {
      int mode = (int) Files.getAttribute(STANDARD_OUTPUT, "unix:mode");
      return READ_BY_SOMEBODY.contains(mode & KIND);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
