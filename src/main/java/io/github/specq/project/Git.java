package io.github.specq.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Git, asked about the repository around a folder. It is asked for what is committed and nothing
 * else: files of the work tree would go through the programs that the repository's settings name.
 * No shell, no pager, no hook, no lock, no network, and not for long.
 */
final class Git {
  private static final int SECONDS = 5;
  private static final int MOST_BYTES = 1 << 23;

  /**
   * The last is for a folder that was tracked with the files of a repository in it: git would take
   * it for one, with settings that a stranger wrote. Git knows it from 2.38 on.
   */
  private static final List<String> COMMAND =
      List.of(
          "git",
          "--no-pager",
          "--literal-pathspecs",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "blame.ignoreRevsFile=",
          "-c",
          "safe.bareRepository=explicit");

  /** Where the person's own settings are, among them which folders are trusted. */
  private static final List<String> KEPT =
      List.of(
          "GIT_CONFIG_", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_");

  private static final Map<String, String> SET =
      Map.of(
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_TERMINAL_PROMPT", "0",
          // What a partial clone lacks, git fetches by itself, with any program that its remote
          // names. The first is known from 2.45 on.
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_ALLOW_PROTOCOL", "none",
          "LC_ALL", "C");

  private final Path folder;

  /**
   * @param folder where it is asked; without links
   */
  Git(Path folder) {
    this.folder = folder;
  }

  /** How it ended, and what it wrote. */
  record Ended(int code, String out) {}

  /** Asks; empty where there is no git, it takes too long, or the repository is not to be asked. */
  Optional<Ended> ask(String... question) {
    return isDisguised() ? Optional.empty() : run(question);
  }

  /**
   * Whether a folder from here to the top of the repository would be taken for one itself. A git
   * that does not know the setting above would take it.
   */
  private boolean isDisguised() {
    Path at = folder;
    while (at != null && !looksBare(at) && !Files.exists(at.resolve(".git"))) {
      at = at.getParent();
    }
    return at != null && looksBare(at);
  }

  private static boolean looksBare(Path folder) {
    return Files.exists(folder.resolve("HEAD"))
        && (Files.exists(folder.resolve("objects")) || Files.exists(folder.resolve("commondir")));
  }

  private Optional<Ended> run(String... question) {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of(question));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    prepare(builder.environment());
    try {
      Process process = builder.start();
      try {
        process.getOutputStream().close();
        return ended(process);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException | TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** A hook's variables name another repository than the one around the folder. */
  static void prepare(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(k -> k.startsWith("GIT_") && KEPT.stream().noneMatch(k::startsWith));
    environment.putAll(SET);
  }

  private static Optional<Ended> ended(Process process)
      throws InterruptedException, ExecutionException, TimeoutException {
    String out =
        CompletableFuture.supplyAsync(() -> read(process.getInputStream()))
            .get(SECONDS, TimeUnit.SECONDS);
    return process.waitFor(1, TimeUnit.SECONDS)
        ? Optional.of(new Ended(process.exitValue(), out))
        : Optional.empty();
  }

  private static String read(InputStream in) {
    try {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
