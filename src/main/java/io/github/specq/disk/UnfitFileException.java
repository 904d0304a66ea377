package io.github.specq.disk;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.io.IOException;

/** Something that is no regular file, or too large a one, stands where a file is to be opened. */
final class UnfitFileException extends IOException {
  private static final int MEBIBYTE = 1024 * 1024;

  private final String hint;

  private UnfitFileException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /**
   * The same for people.
   *
   * @param file as they know it
   */
  UserError at(String file) {
    Position start = new Position(file, 1, 1, "");
    return UserError.file(Problem.error(start, String.valueOf(getMessage()), hint));
  }

  static void checkKind(Entry.Kind kind) throws UnfitFileException {
    if (kind != Entry.Kind.FILE) {
      String what =
          switch (kind) {
            case FOLDER -> "a folder";
            case LINK -> "a link";
            case FILE, OTHER -> "a pipe, a socket or a device";
          };
      throw new UnfitFileException(
          "this is " + what + " and no regular file", "put a file in its place, or remove it");
    }
  }

  static void checkSize(long bytes, int most) throws UnfitFileException {
    if (bytes > most) {
      throw new UnfitFileException(
          "the file is larger than %d MiB".formatted(most / MEBIBYTE),
          "split it, or shorten its texts");
    }
  }
}
