package io.github.specq.testing;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/**
 * Somebody who swaps a folder for a link to another one, and back, as fast as it goes, until it is
 * closed.
 */
public final class Swapper implements AutoCloseable {
  private static final int LONGEST_PAUSE = 50_000;

  private final Random random = new Random(11);
  private final Thread thread;
  private volatile boolean over;
  private volatile Optional<IOException> failure = Optional.empty();

  private Swapper(Path folder, Path other) {
    Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
    this.thread = new Thread(() -> swap(folder, other, aside), "swapper");
  }

  /** Begins at once; when it is closed, the folder is where it was. */
  public static Swapper of(Path folder, Path other) {
    Swapper swapper = new Swapper(folder, other);
    swapper.thread.start();
    return swapper;
  }

  private void swap(Path folder, Path other, Path aside) {
    try {
      while (!over) {
        Files.move(folder, aside);
        put(folder, () -> Files.createSymbolicLink(folder, other));
        pause(LONGEST_PAUSE / 4);
        put(folder, () -> Files.move(aside, folder));
        pause(LONGEST_PAUSE);
      }
    } catch (IOException e) {
      failure = Optional.of(e);
    }
  }

  /** For a while that is another one each time, so that every moment is hit. */
  private void pause(int longest) {
    for (int turns = random.nextInt(longest); turns > 0 && !over; turns--) {
      Thread.onSpinWait();
    }
  }

  /** Something that puts another file in the place of one. */
  private interface Putting {
    void put() throws IOException;
  }

  /** Where the folder is gone for a moment, whoever writes may make it anew. */
  private static void put(Path folder, Putting putting) throws IOException {
    boolean done = false;
    while (!done) {
      clear(folder);
      try {
        putting.put();
        done = true;
      } catch (FileSystemException e) {
        done = !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static void clear(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
        for (Path entry : entries) {
          clear(entry);
        }
      }
    }
    try {
      Files.deleteIfExists(path);
    } catch (DirectoryNotEmptyException e) {
      clear(path);
    }
  }

  @Override
  public void close() throws IOException {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}
