
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long the packaged specq takes, beside a Java program that only says hello. Run by hand, with
 * the Java to be measured: {@code java src/bench/Bench.java [rounds]}.
 *
 * <p>What is compared runs in turns, so that a busy moment of the machine meets all of it.
 */
final class Bench {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path SPECQ = Path.of("target/specq").toAbsolutePath();
  private static final String LAUNCHER = SPECQ.resolve("bin/specq").toString();

  /**
   * Tried in turn until one fits the question that is asked, so that the banks may change; now and
   * then a question is left open.
   */
  private static final String ANSWERS =
      """
      2
      yes
      5 min
      512 MiB
      3
      50 per second
      20 %
      every day at 02:00
      Sends mail, makes reports and calls partners; each job is short and may run twice
      .
      """;

  private final Path work;

  private interface Run {
    void go() throws IOException, InterruptedException;
  }

  private Bench(Path work) {
    this.work = work;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("specq-bench");
    try {
      new Bench(work).compare(args.length > 0 ? Integer.parseInt(args[0]) : 21);
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(f -> f.delete());
      }
    }
  }

  private void compare(int rounds) throws IOException, InterruptedException {
    prepare();
    Map<String, Run> runs = new LinkedHashMap<>();
    runs.put("hello in bare Java", () -> ended(JAVA.toString(), "-cp", work.toString(), "Hello"));
    runs.put("`specq --version`", () -> ended(LAUNCHER, "--version"));
    runs.put("`java -jar lib/specq.jar --version`", this::withoutTheLauncher);
    runs.put("`specq status`", () -> ended(LAUNCHER, "status"));
    runs.put("`specq interview`, to the first prompt", this::firstPrompt);
    runs.put("`specq render`", this::render);

    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Run> run : runs.entrySet()) {
        long start = System.nanoTime();
        run.getValue().go();
        double millis = (System.nanoTime() - start) / 1e6;
        times.computeIfAbsent(run.getKey(), k -> new ArrayList<>()).add(millis);
      }
    }
    report(rounds, times);
  }

  private void report(int rounds, Map<String, List<Double>> times)
      throws IOException, InterruptedException {
    System.out.printf(
        "%s, %d cores, Java %s; medians of %d rounds.%n%n",
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.runtime.version"),
        rounds);
    System.out.println("| | ms | to hello |\n|---|---:|---:|");
    double hello = median(times.values().iterator().next());
    times.forEach(
        (name, millis) ->
            System.out.printf(
                "| %s | %.0f | %.2fx |%n", name, median(millis), median(millis) / hello));
    System.out.printf("%nPeak memory of `specq render`: %d MiB.%n", renderPeak() / 1024);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /** What Linux says, in KiB, shortly before the end; not timed, as asking takes time. */
  private long renderPeak() throws IOException, InterruptedException {
    touch();
    Process process = start(LAUNCHER, "render");
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    long peak = 0;
    while (process.isAlive()) {
      try (Stream<String> lines = Files.lines(status)) {
        peak =
            lines
                .filter(l -> l.startsWith("VmHWM:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                .reduce(peak, Math::max);
      } catch (IOException | UncheckedIOException e) {
        return peak; // it has just ended
      }
      Thread.sleep(1);
    }
    return peak;
  }

  private void prepare() throws IOException, InterruptedException {
    Files.writeString(
        work.resolve("Hello.java"),
        "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
    ended(JAVA.resolveSibling("javac").toString(), "-d", work.toString(), work + "/Hello.java");
    ended(LAUNCHER, "warm");
    Files.createDirectory(work.resolve(".specq"));
    ended(LAUNCHER, "set", "project", "quality", "production");
    ended(LAUNCHER, "set", "project", "background-jobs", "yes");
    Path answers =
        Files.writeString(work.resolve("answers"), (ANSWERS.repeat(3) + ":skip\n").repeat(400));
    for (String bank : List.of("project", "phase9", "checklist")) {
      Process interview =
          builder(LAUNCHER, "interview", bank, "--plain", "--depth", "all")
              .redirectInput(answers.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      expect(interview.waitFor() == 0, "interview " + bank);
    }
  }

  private void withoutTheLauncher() throws IOException, InterruptedException {
    ended(JAVA.toString(), "-jar", SPECQ.resolve("lib/specq.jar").toString(), "--version");
  }

  private void render() throws IOException, InterruptedException {
    touch();
    ended(LAUNCHER, "render");
  }

  /** Changes an answer, so that there is something to write. */
  private void touch() throws IOException {
    Path answers = work.resolve(".specq/answers/project.yaml");
    String text = Files.readString(answers);
    Files.writeString(
        answers,
        text.contains("quality: secure")
            ? text.replace("quality: secure", "quality: production")
            : text.replace("quality: production", "quality: secure"));
  }

  /** To where the first question waits for an answer. */
  private void firstPrompt() throws IOException, InterruptedException {
    Process process =
        builder(LAUNCHER, "interview", "phase9", "--plain", "--dir", empty().toString()).start();
    String shown = "";
    byte[] more = new byte[8192];
    while (!shown.endsWith("\n> ")) {
      int count = process.getInputStream().read(more);
      expect(count > 0, "interview, to the first prompt");
      shown += new String(more, 0, count, StandardCharsets.UTF_8);
    }
    process.destroy();
    process.waitFor();
  }

  private Path empty() throws IOException {
    Path empty = Files.createTempDirectory(work, "empty");
    Files.createDirectory(empty.resolve(".specq"));
    return empty;
  }

  private void ended(String... command) throws IOException, InterruptedException {
    expect(start(command).waitFor() == 0, String.join(" ", command));
  }

  private Process start(String... command) throws IOException {
    return builder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private ProcessBuilder builder(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private static void expect(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("failed: " + what);
    }
  }
}
