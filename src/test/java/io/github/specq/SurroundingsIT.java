package io.github.specq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.specq.terminal.view.Size;
import io.github.specq.testing.Folders;
import io.github.specq.testing.PtyProgram;
import io.github.specq.work.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged launcher where streams, folders, the locale or programs are not as usual. */
class SurroundingsIT {
  private static final Path LAUNCHER = Path.of(System.getProperty("specq.launcher"));
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final String INTERVIEW = "\"$specq\" interview phase9";

  private static final List<String> STREAMS = List.of(" <", " >", " 2>");

  /** Text in more than one script, as bytes: this Java need not know how to pass it. */
  private static final String TEXT = "text=$(printf 'caf\\303\\251 \\346\\274\\242')\n";

  @TempDir Path temp;
  private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** What a process left behind. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void withThisJava() throws IOException {
    folder = Files.createDirectory(temp.toRealPath().resolve("project"));
    Files.createDirectory(folder.resolve(".specq"));
    environment.put("JAVA_HOME", JAVA_HOME.toString());
  }

  private static void assumeThereIs(String shell) {
    String program = shell.replaceFirst(" .*", "");
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(f -> Files.isExecutable(Path.of(f, program))),
        "this machine has no " + program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void noStreamOfJavaIsClosed(String shell) throws IOException {
    assumeThereIs(shell);
    assumeTrue(Files.exists(Path.of("/proc/self/fd")), "this system does not tell of streams");
    Path streams = temp.resolve("streams");
    javaIs(
        """
        streams=
        for number in 0 1 2; do
          streams=$streams$(readlink "/proc/$$/fd/$number" || echo closed),
        done
        echo "$streams" >'%s'
        """
            .formatted(streams));
    for (int closed = 0; closed < 8; closed++) {
      StringBuilder redirected = new StringBuilder();
      StringBuilder expected = new StringBuilder();
      for (int stream = 0; stream < 3; stream++) {
        boolean open = (closed >> stream & 1) == 0;
        String file = open ? file("stream-" + stream) : "/dev/null";
        redirected.append(STREAMS.get(stream)).append(open ? file : "&-");
        expected.append(file).append(",");
      }
      sh(shell + " \"$specq\" list" + redirected);
      assertThat(streams).as(shell + redirected).hasContent(expected.toString());
    }
  }

  private String file(String name) throws IOException {
    Path file = temp.toRealPath().resolve(name);
    return Files.exists(file) ? file.toString() : Files.createFile(file).toString();
  }

  /** Lets a script stand for Java. */
  private void javaIs(String script) throws IOException {
    Path home = Files.createDirectory(temp.resolve("home"));
    program(Files.createDirectory(home.resolve("bin")).resolve("java"), script);
    environment.put("JAVA_HOME", home.toString());
  }

  private static void program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<&-", "<&- >&-", "<&- >&- 2>&-"})
  void aClosedInputAnswersNothing(String closed) {
    assertThat(sh(INTERVIEW + " " + closed).code()).isEqualTo(130);
    assertThat(Folders.texts(folder.resolve(".specq/answers"))).isEmpty();
    assertThat(folder.resolve("docs")).doesNotExist();
  }

  static Stream<Path> javas() throws IOException {
    return LauncherIT.javas();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void argumentsAndPathsAreWholeUnderEveryLocale(Path java) {
    environment.put("JAVA_HOME", java.toString());
    List<String> locales =
        List.of("LC_ALL=C", "LC_ALL= LC_CTYPE=POSIX", "LANG= LC_ALL=", "LC_ALL=xx_XX.UTF-8");
    for (String locale : locales) {
      Ended ended =
          sh(
              TEXT
                  + "rm -rf \"$text\"; mkdir \"$text\" && cd \"$text\" && mkdir .specq\n"
                  + locale
                  + " \"$specq\" set phase9 job-queue.reason \"$text\" && cat .specq/answers/*\n"
                  + locale
                  + " \"$specq\" show phase9 --dir \"$PWD/$text\"");
      assertThat(ended.out()).as(locale + ended.err()).contains("reason: café 漢");
      assertThat(ended.err()).as(locale).contains("/café 漢/café 漢");
    }
  }

  @Test
  void anArgumentThatIsNoTextIsRefused() {
    Ended ended = sh("\"$specq\" set phase9 job-queue.reason \"$(printf 'caf\\351')\"");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith("error: argument 4 is not UTF-8 text\n");
    assertThat(Folders.texts(folder.resolve(".specq/answers"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox sh"})
  void aFolderThatIsGoneIsToldInALine(String shell) {
    assumeThereIs(shell);
    String gone = "mkdir gone && cd gone && rmdir \"$PWD\" && ";
    Ended ended = sh(gone + shell + " \"$specq\" status");
    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err())
        .endsWith(
            "specq: error: the working directory is gone\n  hint: go to a folder that exists\n")
        .doesNotContain("java");
  }

  @Test
  void neitherATemporaryFolderNorAHomeIsNeeded() {
    String commands =
        "\"$specq\" --version && \"$specq\" set phase9 workers.count 2 && \"$specq\" render";
    environment.put("SPECQ_JAVA_OPTS", "-Djava.io.tmpdir=/missing -Duser.home=/missing");
    environment.put("TMPDIR", "/missing");
    environment.put("HOME", "/dev/null");
    Ended ended = sh(commands);
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.err()).doesNotContain("java", "/missing");
  }

  /** Where 'specq warm' never ran, the terminal's library has to be unpacked somewhere. */
  @Test
  void withoutATemporaryFolderAnInterviewIsInPlainLines() throws IOException {
    assumeTrue(PtyProgram.isPossible());
    Path installed = Files.createDirectory(temp.resolve("installed"));
    Path lib = Files.createDirectory(installed.resolve("lib"));
    try (Stream<Path> parts = Files.list(LAUNCHER.resolveSibling("../lib").normalize())) {
      for (Path part : parts.filter(p -> p.toString().endsWith(".jar")).toList()) {
        Files.copy(part, lib.resolve(part.getFileName()));
      }
    }
    Path launcher = Files.createDirectory(installed.resolve("bin")).resolve("specq");
    Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);
    environment.put("SPECQ_JAVA_OPTS", "-Djava.io.tmpdir=/missing");
    try (PtyProgram program =
        PtyProgram.start(
            folder, environment, new Size(80, 24), launcher.toString(), "interview", "phase9")) {
      program.await("Answer with a number").press("C-c");
      assertThat(program.exitCode()).isEqualTo(130);
      assertThat(program.raw()).doesNotContain("WARNING", "jline");
      program.assertSane();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"specq interview phase9 --plain", "specq interview phase9"})
  void ctrlBackslashAndQuitDoNothing(String command) {
    assumeTrue(PtyProgram.isPossible());
    try (PtyProgram program =
        PtyProgram.start(folder, Map.of(), new Size(80, 24), command.split(" "))) {
      program.await("Phase 9: Background Jobs").type("\034");
      program.signal("QUIT");
      program.type("\r");
      program.await("xperiment").signal("QUIT");
      program.typeAndSettle("\034");
      assertThat(program.raw()).doesNotContain("thread dump", "java.lang", "VMThread");
      program.press("C-c");
      assertThat(program.exitCode()).isEqualTo(130);
      assertThat(program.raw()).contains("everything is saved").doesNotContain("thread dump");
      program.assertSane();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "", "./bin", "bin"})
  void noProgramIsTakenFromTheRepository(String relative) throws IOException {
    Path programs = Files.createDirectories(folder.resolve(relative));
    for (String name : List.of("java", "readlink", "git", "sh", "kill", "vi")) {
      program(programs.resolve(name), "touch '" + temp + "/ran'");
    }
    environment.remove("JAVA_HOME");
    String path = JAVA_HOME.resolve("bin") + ":" + System.getenv("PATH");
    for (String mixed : List.of(relative + ":" + path, path + ":" + relative)) {
      environment.put("PATH", mixed);
      Ended ended = run(List.of("/bin/sh", LAUNCHER.toString(), "--version"));
      assertThat(ended).isEqualTo(new Ended(0, "specq " + Release.NUMBER + "\n", ""));
    }
    environment.put("PATH", relative);
    assertThat(run(List.of("/bin/sh", LAUNCHER.toString(), "--version")).err())
        .startsWith("specq: error: no Java found\n");
    assertThat(temp.resolve("ran")).doesNotExist();
  }

  @Test
  void aFileOfTheRepositoryMakesJavaSayNothing() throws IOException {
    Files.writeString(folder.resolve(".hotspotrc"), "+PrintFlagsFinal\n");
    assertThat(sh("\"$specq\" --version"))
        .isEqualTo(new Ended(0, "specq " + Release.NUMBER + "\n", ""));
  }

  private Ended sh(String script) {
    return run(List.of("/bin/sh", "-c", "specq='" + LAUNCHER + "'\n" + script));
  }

  private Ended run(List<String> command) {
    try {
      Path out = Files.createTempFile(temp, "out", "");
      Path err = Files.createTempFile(temp, "err", "");
      ProcessBuilder builder =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(folder.toFile())
              .redirectInput(Files.createTempFile(temp, "in", "").toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(k -> k.matches("JAVA_.*|JDK_.*|LC_.*|LANG"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + command);
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
