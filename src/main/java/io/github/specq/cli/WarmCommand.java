package io.github.specq.cli;

import io.github.specq.problem.UserError;
import io.github.specq.terminal.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code specq warm}: makes the class-data archive that the launcher uses, by listing the classes a
 * few real commands load and dumping them. A static dump, as a dynamic one leaves out classes of
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
      make(Path.of(archive));
    } catch (IOException e) {
      throw UserError.environment("cannot make " + archive, String.valueOf(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
    console.line(archive);
    return ExitCode.OK;
  }

  private static void make(Path archive) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("specq-warm");
    try {
      Set<String> classes = new LinkedHashSet<>();
      int number = 0;
      for (List<String> command : commands(work)) {
        Path list = work.resolve("classes-" + number++);
        java(work, List.of("-XX:DumpLoadedClassList=" + list), command);
        classes.addAll(Files.readAllLines(list));
      }
      Path all = work.resolve("classes");
      Files.write(all, classes);
      Path fresh = Path.of(archive + "." + ProcessHandle.current().pid() + ".tmp");
      java(
          work,
          List.of(
              "-Xshare:dump", "-XX:SharedClassListFile=" + all, "-XX:SharedArchiveFile=" + fresh),
          List.of());
      Files.move(
          fresh, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(work);
    }
  }

  /** What is worth starting fast, in an order in which each finds what it needs. */
  private static List<List<String>> commands(Path work) {
    String dir = "--dir=" + work;
    return List.of(
        List.of("--version"),
        List.of("--help"),
        List.of("list", dir),
        List.of("set", dir, "project", "quality", "prototype"),
        List.of("set", dir, "project", "background-jobs", "yes"),
        List.of("set", dir, "phase9", "job-queue.technology", "redis-celery"),
        List.of("set", dir, "phase9", "workers.job-timeout", "5 min"),
        List.of("set", dir, "checklist", "job-operations", "Send mail"),
        List.of("interview", dir, "phase9", "--plain"),
        List.of("interview", dir, "phase9", "--no-input"),
        List.of("render", dir),
        List.of("render", dir, "--diff"),
        List.of("status", dir),
        List.of("check", dir, "--format", "json"));
  }

  private static void java(Path work, List<String> options, List<String> command)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Xlog:disable");
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.github.specq.Main"));
    line.addAll(command);
    new ProcessBuilder(line)
        .directory(work.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(empty(work).toFile()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static Path empty(Path work) throws IOException {
    Path file = work.resolve("no-input");
    return Files.exists(file) ? file : Files.createFile(file);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
