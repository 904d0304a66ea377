package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.cli.Damageable.Subject;
import io.github.specq.testing.Mutator;
import io.github.specq.testing.Rounds;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged files of every kind that specq reads: no run ends as a bug or takes more than a second of
 * processor time, and whoever is told that a file is wrong is told where. {@code -Dmutations=50000}
 * runs as many in all; with the seed of one that failed, {@code -Dseed=...} begins with that one.
 */
class DamagedFilesTest {
  private static final int MUTATIONS = Rounds.of("mutations", 160);
  private static final Duration MOST_PROCESSOR_TIME = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A problem as it stands in a report, with its place. */
  private static final Pattern PROBLEM =
      Pattern.compile(
          "(?m)^(?:(?<file>[^:\\n]+)(?::(?<line>\\d+):\\d+)?: )?(?:error|broken): (?<message>.*)");

  private final long firstSeed = Long.getLong("seed", System.nanoTime());

  @TempDir private Path folder;

  /** A run of one command on one damaged file. */
  private record Round(Subject subject, List<String> command, Ended ended, Duration processor) {}

  @ParameterizedTest
  @EnumSource
  void noDamageIsABugOrTakesLongOrHasNoPlace(Damageable kind) throws IOException {
    List<Subject> subjects = kind.in(folder);
    Map<Integer, Integer> ends = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    Duration worst = Duration.ZERO;
    Duration all = Duration.ZERO;
    int rounds = MUTATIONS / Damageable.values().length;
    for (long seed = firstSeed; seed < firstSeed + rounds; seed++) {
      try {
        Round round = round(subjects, new Random(seed), kind + " with -Dseed=" + seed);
        ends.merge(round.ended().code(), 1, Integer::sum);
        worst = round.processor().compareTo(worst) > 0 ? round.processor() : worst;
        all = all.plus(round.processor());
      } catch (AssertionError e) {
        faults.add(e.getMessage());
      }
    }
    System.out.printf(
        "DamagedFilesTest -Dseed=%d: %s: %d runs, exit codes and how often %s,"
            + " %d ms on average, %d ms at most%n",
        firstSeed, kind, rounds, ends, all.toMillis() / rounds, worst.toMillis());
    assertThat(faults).isEmpty();
  }

  private static Round round(List<Subject> subjects, Random random, String name)
      throws IOException {
    Subject subject = oneOf(subjects, random);
    byte[] whole = Files.readAllBytes(subject.file());
    byte[] other = Files.readAllBytes(oneOf(subjects, random).file());
    byte[] damaged = new Mutator(random).mutate(whole, other);
    List<String> command = oneOf(subject.commands(), random);
    Files.write(subject.file(), damaged);
    try {
      Round round = run(subject, command);
      if (round.processor().compareTo(MOST_PROCESSOR_TIME) > 0) {
        // A processor that others use runs slower at times; what is slow by itself is so again.
        round = run(subject, command);
      }
      assertSound(round);
      return round;
    } catch (AssertionError | RuntimeException e) {
      Path kept = Path.of("target", "damaged", name.replaceAll("\\W+", "-"));
      Files.createDirectories(kept.getParent());
      Files.write(kept, damaged);
      throw new AssertionError(
          "%s: specq %s, with %s as %s:%n%s"
              .formatted(name, String.join(" ", command), kept, subject.path(), e.getMessage()),
          e);
    } finally {
      Files.write(subject.file(), whole);
    }
  }

  private static <T> T oneOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /** Runs in a thread that can be left where it loops for ever. */
  private static Round run(Subject subject, List<String> command) {
    FutureTask<Round> task = new FutureTask<>(() -> measured(subject, command));
    Thread thread = new Thread(task, "specq");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("it runs for ever, at " + List.of(thread.getStackTrace()), e);
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static Round measured(Subject subject, List<String> command) {
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    Ended ended = new SpecqRunner(subject.project()).run(command, List.of());
    Duration processor = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
    return new Round(subject, command, ended, processor);
  }

  private static void assertSound(Round round) {
    Ended ended = round.ended();
    assertThat(ended.code()).as(ended.screen()).isIn(0, 1, 3, 4);
    assertThat(round.processor()).isLessThan(MOST_PROCESSOR_TIME);
    if (ended.code() == 3) {
      Matcher problem = PROBLEM.matcher(ended.screen());
      assertThat(problem.results().count()).as(ended.screen()).isPositive();
      problem.reset();
      while (problem.find()) {
        assertPlace(round, problem);
      }
    }
  }

  /** The file is there, and has that line; or it is one that comes with specq. */
  private static void assertPlace(Round round, Matcher problem) {
    String told = round.ended().screen();
    String file = problem.group("file");
    assertThat(file).as(told).isNotNull();
    if (DamagedFilesTest.class.getResource("/" + file) == null) {
      Path damaged = round.subject().project().resolve(file);
      assertThat(damaged).as(told).exists();
      int line = problem.group("line") == null ? 1 : Integer.parseInt(problem.group("line"));
      assertThat(line).as(told).isBetween(1, lines(damaged));
    }
  }

  /** As editors count them: a carriage return alone ends a line too. */
  private static int lines(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.split("\r\n|\r|\n", -1).length;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
