package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.testing.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who changed a line last, in the repositories that people have. */
class LineHistoryTest {
  @TempDir private Path temp;
  private Path repository;

  @BeforeEach
  void twoCommits() throws Exception {
    repository = Files.createDirectory(temp.resolve("repository"));
    assumeThat(git(repository, "init", "-q", "-b", "main")).isZero();
    commit("One", "a\nb\nc\n");
    commit("Two", "a\nB\nc\n");
  }

  private void commit(String subject, String text) throws Exception {
    Folders.write(repository, Map.of("sub/file", text));
    git(repository, "add", "-A");
    git(repository, "commit", "-q", "-m", subject);
  }

  private static int git(Path folder, String... arguments) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org"),
                Stream.of("-c", "protocol.file.allow=always"))
            .collect(Collectors.toList());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** The subjects of the commits of the first lines of the file; nothing for one not committed. */
  private static String history(Path project, String file) {
    Map<Integer, Commit> commits =
        new LineHistory(new Folder(new LocalDisk(), project)).of(file, List.of(1, 2, 3));
    return commits.isEmpty()
        ? "none"
        : new TreeMap<>(commits)
            .values().stream().map(Commit::subject).collect(Collectors.joining(" "));
  }

  @Test
  void eachLineHasItsCommit() {
    assertThat(history(repository, "sub/file")).isEqualTo("One Two One");
  }

  @Test
  void anEditIsNotCommittedStagedOrNot() throws Exception {
    Folders.write(repository, Map.of("sub/file", "new\na\nB\nc\n"));
    assertThat(history(repository, "sub/file")).isEqualTo(" One Two");
    git(repository, "add", "-A");
    assertThat(history(repository, "sub/file")).isEqualTo(" One Two");
  }

  @Test
  void lineEndsAreNoEdit() {
    Folders.write(repository, Map.of("sub/file", "a\r\nB\r\nc\r\n"));
    assertThat(history(repository, "sub/file")).isEqualTo("One Two One");
  }

  @Test
  void aFileThatIsNotCommittedIsNew() throws Exception {
    Folders.write(repository, Map.of("new", "a\nb\nc\n"));
    assertThat(history(repository, "new")).isEqualTo("  ");
    git(repository, "add", "-A");
    assertThat(history(repository, "new")).isEqualTo("  ");
  }

  @Test
  void nothingIsKnownWithoutARepository() {
    Folders.write(temp, Map.of("file", "a\nb\nc\n"));
    assertThat(history(temp, "file")).isEqualTo("none");
  }

  @Test
  void aProjectBelowTheTopHasItsHistory() {
    assertThat(history(repository.resolve("sub"), "file")).isEqualTo("One Two One");
  }

  @Test
  void aWorktreeHasItsHistory() throws Exception {
    Path tree = temp.resolve("tree");
    assertThat(git(repository, "worktree", "add", "-q", tree.toString())).isZero();
    assertThat(tree.resolve(".git")).isRegularFile();
    assertThat(history(tree, "sub/file")).isEqualTo("One Two One");
    assertThat(history(tree.resolve("sub"), "file")).isEqualTo("One Two One");
  }

  @Test
  void aSubmoduleHasItsHistory() throws Exception {
    Path outer = Files.createDirectory(temp.resolve("outer"));
    git(outer, "init", "-q");
    assertThat(git(outer, "submodule", "add", "-q", repository.toString(), "inner")).isZero();
    assertThat(history(outer.resolve("inner"), "sub/file")).isEqualTo("One Two One");
  }

  @Test
  void aFileNamedAsAPatternIsItself() throws Exception {
    Folders.write(repository, Map.of(":(glob)*", "a\nb\nc\n"));
    git(repository, "add", "-A");
    git(repository, "commit", "-q", "-m", "Three");
    assertThat(history(repository, ":(glob)*")).isEqualTo("Three Three Three");
  }

  /** Also with a git that knows no setting against it. */
  @Test
  void aFolderWithTheFilesOfARepositoryIsNotAsked() throws IOException {
    Folders.write(repository, Map.of("sub/HEAD", "ref: refs/heads/main\n", "sub/commondir", "x"));
    assertThat(new Git(repository.resolve("sub")).ask("version")).isEmpty();
    assertThat(new Git(Files.createDirectory(repository.resolve("sub/below"))).ask("version"))
        .isEmpty();
    assertThat(new Git(repository).ask("version")).isPresent();
  }

  @Test
  void aHooksVariablesDoNotReachGit() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "GIT_DIR", ".git",
                "GIT_INDEX_FILE", "index",
                "GIT_EXTERNAL_DIFF", "run",
                "GIT_ALLOW_PROTOCOL", "ext",
                "GIT_CONFIG_GLOBAL", "mine",
                "GIT_CONFIG_COUNT", "0",
                "PATH", "path"));
    Git.prepare(environment);
    assertThat(environment)
        .containsEntry("GIT_ALLOW_PROTOCOL", "none")
        .containsEntry("GIT_CONFIG_GLOBAL", "mine")
        .containsEntry("GIT_CONFIG_COUNT", "0")
        .containsEntry("PATH", "path")
        .doesNotContainKeys("GIT_DIR", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF");
  }
}
