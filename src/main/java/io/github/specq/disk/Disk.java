package io.github.specq.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The operations on files that saving is made of: a port, so that a test can let any one of them
 * fail. Every method either does its one thing or throws.
 */
public interface Disk {

  /** The content of a file, or empty when there is none. */
  Optional<byte[]> read(Path file) throws IOException;

  /** Makes the folder and its parents. */
  void createDirectories(Path folder) throws IOException;

  /**
   * Makes a new file with this content, readable and writable as {@code like} is where that exists,
   * and waits until the content is on the device.
   */
  void writeNew(Path file, byte[] content, Path like) throws IOException;

  /** Renames over an existing file in one step that a crash cannot split. */
  void replace(Path from, Path to) throws IOException;

  /** Waits until the folder's entries are on the device, where the system can do that. */
  void force(Path folder) throws IOException;

  /** Removes the file if it is there. */
  void delete(Path file) throws IOException;
}
