package io.github.specq.disk;

import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One writer in a repository. The kernel frees the lock when its process ends, however it ends. The
 * lock file is never deleted and never opened twice in a process: closing any channel on a file
 * drops all its locks. Who holds it stands in a file beside it.
 */
public final class RepositoryLock implements AutoCloseable {
  private static final String LOCK = ".specq/local/lock";
  private static final String HOLDER = ".specq/local/lock.holder";

  /** The lock files that this process holds. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private RepositoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param command what is being done, for whoever is refused
   * @throws UserError naming the holder, if it is taken
   */
  public static RepositoryLock take(Folder project, String command) {
    LocalFiles.prepare(project);
    Path file = project.resolve(LOCK);
    if (!HELD.add(file)) {
      throw refused(project);
    }
    try {
      return open(project, file, command);
    } catch (RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static RepositoryLock open(Folder project, Path file, String command) {
    RepositoryLock lock = new RepositoryLock(file, project.openLock(LOCK));
    try {
      if (lock.channel.tryLock() == null) {
        throw refused(project);
      }
      project.write(HOLDER, holder(command));
      return lock;
    } catch (IOException e) {
      lock.close();
      throw UserError.environment("cannot lock " + LOCK, String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static String holder(String command) {
    return "specq %s (process %d, since %s)\n"
        .formatted(
            command, ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
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
    } finally {
      HELD.remove(file);
    }
  }
}
