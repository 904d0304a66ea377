package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import io.github.specq.testing.TableTemplates;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that strangers left where specq reads and writes: nothing hangs, leaks or gets lost. */
class HostileFilesTest {
  private static final String DESIGN = "docs/specs/technical_design_spec.md";
  private static final String CODE = "docs/specs/codebase_spec.md";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path around;
  private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void answers() throws IOException {
    project = Files.createDirectory(around.resolve("project"));
    specq = new SpecqRunner(project);
    Path answers = Path.of("src/test/resources/golden/phase9-examples/answers");
    Folders.write(project.resolve(".specq/answers"), Folders.texts(answers));
  }

  private void write(String path, String text) {
    Folders.write(project, Map.of(path, text));
  }

  private Path inPlaceOf(String path) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    return file;
  }

  private void pipe(String path) throws IOException {
    Process made = new ProcessBuilder("mkfifo", inPlaceOf(path).toString()).start();
    assertThat(made.onExit().join().exitValue()).isZero();
  }

  /** Of so many bytes, which take no room. */
  private void sparse(String path, long bytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(inPlaceOf(path).toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  private Ended run(String command) {
    return assertTimeoutPreemptively(PATIENCE, () -> specq.run(command.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    ".specq/answers/phase9.yaml, status",
    ".specq/config.yaml, status",
    ".specq/questions/phase9.yaml, status",
    ".specq/questions/own.yaml, bank lint own",
    ".specq/questions/own.yaml, bank lint .specq/questions/own.yaml",
    ".specq/templates/lib.ftl, render",
    "docs/specs/codebase_spec.md, status",
    "docs/specs/codebase_spec.md, render",
    ".specq/rendered/codebase_spec.md, render",
    "cases.yaml, bank test cases.yaml",
  })
  void aPipeIsNeverOpened(String path, String command) throws IOException {
    pipe(path);
    Ended ended = run(command);
    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err())
        .contains(path + ":1:1: error: this is a pipe, a socket or a device and no regular file");
  }

  @ParameterizedTest
  @CsvSource({
    ".specq/answers/phase9.yaml, 3000000000, 1 MiB, status",
    ".specq/config.yaml, 1048577, 1 MiB, status",
    ".specq/questions/phase9.yaml, 3000000000, 1 MiB, status",
    ".specq/templates/lib.ftl, 3000000000, 1 MiB, render",
    "docs/specs/codebase_spec.md, 16777217, 16 MiB, status",
    ".specq/rendered/codebase_spec.md, 3000000000, 16 MiB, render",
    "cases.yaml, 3000000000, 1 MiB, bank test cases.yaml",
    "own.yaml, 3000000000, 1 MiB, bank lint own.yaml",
  })
  void nothingIsReadOfAFileThatIsTooLarge(String path, long bytes, String most, String command)
      throws IOException {
    sparse(path, bytes);
    Ended ended = run(command);
    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).contains(path + ":1:1: error: the file is larger than " + most);
  }

  @Test
  void aPipeWhereALockIsTakenIsNeverOpened() throws IOException {
    pipe(".specq/local/lock");
    Ended ended = run("set phase9 workers.count 4");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains(".specq/local/lock:1:1: error: this is a pipe");
  }

  @Test
  void whatIsNoSpecStopsThatSpecOnly() throws IOException {
    pipe(CODE);
    Ended ended = run("render");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).contains(DESIGN + ": written (new file");
    assertThat(project.resolve(DESIGN)).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../../theirs", "../../.git/config", "gone"})
  void aForeignLinkInPlaceOfASpecStopsThatSpecOnly(String target) throws IOException {
    write(".git/config", "[core]\n");
    Files.writeString(around.resolve("theirs"), "theirs");
    Path link = Files.createSymbolicLink(inPlaceOf(CODE), Path.of(target));
    for (String command : List.of("render", "render --force", "check", "status")) {
      Ended ended = run(command);
      assertThat(ended.code()).as("%s: %s", command, ended.err()).isEqualTo(5);
      assertThat(ended.err()).contains(CODE);
      assertThat(project.resolve(DESIGN)).isRegularFile();
    }
    assertThat(link).isSymbolicLink();
    assertThat(project.resolve(".git/config")).hasContent("[core]\n");
    assertThat(around.resolve("theirs")).hasContent("theirs");
  }

  @ParameterizedTest
  @ValueSource(strings = {".git", "sub/.git/hooks", ".GIT/x", "GIT~1", ".git.", ".g\u200Cit"})
  void noSpecGoesIntoDotGit(String specs) throws IOException {
    write(".specq/config.yaml", "specs: \"" + specs + "\"\n");
    Ended ended = run("render");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains(".specq/config.yaml:1:8: error: 'specs' is a folder inside");
    assertThat(project.resolve("docs")).doesNotExist();
  }

  @Test
  void aFolderThatLinksIntoDotGitIsRefused() throws IOException {
    write(".git/hooks/post-commit", "#!/bin/sh\n");
    Files.createSymbolicLink(inPlaceOf("docs/specs"), Path.of("..", ".git", "hooks"));
    Ended ended = run("render");
    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err()).contains("is reached through a link that leads into .git");
    assertThat(Folders.texts(project.resolve(".git")))
        .containsExactly(Map.entry("hooks/post-commit", "#!/bin/sh\n"));
  }

  @Test
  void anAnswersFileIsNotInDotGit() {
    write(".git/config", "[core]\n");
    Ended ended = specq.run("interview", "phase9", "--plain", "--answers", ".git/answers.yaml");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("--answers is a file outside .git");
  }

  @ParameterizedTest
  @ValueSource(strings = {"render", "render --force"})
  void aWriteProtectedSpecIsNotReplacedAndTheOthersAre(String command) throws IOException {
    assertThat(run("render").code()).isZero();
    for (String spec : List.of(CODE, DESIGN)) {
      String text = specq.file(spec);
      write(spec, text.replaceFirst("(?s)<!-- specq:begin.*?specq:end[^\\n]*\\n", ""));
    }
    specq.run("set", "phase9", "workers.count", "7");
    specq.run("set", "phase9", "retries.max-retries", "9");
    String before = specq.file(DESIGN);
    Files.setPosixFilePermissions(
        project.resolve(DESIGN), PosixFilePermissions.fromString("r--r--r--"));
    Ended ended = run(command + " --restore");
    assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(5);
    assertThat(ended.err())
        .contains(DESIGN + " is write-protected, and was left alone", "chmod u+w " + DESIGN);
    assertThat(ended.out()).contains(CODE + ": written").doesNotContain(DESIGN + ": written");
    assertThat(specq.file(DESIGN)).isEqualTo(before);
    Files.setPosixFilePermissions(
        project.resolve(DESIGN), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(run(command + " --restore").code()).isZero();
    assertThat(specq.file(DESIGN)).contains("7 ").isNotEqualTo(before);
  }

  @Test
  void anEditInAWriteProtectedSpecBecomesNoAnswer() throws IOException {
    Folders.write(project, TableTemplates.ALL);
    assertThat(run("render").code()).isZero();
    write(
        DESIGN,
        specq
            .file(DESIGN)
            .replaceFirst("\\| Job timeout +\\| 30 min +\\|", "| Job timeout | 2 h |"));
    String before = specq.file(".specq/answers/phase9.yaml");
    Files.setPosixFilePermissions(
        project.resolve(DESIGN), PosixFilePermissions.fromString("r--r--r--"));
    assertThat(run("render --adopt").out()).doesNotContain("is 2 h now");
    assertThat(specq.file(".specq/answers/phase9.yaml")).isEqualTo(before);
    assertThat(specq.file(DESIGN)).contains("| Job timeout | 2 h |");
  }

  @ParameterizedTest
  @CsvSource({
    "docs/specs/Technical_Design_Spec.md, has its name in other letters",
    "docs/specs/design.md, holds its blocks",
    "docs/specs/old/technical_design_spec.md, holds its blocks",
  })
  void aSpecThatWasMovedGetsNoTwin(String elsewhere, String told) throws IOException {
    assertThat(run("render").code()).isZero();
    Files.move(project.resolve(DESIGN), inPlaceOf(elsewhere));
    String wayBack = "mv " + elsewhere + " " + DESIGN;
    specq.run("set", "phase9", "workers.count", "7");

    Ended rendered = run("render");
    assertThat(rendered.code()).as(rendered.err()).isEqualTo(3);
    assertThat(rendered.err())
        .contains(DESIGN + ": it is not there, and " + elsewhere + " " + told, wayBack);
    assertThat(rendered.out()).contains(CODE + ":");
    assertThat(Files.exists(project.resolve(DESIGN), LinkOption.NOFOLLOW_LINKS)).isFalse();

    Ended checked = run("check");
    assertThat(checked.code()).isEqualTo(3);
    assertThat(checked.out()).contains(DESIGN + ": moved: it is not there", "fix: rename it back");

    Files.move(project.resolve(elsewhere), project.resolve(DESIGN));
    assertThat(run("render").code()).isZero();
  }

  @Test
  void aDocumentWithoutTheBlocksOfAMissingSpecIsNotInItsWay() throws IOException {
    write("docs/specs/notes.md", "# Notes\n");
    assertThat(run("render").code()).isZero();
    Files.delete(project.resolve(DESIGN));
    assertThat(run("render").code()).isZero();
    assertThat(project.resolve(DESIGN)).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "file:/etc/passwd",
        "class://java/lang/String.class",
        "/etc/passwd",
        "http://example.com/x",
        "../../config.yaml",
        "/.git/config",
        "a\\\\b",
        "a//b",
      })
  void aTemplateIncludesTemplatesOnly(String address) {
    write(".specq/templates/blocks/phase9/retries.ftl", "A\n<#include \"" + address + "\">\n");
    Ended ended = run("render");
    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).contains(".specq/templates/blocks/phase9/retries.ftl:2:1: error: ");
  }

  @Test
  void aTemplateThatAnotherComesBeforeIsRemarked() {
    write(".specq/templates/blocks/phase9/retries.ftl", "One\n");
    write(".specq/templates/blocks/phase9/retries@error-handling-resilience.ftl", "Other\n");
    Ended ended = run("render");
    assertThat(ended.err())
        .contains(
            "warning: .specq/templates/blocks/phase9/retries.ftl is used by no block, as"
                + " .specq/templates/blocks/phase9/retries@");
  }
}
