package io.github.specq.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.specq.problem.UserError;
import io.github.specq.testing.ChildJvm;
import io.github.specq.testing.FaultyDisk;
import io.github.specq.testing.LockHolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer in a repository: the second is told who it is, and a dead one is in nobody's way. */
class RepositoryLockTest {
  private static final Pattern REFUSAL =
      Pattern.compile(
          "this repository is in use by specq (.+) \\(process (\\d+), since (\\S+Z)\\)");

  @TempDir private Path repository;
  private Folder folder;

  @BeforeEach
  void openFolder() {
    folder = new Folder(new LocalDisk(), repository);
  }

  @Test
  void theSecondTakerInAProcessIsToldWhoHoldsIt() {
    Instant before = Instant.now().minusSeconds(1);
    try (RepositoryLock lock = RepositoryLock.take(folder, "interview phase9")) {
      assertThat(lock).isNotNull();
      Matcher told = refusal("set");
      assertThat(told.group(1)).isEqualTo("interview phase9");
      assertThat(told.group(2)).isEqualTo("" + ProcessHandle.current().pid());
      assertThat(Instant.parse(told.group(3))).isBetween(before, Instant.now());
    }
  }

  @Test
  void aTakerThatWasRefusedDoesNotBreakTheLock() throws IOException {
    try (RepositoryLock lock = RepositoryLock.take(folder, "interview phase9")) {
      assertThat(lock).isNotNull();
      refusal("set");
      try (ChildJvm other = ChildJvm.start(LockHolder.class, repository, "render")) {
        assertThat(other.line()).contains("refused").contains("interview phase9");
      }
    }
  }

  @Test
  void anotherProcessThatHoldsItIsNamed() throws IOException {
    try (ChildJvm holder = ChildJvm.start(LockHolder.class, repository, "interview checklist")) {
      assertThat(holder.line()).isEqualTo("taken");
      Matcher told = refusal("set");
      assertThat(told.group(1)).isEqualTo("interview checklist");
      assertThat(told.group(2)).isEqualTo("" + holder.pid());
    }
  }

  @Test
  void aRefusalSaysWhatToDoAndThatTheEnvironmentStandsInTheWay() {
    try (RepositoryLock lock = RepositoryLock.take(folder, "render")) {
      assertThat(lock).isNotNull();
      UserError error =
          catchThrowableOfType(UserError.class, () -> RepositoryLock.take(folder, "set"));
      assertThat(error.kind()).isEqualTo(UserError.Kind.ENVIRONMENT);
      assertThat(error.problems().get(0).hint()).isEqualTo("wait until it is done, or end it");
    }
  }

  @Test
  void nobodyIsLockedOutAfterTheHolderWasKilled() throws IOException {
    try (ChildJvm holder = ChildJvm.start(LockHolder.class, repository, "interview phase9")) {
      assertThat(holder.line()).isEqualTo("taken");
      holder.kill();
      assertThatCode(() -> RepositoryLock.take(folder, "set").close()).doesNotThrowAnyException();
    }
  }

  @Test
  void itIsFreeAgainAfterTheWorkEvenIfThatFails() {
    IllegalStateException failure = new IllegalStateException("work");
    assertThatCode(
            () ->
                RepositoryLock.whileHeld(
                    folder,
                    "set",
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThatCode(() -> RepositoryLock.take(folder, "set").close()).doesNotThrowAnyException();
  }

  @Test
  void itIsFreeAgainWhenItsHolderCouldNotBeWrittenDown() {
    FaultyDisk disk = new FaultyDisk();
    Folder faulty = new Folder(disk, repository);
    RepositoryLock.take(faulty, "set").close();
    disk.failAt(1, FaultyDisk.Fault.ONCE, false);
    UserError error =
        catchThrowableOfType(UserError.class, () -> RepositoryLock.take(faulty, "set"));
    assertThat(error.kind()).isEqualTo(UserError.Kind.ENVIRONMENT);
    assertThatCode(() -> RepositoryLock.take(faulty, "set").close()).doesNotThrowAnyException();
  }

  @Test
  void gitSeesNothingOfTheLocalFolder() throws IOException, InterruptedException {
    git("init", "-q");
    try (RepositoryLock lock = RepositoryLock.take(folder, "set")) {
      assertThat(lock).isNotNull();
      Path ignore = repository.resolve(".specq/local/.gitignore");
      assertThat(ignore).content().endsWith("\n*\n");
      assertThat(git("status", "--porcelain", "--untracked-files=all")).isEmpty();
      Files.writeString(repository.resolve("seen.md"), "text");
      assertThat(git("status", "--porcelain", "--untracked-files=all")).contains("seen.md");
    }
  }

  @Test
  void theFileThatHidesTheLocalFolderIsPeoplesOnceItIsThere() throws IOException {
    RepositoryLock.take(folder, "set").close();
    Path ignore = repository.resolve(".specq/local/.gitignore");
    Files.writeString(ignore, "# ours\n*\n!keep\n");
    RepositoryLock.take(folder, "set").close();
    assertThat(ignore).content().isEqualTo("# ours\n*\n!keep\n");
  }

  private Matcher refusal(String command) {
    UserError error =
        catchThrowableOfType(UserError.class, () -> RepositoryLock.take(folder, command));
    assertThat(error).isNotNull();
    Matcher told = REFUSAL.matcher(error.problems().get(0).message());
    assertThat(told.matches()).as(error.getMessage()).isTrue();
    return told;
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 3];
    command[0] = "git";
    command[1] = "-C";
    command[2] = repository.toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(out).isZero();
    return out;
  }
}
