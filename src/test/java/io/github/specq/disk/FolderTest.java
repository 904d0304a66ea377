package io.github.specq.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.specq.problem.Printable;
import io.github.specq.problem.UserError;
import io.github.specq.testing.ChildJvm;
import io.github.specq.testing.FaultyDisk;
import io.github.specq.testing.FileWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever names and links say, a folder writes whole files, and none outside itself. */
class FolderTest {
  @TempDir private Path around;
  private Path root;
  private Path outside;
  private Folder folder;

  @BeforeEach
  void makeFolders() throws IOException {
    root = Files.createDirectory(around.resolve("project"));
    outside = Files.createDirectory(around.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "theirs");
    folder = new Folder(new LocalDisk(), root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "../outside/secret",
        "a/../../outside/secret",
        "a/..",
        "..",
        ".",
        "./a",
        "a/./b",
        "a//b",
        "a/",
        "/a",
        "..\\outside\\secret",
        "a\\b",
        "a\u0000b"
      })
  void aNameThatIsNoPlainRelativePathIsRefused(String name) throws IOException {
    String before = everything();
    assertThat(error(() -> folder.write(name, "ours")))
        .isEqualTo(
            "error: '%s' is no path inside the project\n  hint: use a relative path without ..\n",
            Printable.escaped(name));
    assertThat(error(() -> folder.read(name))).contains("is no path inside the project");
    assertThat(error(() -> folder.exists(name))).contains("is no path inside the project");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void namesThatOnlyLookStrangeAreTaken() {
    for (String name : List.of("..a", "a..", "...", "a b/ü/#.md", "-", "~", "$HOME/*")) {
      folder.write(name, name);
      assertThat(folder.read(name)).contains(name);
      assertThat(root.resolve(name)).hasContent(name);
    }
  }

  @Test
  void aFolderThatLinksOutOfTheProjectIsRefused() throws IOException {
    Files.createSymbolicLink(root.resolve("link"), outside);
    String before = everything();
    assertThat(error(() -> folder.write("link/secret", "ours")))
        .isEqualTo(
            """
            error: link/secret is reached through a link that leaves the project
              hint: replace the link by a real folder or file inside %s
            """,
            root.toRealPath());
    assertThat(error(() -> folder.read("link/secret"))).contains("leaves the project");
    assertThat(error(() -> folder.write("link/new/deep", "ours"))).contains("leaves the project");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aLinkToAFolderWithTheSameBeginningOfItsNameLeavesTheProjectToo() throws IOException {
    Path twin = Files.createDirectory(around.resolve("project-twin"));
    Files.createSymbolicLink(root.resolve("link"), twin);
    assertThat(error(() -> folder.write("link/a", "ours"))).contains("leaves the project");
    assertThat(twin).isEmptyDirectory();
  }

  @Test
  void aChainOfLinksIsFollowedToItsEnd() throws IOException {
    Files.createSymbolicLink(root.resolve("first"), Path.of("second"));
    Files.createSymbolicLink(root.resolve("second"), Path.of("..", "outside"));
    assertThat(error(() -> folder.write("first/secret", "ours"))).contains("leaves the project");
    assertThat(outside.resolve("secret")).hasContent("theirs");
  }

  @Test
  void aFolderThatLinksToAnotherInsideIsFollowed() throws IOException {
    Files.createDirectory(root.resolve("real"));
    Files.createSymbolicLink(root.resolve("link"), Path.of("real"));
    folder.write("link/deep/file", "ours");
    assertThat(root.resolve("real/deep/file")).hasContent("ours");
    assertThat(Files.isSymbolicLink(root.resolve("link"))).isTrue();
    assertThat(folder.read("link/deep/file")).contains("ours");
  }

  @Test
  void aFileThatIsALinkStaysOneAndItsTargetIsWritten() throws IOException {
    Files.writeString(root.resolve("real"), "old");
    Files.createSymbolicLink(root.resolve("link"), Path.of("real"));
    folder.write("link", "new");
    assertThat(Files.isSymbolicLink(root.resolve("link"))).isTrue();
    assertThat(root.resolve("real")).hasContent("new");
  }

  @Test
  void aFileThatLinksOutOfTheProjectIsRefused() throws IOException {
    Files.createSymbolicLink(root.resolve("link"), outside.resolve("secret"));
    assertThat(error(() -> folder.write("link", "ours"))).contains("leaves the project");
    assertThat(error(() -> folder.read("link"))).contains("leaves the project");
    assertThat(outside.resolve("secret")).hasContent("theirs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "../outside/gone", "link"})
  void aLinkThatLeadsNowhereIsRefused(String target) throws IOException {
    Files.createSymbolicLink(root.resolve("link"), Path.of(target));
    String before = everything();
    for (String name : List.of("link", "link/file")) {
      assertThat(error(() -> folder.write(name, "ours")))
          .isEqualTo(
              """
              error: the link link on the way to %s leads nowhere
                hint: remove the link or make what it points to
              """,
              name);
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void linksOnTheWayToTheProjectItselfDoNotMatter() throws IOException {
    Path link = Files.createSymbolicLink(around.resolve("link"), root);
    new Folder(new LocalDisk(), link).write("a/b", "ours");
    assertThat(root.resolve("a/b")).hasContent("ours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-------", "rw-rw-r--", "rwxr-x--x", "r--r--r--"})
  void aFileThatIsReplacedKeepsItsPermissions(String mode) throws IOException {
    Path file = Files.writeString(root.resolve("file"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    folder.write("file", "new");
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(mode);
  }

  @Test
  void aNewFileHasThePermissionsThatAnyNewFileHas() throws IOException {
    Path usual = Files.createFile(root.resolve("usual"));
    folder.write("new", "text");
    assertThat(Files.getPosixFilePermissions(root.resolve("new")))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void whatIsWrittenIsReadBackByteForByte() {
    for (String text : List.of("", "a", "\uFEFFa\r\nb\n\n", "\uD83D\uDE00\u0000\u2028")) {
      folder.write("a/file", text);
      assertThat(folder.read("a/file")).contains(text);
    }
  }

  @Test
  void aMissingFileIsEmpty() {
    assertThat(folder.read("missing/file")).isEmpty();
    assertThat(folder.exists("missing/file")).isFalse();
  }

  @Test
  void aFileThatIsNotUtf8IsForItsOwnerToMend() throws IOException {
    Files.write(root.resolve("latin"), "text: f\u00FCr".getBytes(StandardCharsets.ISO_8859_1));
    UserError error = catchThrowableOfType(UserError.class, () -> folder.read("latin"));
    assertThat(error.kind()).isEqualTo(UserError.Kind.FILE);
    assertThat(error)
        .hasMessage(
            """
            latin:1:8: error: the file is not UTF-8 text
              text: f
                     ^
              hint: save it as UTF-8
            """);
  }

  @Test
  void aFolderWhereAFileShouldBeIsToldAndStays() throws IOException {
    Files.createDirectories(root.resolve("file/inner"));
    assertThat(wrongFile(() -> folder.read("file")))
        .startsWith("file:1:1: error: this is a folder and no regular file\n");
    assertThat(error(() -> folder.write("file", "text"))).startsWith("error: cannot write file\n");
    assertThat(root.resolve("file/inner")).isDirectory();
    assertThat(root).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aFileWhereAFolderShouldBeIsToldAndStays() throws IOException {
    Files.writeString(root.resolve("docs"), "text");
    assertThat(error(() -> folder.write("docs/a.md", "x"))).startsWith("error: cannot write docs/");
    assertThat(root.resolve("docs")).hasContent("text");
  }

  @Test
  void aProjectThatIsMissingIsTold() {
    Path missing = root.resolve("missing");
    assertThat(error(() -> new Folder(new LocalDisk(), missing)))
        .startsWith("error: cannot open the folder " + missing + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void aWriteThatFailsAnywhereLeavesTheOldFileOrTheNewOne(FaultyDisk.Fault fault)
      throws IOException {
    FaultyDisk disk = new FaultyDisk();
    Folder faulty = new Folder(disk, root);
    Path file = Files.writeString(root.resolve("file"), "old text");
    int operation = 1;
    while (writeFails(faulty, disk, operation, fault)) {
      assertThat(Files.readString(file)).isIn("old text", "new text");
      disk.repair();
      faulty.write("file", "old text");
      assertThat(everything()).doesNotContain(".tmp");
      operation++;
    }
    assertThat(operation).isGreaterThan(3);
  }

  private static boolean writeFails(
      Folder folder, FaultyDisk disk, int operation, FaultyDisk.Fault fault) {
    disk.failAt(operation, fault, true);
    String told = errorOrNothing(() -> folder.write("file", "new text"));
    if (told.isEmpty()) {
      disk.repair();
      assertThat(folder.read("file")).as("operation %d", operation).contains("new text");
    }
    return disk.hasFailed();
  }

  @Test
  void whatADeadProcessLeftBehindIsSweptAway() throws IOException, InterruptedException {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path torn = Files.writeString(root.resolve(".file." + dead.pid() + ".tmp"), "half");
    Path alive = Files.writeString(root.resolve(".file.1.tmp"), "half");
    Path other = Files.writeString(root.resolve(".other." + dead.pid() + ".tmp"), "half");
    Path theirs = Files.writeString(root.resolve(".file.old.tmp"), "theirs");
    folder.write("file", "text");
    assertThat(torn).doesNotExist();
    assertThat(List.of(alive, other, theirs)).allSatisfy(f -> assertThat(f).exists());
  }

  /** As root every folder can be written to, so that then the writer is somebody else. */
  @Test
  void aFolderThatMayNotBeWrittenToIsToldAndKeepsItsFile() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "old");
    Files.setPosixFilePermissions(around, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      String told =
          Files.isWritable(root)
              ? toldToNobody()
              : error(() -> folder.write("file", "new")).strip();
      assertThat(told)
          .startsWith("error: cannot write file\n  hint: ")
          .contains("permission denied: " + root.toRealPath());
      assertThat(file).hasContent("old");
      assertThat(everything()).doesNotContain(".tmp");
    } finally {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private String toldToNobody() throws IOException {
    String classPath = location(Folder.class) + File.pathSeparator + location(FolderTest.class);
    List<String> asNobody =
        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    try (ChildJvm child = ChildJvm.start(asNobody, classPath, FileWriter.class, root)) {
      boolean started = child.line().equals("started");
      assumeTrue(started, "nobody cannot run Java here: " + child.errors());
      return child.rest().strip();
    } catch (IOException e) {
      return assumeNobody(e);
    }
  }

  private static String assumeNobody(IOException e) {
    assumeTrue(false, "there is no setpriv here: " + e);
    return "";
  }

  private static Path location(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return Path.of(source.getLocation().getPath());
  }

  private static String error(Runnable action) {
    UserError error = catchThrowableOfType(UserError.class, action::run);
    assertThat(error).isNotNull();
    assertThat(error.kind()).isEqualTo(UserError.Kind.ENVIRONMENT);
    return String.valueOf(error.getMessage());
  }

  /** What is said of a file that its owner has to mend. */
  private static String wrongFile(Runnable action) {
    UserError error = catchThrowableOfType(UserError.class, action::run);
    assertThat(error).isNotNull();
    assertThat(error.kind()).isEqualTo(UserError.Kind.FILE);
    return String.valueOf(error.getMessage());
  }

  private static String errorOrNothing(Runnable action) {
    try {
      action.run();
      return "";
    } catch (UserError e) {
      assertThat(e.kind()).isEqualTo(UserError.Kind.ENVIRONMENT);
      return String.valueOf(e.getMessage());
    }
  }

  /** Every file with its content, to see that nothing changed. */
  private String everything() throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(around)) {
      for (Path file : found.toList()) {
        String content = Files.isRegularFile(file) ? Files.readString(file) : "";
        files.put(around.relativize(file).toString(), content);
      }
    }
    return files.toString();
  }
}
