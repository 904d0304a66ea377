package io.github.specq.cli;

import io.github.specq.problem.UserError;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.tty.TtyRehearsal;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code specq warm}: makes the class-data archive that the launcher uses, by listing the classes
 * that a rehearsal loads and dumping them. A static dump, as a dynamic one leaves out classes of
 * old class-file versions.
 */
@Command(
    name = "warm",
    description = "Make the archive that lets specq start fast with this Java.",
    footer = {"", "Run it once after installing or moving specq, and after a Java update."})
final class WarmCommand extends BaseCommand {
  WarmCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    String archive = System.getProperty("specq.archive", "");
    if (archive.isEmpty()) {
      throw UserError.usage(
          "the archive belongs to the launcher", "run bin/specq warm of an installed specq");
    }
    try {
      make(Path.of(archive), Path.of(System.getProperty("java.class.path")));
    } catch (IOException e) {
      throw UserError.environment(
          "cannot make " + archive + ": " + e, "specq works without it, only slower", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
    console.line(archive);
    return ExitCode.OK;
  }

  private static void make(Path archive, Path jar) throws IOException, InterruptedException {
    // Beside the archive, so that it can be moved into place as a whole: Java may crash on a part.
    Path work = Files.createTempDirectory(archive.toAbsolutePath().getParent(), "warm");
    try {
      Path project = Files.createDirectory(work.resolve("project"));
      Files.createDirectory(project.resolve(".specq"));
      Path classes = work.resolve("classes");
      Path fresh = work.resolve("archive");
      java(
          work,
          "-XX:DumpLoadedClassList=" + classes,
          "-cp",
          jar.toString(),
          "io.github.specq.Rehearsal",
          project.toString());
      withoutConstants(classes);
      java(
          work,
          "-Xshare:dump",
          "-XX:SharedClassListFile=" + classes,
          "-XX:SharedArchiveFile=" + fresh,
          "-cp",
          jar.toString());
      TtyRehearsal.unpackLibrary(archive.resolveSibling("native"));
      // The launcher tells by the time which jar an archive is of.
      Files.setLastModifiedTime(fresh, Files.getLastModifiedTime(jar));
      Files.move(
          fresh, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(work);
    }
  }

  /** Java 25 links classes to resolve their constants, and archives no linked class of old kind. */
  private static void withoutConstants(Path classes) throws IOException {
    try (Stream<String> lines = Files.lines(classes)) {
      Files.write(classes, lines.filter(l -> !l.startsWith("@cp ")).toList());
    }
  }

  private static void java(Path work, String... options) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(options));
    Path log = work.resolve("log");
    int code =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("%s\nexit code %d".formatted(Files.readString(log).strip(), code));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
