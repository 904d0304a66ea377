
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Kills the packaged specq at random moments, as {@code kill -9} does, while it sets an answer,
 * renders, and is told an answer in an interview. Every file is then as it was or as it was to
 * become, and what was acknowledged is there.
 *
 * <p>{@code java src/bench/KillRounds.java [rounds] [launcher] [kind...]}, of the kinds {@code set},
 * {@code render}, {@code interview} and {@code delete}, or all; ends with 1 where anything is torn or
 * lost. The seed is printed, and taken from {@code -Dseed}.
 */
public final class KillRounds {
  private static final String ANSWERS = ".specq/answers/phase9.yaml";
  private static final int MEASURED = 5;

  private final int rounds;
  private final String launcher;
  private final Random random;
  private final Path folder;
  private int failures;

  private KillRounds(int rounds, String launcher, long seed) throws IOException {
    this.rounds = rounds;
    this.launcher = launcher;
    this.random = new Random(seed);
    this.folder = Files.createTempDirectory("kill-rounds");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    String launcher = args.length > 1 ? args[1] : "target/specq/bin/specq";
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("KillRounds -Dseed=" + seed);
    KillRounds run = new KillRounds(rounds, Path.of(launcher).toAbsolutePath().toString(), seed);
    List<String> kinds = List.of(args).subList(Math.min(2, args.length), args.length);
    run.all(kinds.isEmpty() ? List.of("set", "render", "interview", "delete") : kinds);
    System.exit(run.failures == 0 ? 0 : 1);
  }

  private void all(List<String> kinds) throws IOException, InterruptedException {
    Files.createDirectory(folder.resolve(".git"));
    finished("set", "project", "quality", "production");
    finished("set", "project", "background-jobs", "yes");
    finished("set", "phase9", "workers.count", "1000");
    finished("render");
    Path spec = Files.list(folder.resolve("docs/specs")).sorted().findFirst().orElseThrow();
    Files.writeString(spec, Files.readString(spec) + "\nWritten by hand.\n");
    finished("render");
    for (String kind : kinds) {
      switch (kind) {
        case "set" -> set();
        case "render" -> render();
        case "interview" -> interview();
        case "delete" -> delete();
        default -> throw new IllegalArgumentException("no kind of rounds: " + kind);
      }
    }
  }

  private void set() throws IOException, InterruptedException {
    Tally tally = new Tally("set");
    long usual = usual("set", "phase9", "workers.count", "1000");
    for (int round = 1; round <= rounds; round++) {
      String old = read(ANSWERS);
      int number = 1000 + round;
      Process process = start("set", "phase9", "workers.count", String.valueOf(number));
      boolean acknowledged = killed(process, usual);
      tally.judge(round, old, read(ANSWERS), withCount(old, number), acknowledged);
    }
    tally.print();
  }

  private void interview() throws IOException, InterruptedException {
    Tally tally = new Tally("interview");
    String[] command = {"interview", "phase9", "--plain", "--from", "workers.count"};
    long usual = 0;
    for (int round = 1; round <= rounds; round++) {
      String old = read(ANSWERS);
      int number = 5000 + round;
      long begin = System.nanoTime();
      Process process = start(command);
      CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> heard(process));
      OutputStream in = process.getOutputStream();
      in.write((number + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
      if (round <= MEASURED) {
        while (read(ANSWERS).equals(old) && process.isAlive()) {
          LockSupport.parkNanos(1_000_000);
        }
        usual = Math.max(usual, System.nanoTime() - begin);
        process.destroyForcibly().waitFor();
      } else {
        killed(process, usual);
      }
      boolean acknowledged = said.join().contains("Noted: " + number);
      tally.judge(round, old, read(ANSWERS), withCount(old, number), acknowledged);
    }
    tally.print();
  }

  private void render() throws IOException, InterruptedException {
    Tally tally = new Tally("render");
    long usual = usual("render");
    for (int round = 1; round <= rounds; round++) {
      Map<String, String> old = documents();
      Files.writeString(folder.resolve(ANSWERS), withCount(read(ANSWERS), 3000 + round));
      boolean acknowledged = killed(start("render"), usual);
      Map<String, String> left = documents();
      finished("render");
      Map<String, String> now = documents();
      for (String name : now.keySet()) {
        tally.judge(
            round, old.getOrDefault(name, ""), left.getOrDefault(name, ""), now.get(name), acknowledged);
      }
      tally.notAsOneFile(now.size());
    }
    tally.print();
  }

  /** What became of one kind of rounds. */
  private final class Tally {
    private final String kind;
    private int judged;
    private int before;
    private int after;
    private int acknowledged;

    Tally(String kind) {
      this.kind = kind;
    }

    void judge(int round, String old, String left, String now, boolean wasAcknowledged) {
      judged++;
      boolean isNew = left.equals(now);
      after += isNew ? 1 : 0;
      before += !isNew && left.equals(old) ? 1 : 0;
      acknowledged += wasAcknowledged ? 1 : 0;
      String fault = !isNew && !left.equals(old) ? "torn" : wasAcknowledged && !isNew ? "lost" : "";
      if (!fault.isEmpty()) {
        failures++;
        System.out.printf("%s, round %d: %s%n--- old%n%s--- left%n%s--- new%n%s",
            kind, round, fault, old, left, now);
      }
    }

    void notAsOneFile(int files) {
      judged -= files - 1;
    }

    void print() {
      System.out.printf(
          "%s: %d rounds, files old %d times and new %d times, acknowledged %d times; torn or lost"
              + " so far: %d%n",
          kind, judged, before, after, acknowledged, failures);
    }
  }

  private static String withCount(String answers, int number) {
    return answers.replaceFirst("count: \\d+", "count: " + number);
  }

  private Map<String, String> documents() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String place : List.of("docs/specs", ".specq/rendered")) {
      try (Stream<Path> files = Files.list(folder.resolve(place))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
          texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher));
    Collections.addAll(command, arguments);
    Path log = folder.resolve("errors.log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    return builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }

  private void finished(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    heard(process);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          String.join(" ", arguments) + " failed:\n" + read("errors.log"));
    }
  }

  /** How long a command takes, in nanoseconds. */
  private long usual(String... arguments) throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      long begin = System.nanoTime();
      finished(arguments);
      times.add(System.nanoTime() - begin);
    }
    Collections.sort(times);
    return times.get(MEASURED / 2);
  }

  /**
   * Kills a process at a random moment; half of them late, where files are written.
   *
   * @return whether it had ended well before
   */
  private boolean killed(Process process, long usual) throws InterruptedException {
    double part = random.nextBoolean() ? random.nextDouble() : 0.6 + 0.5 * random.nextDouble();
    boolean ended = process.waitFor((long) (usual * part), TimeUnit.NANOSECONDS);
    process.destroyForcibly().waitFor();
    return ended && process.exitValue() == 0;
  }

  private static String heard(Process process) {
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
