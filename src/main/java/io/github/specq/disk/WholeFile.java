package io.github.specq.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;

/**
 * A file of an open folder that is old or new at every moment: it is written beside and renamed.
 */
final class WholeFile {
  private static final String ENDING = ".tmp";

  private final OpenFolder folder;
  private final String name;

  WholeFile(OpenFolder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Writes it; what was there is there still when this fails. */
  void replace(byte[] content) throws IOException {
    String temporary = prefix() + ProcessHandle.current().pid() + ENDING;
    try {
      writeTemporary(temporary, content);
      folder.replace(temporary, name);
    } catch (IOException e) {
      deleteQuietly(temporary);
      throw e;
    }
  }

  /** A dead process with our number may have left its file behind. */
  private void writeTemporary(String temporary, byte[] content) throws IOException {
    try {
      folder.writeNew(temporary, content, name);
    } catch (FileAlreadyExistsException e) {
      folder.delete(temporary);
      folder.writeNew(temporary, content, name);
    }
  }

  /** Removes what processes that were killed while they wrote this file left behind. */
  void sweep() {
    try {
      folder.names().stream().filter(this::isLeft).forEach(this::deleteQuietly);
    } catch (IOException e) {
      // The file was written; what could not be swept now can be at the next write.
    }
  }

  private String prefix() {
    return "." + name + ".";
  }

  private boolean isLeft(String other) {
    int number = prefix().length();
    return other.startsWith(prefix())
        && other.endsWith(ENDING)
        && other.length() > number + ENDING.length()
        && isDead(other.substring(number, other.length() - ENDING.length()));
  }

  private static boolean isDead(String process) {
    return process.matches("[0-9]{1,18}")
        && ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isEmpty();
  }

  private void deleteQuietly(String other) {
    try {
      folder.delete(other);
    } catch (IOException e) {
      // It is only a temporary file; a write that failed is told anyway.
    }
  }
}
