package io.github.specq.disk;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/**
 * What stands under a name in a folder.
 *
 * @param ownerMayWrite whether its permissions let its owner write it; whoever is root may always
 */
public record Entry(Kind kind, boolean ownerMayWrite) {

  /** What it is. */
  public enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A pipe, a socket or a device: to open one can last for ever. */
    OTHER
  }

  static Entry of(BasicFileAttributes attributes) {
    boolean writable =
        !(attributes instanceof PosixFileAttributes posix)
            || posix.permissions().contains(PosixFilePermission.OWNER_WRITE);
    return new Entry(kind(attributes), writable);
  }

  private static Kind kind(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Kind.LINK;
    }
    if (attributes.isDirectory()) {
      return Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }
}
