package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.Rounds;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two branches change answers and edit specs, git merges or rebases them, somebody decides about
 * the answers, and rendering does the rest. {@code -Dhistories=30} takes more rounds, {@code
 * -Dseed=} repeats one.
 */
class GitHistoriesTest {
  private static final int HISTORIES = Rounds.of("histories", 3);
  private static final String SPECS = "docs/specs";
  private static final String ANSWERS = ".specq/answers";
  private static final Pattern GITS = Pattern.compile("(?m)^(<<<<<<< |=======$|>>>>>>> )");

  /** What is answered, and with what. */
  private static final Map<String, List<String>> VALUES =
      new TreeMap<>(
          Map.of(
              "phase9 job-queue.technology", List.of("redis-celery", "rabbitmq", "kafka"),
              "phase9 job-queue.reason", List.of("It is there.", "We know it.", "Ops wants it."),
              "phase9 workers.count", List.of("2", "3", "12"),
              "phase9 workers.concurrency", List.of("4", "8", "16"),
              "phase9 workers.job-timeout", List.of("30 min", "1 h", "90 min"),
              "phase9 retries.max-retries", List.of("3", "5", "7"),
              "phase9 retries.backoff", List.of("exponential", "fixed", "linear"),
              "phase9 monitoring.dashboard", List.of("Datadog", "Grafana", "a wall"),
              "checklist payload-max-size", List.of("64 KiB", "1 MiB", "256 KiB"),
              "checklist job-dependencies", List.of("no", "no", "no")));

  @TempDir private Path folder;

  @Test
  void renderingBringsTwoBranchesTogether() throws Exception {
    long first = Long.getLong("seed", System.nanoTime());
    System.out.println("GitHistoriesTest: -Dseed=" + first);
    Path start = start();
    for (int i = 0; i < HISTORIES; i++) {
      long seed = first + i;
      Path project = folder.resolve("history-" + i);
      Folders.write(project, Folders.texts(start));
      try {
        new History(project, new Random(seed)).run();
      } catch (AssertionError e) {
        throw new AssertionError("-Dseed=" + seed, e);
      }
    }
  }

  private Path start() {
    Path start = folder.resolve("start");
    Folders.write(
        start.resolve(ANSWERS),
        Folders.texts(Path.of("src/test/resources/golden/phase9-examples/answers")));
    SpecqRunner specq = new SpecqRunner(start);
    assertThat(specq.run("set", "phase9", "retries.idempotency", "all").code()).isZero();
    assertThat(specq.run("render").code()).isZero();
    return start;
  }

  /** One repository. */
  private static final class History {
    private final Path project;
    private final Random random;
    private final SpecqRunner specq;
    private final List<String> written = new ArrayList<>();

    History(Path project, Random random) {
      this.project = project;
      this.random = random;
      this.specq = new SpecqRunner(project);
    }

    void run() throws Exception {
      git("init", "-q", "-b", "main");
      commit("start");
      git("checkout", "-q", "-b", "theirs");
      branch("Theirs");
      git("checkout", "-q", "main");
      branch("Ours");
      boolean rebase = random.nextBoolean();
      List<String> how =
          rebase ? List.of("rebase", "-q", "theirs") : List.of("merge", "-q", "theirs");
      ended(how);
      settleAnswers();
      Map<String, String> before = Folders.texts(project.resolve(SPECS));
      SpecqRunner.Ended ended = specq.run("render");
      if (isForPeople(ended)) {
        Map<String, String> after = Folders.texts(project.resolve(SPECS));
        assertThat(words(after)).containsAll(words(before));
        return;
      }
      assertThat(ended.code()).as(how + "\n" + ended.out() + ended.err()).isZero();
      judge();
    }

    /** Lines that git left across blocks are for people to settle, and nothing of them goes. */
    private static boolean isForPeople(SpecqRunner.Ended ended) {
      return ended.code() == 3 && ended.err().contains("a git conflict is not resolved");
    }

    private List<String> words(Map<String, String> specs) {
      String all = String.join("\n", specs.values());
      return written.stream().filter(all::contains).toList();
    }

    private void branch(String name) throws Exception {
      List<String> paths = List.copyOf(VALUES.keySet());
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        String path = paths.get(random.nextInt(paths.size()));
        List<String> values = VALUES.getOrDefault(path, List.of());
        List<String> command = new ArrayList<>(List.of("set"));
        command.addAll(List.of(path.split(" ")));
        command.add(values.get(random.nextInt(values.size())));
        assertThat(specq.run(command.toArray(String[]::new)).code()).isIn(0, 1);
      }
      assertThat(specq.run("render").code()).isZero();
      for (int i = random.nextInt(3); i > 0; i--) {
        edit(name + i);
      }
      assertThat(specq.run("render").code()).isZero();
      commit(name);
    }

    /** A row, an item or a paragraph of somebody's own, at the end of what is there. */
    private void edit(String word) throws IOException {
      List<Path> specs = specs();
      Path spec = specs.get(random.nextInt(specs.size()));
      String text = Files.readString(spec);
      List<String> blocks = new ArrayList<>();
      Pattern.compile("\n\n<!-- specq:end \\S+")
          .matcher(text)
          .results()
          .forEach(m -> blocks.add(m.group()));
      String end = blocks.get(random.nextInt(blocks.size()));
      int at = text.indexOf(end);
      String last = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
      if (last.startsWith("**")) {
        return; // what stands beside an answer is a conflict once that answer goes
      }
      String own =
          last.startsWith("|") && last.chars().filter(c -> c == '|').count() == 3
              ? "\n| %s | mine |".formatted(word)
              : last.startsWith("- ") ? "\n- " + word + " is mine." : "\n\n" + word + " is mine.";
      Files.writeString(spec, text.substring(0, at) + own + text.substring(at));
      written.add(word);
    }

    private List<Path> specs() throws IOException {
      try (Stream<Path> files = Files.list(project.resolve(SPECS))) {
        return files.sorted().toList();
      }
    }

    /** Somebody takes one side of each conflict in the answers. */
    private void settleAnswers() throws IOException {
      for (String name : List.of("phase9.yaml", "checklist.yaml")) {
        Path file = project.resolve(ANSWERS).resolve(name);
        if (Files.exists(file)) {
          Files.writeString(file, settled(Files.readString(file)));
        }
      }
    }

    private String settled(String text) {
      StringBuilder settled = new StringBuilder();
      int side = 0;
      int taken = 1;
      for (String line : text.lines().toList()) {
        if (line.startsWith("<<<<<<< ")) {
          side = 1;
          taken = 1 + random.nextInt(2);
        } else if (side == 1 && line.startsWith("||||||| ")) {
          side = 3;
        } else if (side % 2 == 1 && line.equals("=======")) {
          side = 2;
        } else if (line.startsWith(">>>>>>> ")) {
          side = 0;
        } else if (side == 0 || side == taken) {
          settled.append(line).append('\n');
        }
      }
      return settled.toString();
    }

    private void judge() {
      Map<String, String> specs = Folders.texts(project.resolve(SPECS));
      Map<String, String> bases = Folders.texts(project.resolve(".specq/rendered"));
      Stream.concat(specs.values().stream(), bases.values().stream())
          .forEach(text -> assertThat(text).doesNotContainPattern(GITS));
      String all = String.join("\n", specs.values());
      assertThat(written).allSatisfy(word -> assertThat(all).containsOnlyOnce(word));
      assertThat(specq.run("render").out()).doesNotContain("written");
      assertThat(specq.run("render", "--check").code()).isZero();
      assertThat(specq.run("render", "--out", "fresh").code()).isZero();
      Map<String, String> fresh = Folders.texts(project.resolve("fresh"));
      specs.forEach(
          (name, text) ->
              assertThat(senses(text)).as(name).containsAll(senses(fresh.getOrDefault(name, ""))));
      specs.forEach(
          (name, text) ->
              assertThat(filled(senses(text)).stream().filter(line -> !isMine(line)).toList())
                  .as(name)
                  .containsExactlyInAnyOrderElementsOf(senses(fresh.getOrDefault(name, ""))));
    }

    /** Without the headings of sections that no block fills any more: they stay. */
    private static List<String> filled(List<String> lines) {
      List<String> filled = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        boolean last = i + 1 == lines.size() || lines.get(i + 1).startsWith("## ");
        if (!lines.get(i).startsWith("## ") || !last) {
          filled.add(lines.get(i));
        }
      }
      return filled;
    }

    private boolean isMine(String line) {
      return written.stream().anyMatch(line::contains);
    }

    /** The sentences and rows, without what pads them. */
    private static List<String> senses(String text) {
      return text.replaceAll("(?<=[.!?])\\s", "\n")
          .lines()
          .map(l -> l.replaceAll(" +", " ").replaceAll("-{3,}", "---").strip())
          .filter(l -> !l.isEmpty())
          .toList();
    }

    private void commit(String message) throws Exception {
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", message);
    }

    private void git(String... command) throws Exception {
      assertThat(ended(List.of(command))).as(String.join(" ", command)).isZero();
    }

    private int ended(List<String> arguments) throws Exception {
      List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Ann"));
      command.addAll(List.of("-c", "user.email=ann@example.org", "-c", "core.autocrlf=false"));
      command.addAll(
          List.of("-c", "merge.conflictStyle=" + (random.nextBoolean() ? "merge" : "diff3")));
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
      builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
      return builder.start().waitFor();
    }
  }
}
