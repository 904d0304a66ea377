
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long the packaged specq takes to show a question on a terminal, and from a key to the screen
 * it makes. Run by hand on Linux: {@code java src/bench/ScreenBench.java [rounds] [keys]}.
 *
 * <p>Everything goes through a pseudo-terminal of {@code script}, so the times hold what that and
 * the pipes between take; the first row says how much.
 */
final class ScreenBench {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final String LAUNCHER = Path.of("target/specq/bin/specq").toAbsolutePath().toString();

  /** Said at the end of every painting. */
  private static final String PAINTED = "\u001b[?2026l";

  private static final String ENTER = "\r";
  private static final List<String> KEYS =
      List.of("\u001b[B", "\u001b[B", "\u001b[A", "x", "y", " ", "\u001b[D", "2", "\u007f");

  /** A key that changes nothing paints nothing. */
  private static final long NOTHING_MILLIS = 150;

  private final Path work;

  private ScreenBench(Path work) {
    this.work = work;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("specq-screen-bench");
    try {
      ScreenBench bench = new ScreenBench(work);
      bench.prepare();
      bench.firstPaint(args.length > 0 ? Integer.parseInt(args[0]) : 11);
      bench.keys(args.length > 1 ? Integer.parseInt(args[1]) : 600);
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(f -> f.delete());
      }
    }
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
    ended(LAUNCHER, "set", "phase9", "job-queue", "--state", "later");
    ended(LAUNCHER, "set", "checklist", "job-operations", "--text", "Mails and reports.");
  }

  private void firstPaint(int rounds) throws IOException, InterruptedException {
    List<Double> hello = new ArrayList<>();
    List<Double> question = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      hello.add(until("hello", JAVA + " -cp " + work + " Hello"));
      question.add(until(PAINTED, LAUNCHER + " interview phase9"));
    }
    System.out.printf("Java %s, medians of %d rounds%n", System.getProperty("java.version"), rounds);
    System.out.printf("hello in bare Java, in a terminal: %.0f ms%n", at(hello, 50));
    System.out.printf(
        "start to the first painted question: %.0f ms, %.1fx%n",
        at(question, 50), at(question, 50) / at(hello, 50));
  }

  private double until(String text, String command) throws IOException {
    long start = System.nanoTime();
    Process process = terminal(command);
    read(process.getInputStream(), text);
    double millis = (System.nanoTime() - start) / 1e6;
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    return millis;
  }

  private void keys(int count) throws IOException, InterruptedException {
    Process process = terminal(LAUNCHER + " interview checklist");
    read(process.getInputStream(), PAINTED);
    Random random = new Random(1);
    List<Double> within = new ArrayList<>();
    List<Double> next = new ArrayList<>();
    for (int i = 0; i < count && process.isAlive(); i++) {
      boolean enter = i % 8 == 7;
      String key = enter ? ENTER : KEYS.get(random.nextInt(KEYS.size()));
      double millis = painted(process, key);
      if (millis >= 0) {
        (enter ? next : within).add(millis);
      }
    }
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    List<Double> all = new ArrayList<>(within);
    all.addAll(next);
    report("key to repaint, any key", all);
    report("key to repaint within a question", within);
    report("Enter to repaint, the answer saved in between", next);
  }

  /** From a key to the end of the painting it makes, in ms; negative where it makes none. */
  private static double painted(Process process, String key)
      throws IOException, InterruptedException {
    InputStream in = process.getInputStream();
    long start = System.nanoTime();
    process.getOutputStream().write(key.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    while (in.available() == 0) {
      if (System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(NOTHING_MILLIS)) {
        return -1;
      }
      Thread.onSpinWait();
    }
    read(in, PAINTED);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void report(String what, List<Double> millis) {
    System.out.printf(
        "%s: median %.1f ms, 95 %% within %.1f ms, worst %.1f ms (%d keys)%n",
        what, at(millis, 50), at(millis, 95), at(millis, 100), millis.size());
  }

  private static double at(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static void read(InputStream in, String text) throws IOException {
    StringBuilder shown = new StringBuilder();
    byte[] more = new byte[65_536];
    while (shown.indexOf(text) < 0) {
      int count = in.read(more);
      if (count < 0) {
        throw new IllegalStateException("it ended before " + text + ":\n" + shown);
      }
      shown.append(new String(more, 0, count, StandardCharsets.ISO_8859_1));
    }
  }

  private Process terminal(String command) throws IOException {
    return builder("script", "-qfec", "stty cols 80 rows 24; exec " + command, "/dev/null").start();
  }

  private void ended(String... command) throws IOException, InterruptedException {
    Process process = builder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + String.join(" ", command));
    }
  }

  private ProcessBuilder builder(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }
}
