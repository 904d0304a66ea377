
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long the packaged specq takes to look through a large repository, beside the same command
 * without looking. Run by hand: {@code java src/bench/EvidenceBench.java [files] [rounds]}.
 */
final class EvidenceBench {
  private static final String LAUNCHER =
      System.getProperty("specq", Path.of("target/specq/bin/specq").toAbsolutePath().toString());

  private EvidenceBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int files = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    Path work = Files.createTempDirectory("specq-bench");
    try {
      fill(work, files);
      List<Double> without = new ArrayList<>();
      List<Double> with = new ArrayList<>();
      run(work, "status", "--evidence");
      for (int i = 0; i < rounds; i++) {
        without.add(run(work, "status"));
        with.add(run(work, "status", "--evidence"));
      }
      System.out.printf(
          "%,d files: status %.0f ms, status --evidence %.0f ms (medians of %d)%n",
          files, median(without), median(with), rounds);
    } finally {
      try (Stream<Path> all = Files.walk(work)) {
        all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(f -> f.delete());
      }
    }
  }

  /** Source files of several languages, with now and then a manifest, and some that are ignored. */
  private static void fill(Path work, int files) throws IOException {
    Files.createDirectories(work.resolve(".git"));
    Files.writeString(work.resolve(".gitignore"), "*.log\n/generated/\n**/tmp/*.bak\n");
    Files.writeString(work.resolve("requirements.txt"), "celery==5.4.0\nredis==5.2.1\n");
    String python = "def f():\n    return 'nothing to see here'\n".repeat(50);
    for (int i = 0; i < files; i++) {
      Path folder = work.resolve("service" + i % 50).resolve("part" + i / 50 % 40);
      if (i < 2_000) {
        Files.createDirectories(folder);
      }
      switch (i % 10) {
        case 0, 1, 2 -> Files.writeString(folder.resolve("module" + i + ".py"), python);
        case 3, 4 -> Files.writeString(folder.resolve("view" + i + ".ts"), python);
        case 5 -> Files.writeString(folder.resolve("picture" + i + ".svg"), "<svg/>");
        case 6 -> Files.writeString(folder.resolve("page" + i + ".html"), "<p>");
        case 7 -> Files.writeString(folder.resolve("data" + i + ".json"), "{}");
        case 8 -> Files.writeString(folder.resolve("values" + i + ".yaml"), "a: 1\nb: [2, 3]\n");
        default -> {
          boolean manifest = i % 100 == 99;
          Files.writeString(
              folder.resolve(manifest ? "package.json" : "notes" + i + ".log"),
              "{ \"dependencies\": { \"express\": \"^4.21.0\" } }");
        }
      }
    }
  }

  private static double run(Path work, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER));
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
