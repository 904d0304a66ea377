package io.github.specq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.specq.work.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
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

/** The packaged launcher, as a process of its own. */
class LauncherIT {
  private static final Path PACKAGED = Path.of(System.getProperty("specq.launcher"));
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final Ended VERSION = new Ended(0, "specq " + Release.NUMBER + "\n", "");

  @TempDir Path temp;
  private Path launcher = PACKAGED;
  private final Map<String, String> environment = new HashMap<>();

  /** What a process left behind. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void withThisJava() {
    environment.put("JAVA_HOME", JAVA_HOME.toString());
  }

  @Test
  void startsFromAnyDirectory() throws IOException {
    launcher = temp.toRealPath().relativize(PACKAGED.toRealPath());
    assertThat(specq("--version")).isEqualTo(VERSION);
  }

  @Test
  void startsThroughAChainOfLinks() throws IOException {
    Files.createDirectories(temp.resolve("a/b"));
    Path absolute = Files.createSymbolicLink(temp.resolve("a/absolute"), PACKAGED);
    Path relative = Files.createSymbolicLink(temp.resolve("a/b/relative"), Path.of("../absolute"));
    launcher = Files.createSymbolicLink(temp.resolve("link"), temp.relativize(relative));
    assertThat(absolute).isSymbolicLink();
    assertThat(specq("--version")).isEqualTo(VERSION);
  }

  @Test
  void startsWithTheJavaOfThePath() {
    environment.remove("JAVA_HOME");
    environment.put("PATH", JAVA_HOME.resolve("bin") + ":" + System.getenv("PATH"));
    assertThat(specq("--version")).isEqualTo(VERSION);
  }

  @Test
  void aWrongJavaHomeIsPassedOver() {
    environment.put("JAVA_HOME", temp.toString());
    environment.put("PATH", JAVA_HOME.resolve("bin") + ":" + System.getenv("PATH"));
    assertThat(specq("--version")).isEqualTo(VERSION);
  }

  @Test
  void withoutJavaItSaysWhatToDo() throws IOException {
    environment.remove("JAVA_HOME");
    environment.put("PATH", toolsWithoutJava().toString());
    Ended ended = specq("--version");
    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err()).startsWith("specq: error: no Java found\n  hint: install Java 17");
  }

  @Test
  void anOldJavaIsRefused() throws IOException {
    Files.createDirectory(temp.resolve("bin"));
    Files.createSymbolicLink(temp.resolve("bin/java"), JAVA_HOME.resolve("bin/java"));
    Files.writeString(temp.resolve("release"), "JAVA_RUNTIME_VERSION=\"11.0.2+9\"\n");
    environment.put("JAVA_HOME", temp.toString());
    Ended ended = specq("--version");
    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err()).startsWith("specq: error: Java 11.0.2+9 is too old");
  }

  private Path toolsWithoutJava() throws IOException {
    Path tools = Files.createDirectory(temp.resolve("tools"));
    for (String tool : List.of("sh", "readlink")) {
      Path found =
          Stream.of(System.getenv("PATH").split(":"))
              .map(folder -> Path.of(folder, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), found);
    }
    return tools;
  }

  @Test
  void theJarStartsWithoutTheLauncher() {
    Path jar = lib().resolve("specq.jar");
    Ended ended =
        run(List.of(JAVA_HOME.resolve("bin/java").toString(), "-jar", jar.toString(), "list"));
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("phase9");
  }

  @Test
  void theVersionLoadsNoLibrary() {
    environment.put("SPECQ_JAVA_OPTS", "-Xlog:class+load");
    Ended ended = specq("--version");
    assertThat(ended.out())
        .contains("io.github.specq.Main ")
        .doesNotContain("picocli", "com.fasterxml", "freemarker", "org.jline", "org.yaml");
  }

  @Test
  void theArchiveOfTheBuildIsUsed() {
    environment.put("SPECQ_JAVA_OPTS", "-Xlog:class+load");
    assertThat(specq("list").out()).contains("picocli.CommandLine source: shared objects file");
  }

  @Test
  void exitCodesPassThrough() {
    assertThat(specq("bogus").code()).isEqualTo(2);
    assertThat(specq("status", "--dir", "missing").code()).isEqualTo(5);
    assertThat(specq("interview", "phase9").code()).isEqualTo(130);
  }

  /** What is packed of the library that merges must be all that it needs. */
  @Test
  void editsAreMerged() throws IOException {
    Path spec = temp.resolve("docs/specs/technical_design_spec.md");
    specq("set", "phase9", "workers.job-timeout", "30 min");
    specq("set", "phase9", "workers.concurrency", "4");
    specq("set", "phase9", "job-queue.technology", "rabbitmq");
    specq("render");
    String text = Files.readString(spec);
    Files.writeString(spec, text.replace("most 30 min.", "most 30 min, on Sundays 1 h."));
    specq("set", "phase9", "workers.count", "3");

    assertThat(specq("render").out()).contains("1 merged");
    assertThat(spec).content().contains("most 30 min, on Sundays 1 h.", "Three workers run");
    specq("set", "phase9", "workers.job-timeout", "2 h");
    assertThat(specq("render").code()).isEqualTo(4);
  }

  /** And what is packed of it that compares. */
  @Test
  void aLineIsTracedToItsCommit() {
    specq("set", "phase9", "workers.job-timeout", "30 min");
    specq("set", "phase9", "workers.concurrency", "4");
    specq("render");
    String commit =
        "git init -q && git add -A && git -c user.name=Ann -c user.email=a commit -qm One";
    assumeTrue(run(List.of("sh", "-c", commit)).code() == 0, "this machine has no git");
    specq("set", "phase9", "workers.concurrency", "5");
    specq("set", "phase9", "job-queue.technology", "rabbitmq");

    String grep = "grep -n 'begin phase9/workers@' docs/specs/technical_design_spec.md";
    String line = run(List.of("sh", "-c", grep)).out().replaceFirst("(?s):.*", "");
    assertThat(
            specq("trace", "docs/specs/technical_design_spec.md:" + line, "--format", "json").out())
        .contains("\"subject\" : \"One\"", "\"committed\" : false");
  }

  @Test
  void argumentsPassThroughAsTheyAre() {
    assertThat(specq("show", "a  b*").err()).contains("'a  b*'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "list"})
  void lostOutputIsAnError(String command) {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Ended ended =
        run(List.of("sh", "-c", "exec \"$0\" " + command + " >/dev/full", launcher.toString()));
    assertThat(ended).isEqualTo(new Ended(5, "", "error: the output could not be written\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "list", "status"})
  void aReaderThatWentAwayIsNoError(String command) throws IOException, InterruptedException {
    String afterALine = "read -r line; exec \"$0\" " + command;
    Path err = Files.createTempFile(temp, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", afterALine, launcher.toString())
            .directory(temp.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getInputStream().close();
    try (Writer in = process.outputWriter()) {
      in.write("the reader is gone\n");
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(err).isEmptyFile();
    assertThat(process.exitValue()).isEqualTo(141);
  }

  @Test
  void worksWhereItWasMovedTo() throws IOException {
    launcher = copy("with a blank");
    assertThat(specq("--version")).isEqualTo(VERSION);
    assertThat(specq("list")).isEqualTo(packaged("list"));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void noArchiveCanDoHarm(Damage damage) throws IOException {
    launcher = copy("moved");
    Path archive = archive();
    archive.toFile().setWritable(true);
    damage.to(archive);
    if (Files.exists(archive)) {
      Files.setLastModifiedTime(archive, Files.getLastModifiedTime(lib().resolve("specq.jar")));
    }
    assertThat(specq("list")).isEqualTo(packaged("list"));
  }

  static Stream<Damage> damages() {
    return Stream.of(
        Files::delete,
        archive -> Files.writeString(archive, "not an archive"),
        archive -> Files.copy(JAVA_HOME.resolve("lib/server/classes.jsa"), archive, REPLACE));
  }

  private static final StandardCopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

  /** Something that happens to an archive. */
  private interface Damage {
    void to(Path archive) throws IOException;
  }

  @Test
  void anArchiveOfAnotherJarIsNotNamed() throws IOException {
    launcher = copy("moved");
    environment.put("SPECQ_JAVA_OPTS", "-XX:+DisplayVMOutput -XX:+PrintFlagsFinal");
    assertThat(specq("--version").out()).contains(archive().toString());
    Files.setLastModifiedTime(archive(), FileTime.fromMillis(0));
    assertThat(specq("--version").out()).doesNotContain(archive().toString());
  }

  @ParameterizedTest
  @MethodSource("javas")
  void warmMakesAnArchiveForEachJava(Path java) throws IOException {
    environment.put("JAVA_HOME", java.toString());
    launcher =
        copy("moved"); // Java takes no classes from an archive if there is a blank in the path
    Ended ended = specq("warm");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith(lib() + "/specq-").endsWith(".jsa\n");
    assertThat(leftOver()).isEmpty();
    environment.put("SPECQ_JAVA_OPTS", "-Xlog:class+load");
    assertThat(specq("list").out()).contains("picocli.CommandLine source: shared objects file");
  }

  /** This Java, and others of other versions beside it. */
  static Stream<Path> javas() throws IOException {
    Map<String, Path> byVersion = new HashMap<>();
    byVersion.put(System.getProperty("java.version"), JAVA_HOME);
    try (Stream<Path> siblings = Files.list(JAVA_HOME.toRealPath().getParent())) {
      siblings
          .filter(home -> Files.isReadable(home.resolve("release")))
          .forEach(home -> byVersion.putIfAbsent(version(home), home));
    }
    return byVersion.values().stream();
  }

  private static String version(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(l -> l.startsWith("JAVA_VERSION="))
          .map(l -> l.substring(l.indexOf('"') + 1, l.lastIndexOf('"')))
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void warmSaysWhenItFailed() throws IOException {
    launcher = copy("moved");
    Ended ended = run(List.of("sh", "-c", "ulimit -f 8; \"$0\" warm", launcher.toString()));
    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err()).startsWith("error: cannot make " + lib());
    assertThat(leftOver()).isEmpty();
  }

  /** The installation at another place. */
  private Path copy(String name) throws IOException {
    Path from = PACKAGED.resolve("../..").normalize();
    Path to = temp.toRealPath().resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return to.resolve("bin/specq");
  }

  private Path lib() {
    return launcher.resolve("../../lib").normalize();
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(lib())) {
      return files.filter(f -> f.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }

  private List<Path> leftOver() throws IOException {
    try (Stream<Path> files = Files.list(lib())) {
      return files.filter(f -> !f.toString().matches(".*([.]jar|[.]jsa|/native)")).toList();
    }
  }

  private Ended specq(String... arguments) {
    return run(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
  }

  private Ended packaged(String argument) {
    return run(List.of(PACKAGED.toString(), argument));
  }

  private Ended run(List<String> command) {
    try {
      Path out = Files.createTempFile(temp, "out", "");
      Path err = Files.createTempFile(temp, "err", "");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(temp.toFile())
              .redirectInput(Files.createTempFile(temp, "in", "").toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(k -> k.startsWith("JAVA_") || k.startsWith("JDK_"));
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
