package io.github.specq.disk;

import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One writer in a repository. The kernel frees the lock when its process ends, however it ends. The
 * lock file is never deleted and never opened twice in a process: closing any channel on a file
 * drops all its locks. Who holds it stands in a file beside it.
 */
public final class RepositoryLock implements AutoCloseable {
  private static final String LOCK = ".specq/local/lock";
  private static final String HOLDER = ".specq/local/lock.holder";

  private final FileChannel channel;

  private RepositoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param command what is being done, for whoever is refused
   * @throws UserError naming the holder, if another process has it
   */
  public static RepositoryLock take(Folder project, String command) {
    LocalFiles.prepare(project);
    Path file = project.resolve(LOCK);
    FileChannel channel = open(file);
    try {
      if (tryLock(channel) == null) {
        channel.close();
        throw refused(project);
      }
    } catch (IOException e) {
      throw UserError.environment("cannot lock " + LOCK, String.valueOf(e.getMessage()), e);
    }
    project.write(
        HOLDER,
        "specq %s (process %d, since %s)%n"
            .formatted(
                command,
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    return new RepositoryLock(channel);
  }

  /** Does something while the lock is held. */
  public static void whileHeld(Folder project, String command, Runnable work) {
    RepositoryLock lock = take(project, command);
    try {
      work.run();
    } finally {
      lock.close();
    }
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw UserError.environment(
          "cannot open " + LOCK, "check the permissions of .specq/local: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static UserError refused(Folder project) {
    String holder = project.read(HOLDER).map(String::strip).orElse("another specq");
    return UserError.environment(
        "this repository is in use by " + holder, "wait until it is done, or end it");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
