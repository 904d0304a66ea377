package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.AnswerSaver;
import io.github.specq.testing.ChildJvm;
import io.github.specq.testing.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at random moments while answers are saved one after the other. */
class KillWhileSavingTest {
  private static final int ROUNDS = Rounds.of("rounds", 16);
  private static final int MOST_ACKNOWLEDGED = 30;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  @TempDir private Path root;

  @Test
  void noFileIsTornAndNoAcknowledgedAnswerIsLost() throws IOException {
    int next = 0;
    int unacknowledged = 0;
    int leftBehind = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int acknowledged = killed(next);
      String text = Files.readString(root.resolve(AnswersStore.usualFile("phase9")));
      Map<String, Answer> answers = AnswersFile.parse("round " + round, "phase9", text).answers();
      boolean oneMore = answers.equals(expected(acknowledged + 1));
      assertThat(oneMore || answers.equals(expected(acknowledged)))
          .as("seed %d, round %d: after answer %d the file is%n%s", seed, round, acknowledged, text)
          .isTrue();
      unacknowledged += oneMore ? 1 : 0;
      leftBehind += temporaryFiles() > 0 ? 1 : 0;
      next = acknowledged + (oneMore ? 2 : 1);
    }
    System.out.printf(
        "KillWhileSavingTest: %d rounds, %d answers, 0 torn, 0 lost;"
            + " killed with a temporary file %d times, before the ack %d times%n",
        ROUNDS, next, leftBehind, unacknowledged);
    killed(next);
    assertThat(temporaryFiles()).as("temporary files of dead processes").isLessThanOrEqualTo(1);
  }

  /** Lets a process save until it is killed; returns the last answer that it acknowledged. */
  private int killed(int first) throws IOException {
    try (ChildJvm child = ChildJvm.start(AnswerSaver.class, root, first)) {
      int last = Integer.parseInt(child.line());
      long start = System.nanoTime();
      int more = 1 + random.nextInt(MOST_ACKNOWLEDGED);
      for (int i = 0; i < more; i++) {
        last = Integer.parseInt(child.line());
      }
      spin(random.nextLong(2 * (System.nanoTime() - start) / more));
      child.kill();
      String[] rest = child.rest().split("\n", -1);
      return rest.length > 1 ? Integer.parseInt(rest[rest.length - 2]) : last;
    }
  }

  /** For up to the time that two savings take, so that the kill is at any moment of one. */
  private static void spin(long nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** All answers up to the one of that number. */
  private static Map<String, Answer> expected(int last) {
    Map<String, Answer> answers = new HashMap<>();
    for (int number = 0; number <= last; number++) {
      answers.put(
          AnswerSaver.question(number), Answer.Said.NOTHING.withText(AnswerSaver.text(number)));
    }
    return answers;
  }

  private long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(".specq/answers"))) {
      return files.filter(f -> f.toString().endsWith(".tmp")).count();
    }
  }
}
