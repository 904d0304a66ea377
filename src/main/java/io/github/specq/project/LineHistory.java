package io.github.specq.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Which commit last changed a line, as git tells. Git is asked to read and nothing else: no shell,
 * no programs that the repository's settings name, no locks, no network, and not for long.
 */
public final class LineHistory {
  private static final int SECONDS = 5;
  private static final int MOST_BYTES = 1 << 20;

  private static final List<String> GIT =
      List.of(
          "git",
          "--no-pager",
          "--literal-pathspecs",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "blame.ignoreRevsFile=");

  private final Path root;

  /**
   * @param root of the project; without links
   */
  public LineHistory(Path root) {
    this.root = root;
  }

  /** How a program ended, and what it wrote. */
  private record Ended(int code, String out) {}

  /**
   * The commit that last changed each of these lines.
   *
   * @param file relative to the project
   * @param lines from 1
   * @return nothing where there is no git, no repository, or git fails
   */
  public Map<Integer, Commit> of(String file, Collection<Integer> lines) {
    if (lines.isEmpty()) {
      return Map.of();
    }
    List<String> arguments = new ArrayList<>(List.of("blame", "--porcelain", "--no-textconv"));
    lines.forEach(l -> arguments.add("-L" + l + "," + l));
    arguments.addAll(List.of("--", file));
    Optional<Ended> blamed = git(arguments);
    if (blamed.filter(e -> e.code() == 0).isPresent()) {
      return read(blamed.get().out());
    }
    return blamed.isPresent() && isNew(file)
        ? lines.stream().collect(Collectors.toMap(l -> l, l -> Commit.NOT_YET, Commit::later))
        : Map.of();
  }

  private static Map<Integer, Commit> read(String porcelain) {
    try {
      return Porcelain.read(porcelain);
    } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
      return Map.of(); // a git that writes otherwise than this one knows tells nothing
    }
  }

  /** Whether the file is in a repository that does not know it yet. */
  private boolean isNew(String file) {
    return git(List.of("ls-files", "--error-unmatch", "--", file))
        .filter(e -> e.code() == 1)
        .isPresent();
  }

  private Optional<Ended> git(List<String> arguments) {
    List<String> command = new ArrayList<>(GIT);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    builder.environment().put("LC_ALL", "C");
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

  /** What {@code git blame --porcelain} writes: each commit's data once, then its hash alone. */
  private static final class Porcelain {
    private final Map<String, Map<String, String>> commits = new HashMap<>();
    private final Map<Integer, String> hashes = new HashMap<>();

    static Map<Integer, Commit> read(String text) {
      Porcelain porcelain = new Porcelain();
      String hash = "";
      for (String line : text.split("\n", -1)) {
        String[] words = line.split(" ", 2);
        if (line.startsWith("\t")) {
          hash = "";
        } else if (hash.isEmpty() && words.length == 2) {
          hash = words[0];
          porcelain.hashes.put(Integer.valueOf(words[1].split(" ", -1)[1]), hash);
          porcelain.commits.computeIfAbsent(hash, h -> new HashMap<>());
        } else if (words.length == 2) {
          porcelain.commits.getOrDefault(hash, new HashMap<>()).put(words[0], words[1]);
        }
      }
      Map<Integer, Commit> byLine = new HashMap<>();
      porcelain.hashes.forEach(
          (at, h) -> byLine.put(at, Commit.of(h, porcelain.commits.getOrDefault(h, Map.of()))));
      return byLine;
    }
  }
}
