package io.github.specq.disk;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where files are: a port, so that a test can let any operation on them fail. Everything is done in
 * an {@link OpenFolder}, and this opens the first.
 */
public interface Disk {

  /** Opens a folder by its path, which is trusted: links on the way to it are followed. */
  OpenFolder open(Path folder) throws IOException;
}
