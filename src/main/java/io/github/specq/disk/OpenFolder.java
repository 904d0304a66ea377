package io.github.specq.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;

/**
 * A folder that is held open: its files are reached through it, whatever becomes of its path. Names
 * have one part, and no link is followed. Every method either does its one thing or throws.
 */
public interface OpenFolder extends Closeable {

  /** What stands under a name, or empty where nothing does. */
  Optional<Entry> find(String name) throws IOException;

  /** The names of all that is in it, in no order. */
  List<String> names() throws IOException;

  /**
   * Opens a folder in this one.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws java.nio.file.NotDirectoryException if it is something else, a link for instance
   */
  OpenFolder enter(String name) throws IOException;

  /** Makes a folder in this one, if there is none. */
  void make(String name) throws IOException;

  /**
   * The content of a file, or empty where there is none.
   *
   * @param most how many bytes it may have
   * @throws UnfitFileException if it is no regular file, or larger; nothing is read then
   */
  Optional<byte[]> read(String name, int most) throws IOException;

  /**
   * Makes a new file with this content, readable and writable as the file {@code like} is where
   * that exists, and waits until the content is on the device.
   */
  void writeNew(String name, byte[] content, String like) throws IOException;

  /** Renames over an existing file in one step that a crash cannot split. */
  void replace(String from, String to) throws IOException;

  /** Waits until the folder's entries are on the device, where the system can do that. */
  void force() throws IOException;

  /** Removes the file if it is there. */
  void delete(String name) throws IOException;

  /**
   * Opens a file to lock it; makes it first where there is none.
   *
   * @throws UnfitFileException if it is no regular file
   */
  FileChannel lockFile(String name) throws IOException;
}
