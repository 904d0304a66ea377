package io.github.specq.testing;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.problem.UserError;
import java.io.IOException;
import java.nio.file.Path;

/** A process that takes a repository's lock, says whether it got it, and holds it to its end. */
public final class LockHolder {
  private LockHolder() {}

  public static void main(String[] args) throws IOException {
    Folder folder = new Folder(new LocalDisk(), Path.of(args[0]));
    try (RepositoryLock lock = RepositoryLock.take(folder, args[1])) {
      System.out.println(lock == null ? "nothing" : "taken");
      while (System.in.read() >= 0) {
        // It ends when its input does, or when it is killed.
      }
    } catch (UserError e) {
      System.out.println("refused: " + e.getMessage().lines().findFirst().orElse(""));
    }
  }
}
