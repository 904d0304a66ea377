package io.github.specq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.specq.terminal.view.Size;
import io.github.specq.testing.Keys;
import io.github.specq.testing.Phase9;
import io.github.specq.testing.PtyProgram;
import io.github.specq.testing.RandomPerson;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody presses anything at the packaged program in a real terminal. {@code -Dstrokes=...}
 * presses more, {@code -Dseed=...} the same again.
 */
@Timeout(300)
class RandomStrokesIT {
  private static final int STROKES = Integer.getInteger("strokes", 1_000);
  private static final int AT_ONCE = 50;

  /** Not Enter, Space, digits, y and n; and not what ends, stops, or opens an editor. */
  private static final List<String> HARMLESS =
      Stream.concat(
              "abcdefghijklmopqrstuvwxzé漢:/?,.-+!".codePoints().mapToObj(Character::toString),
              Stream.of(
                      "Up",
                      "Down",
                      "Down",
                      "Left",
                      "Right",
                      "Home",
                      "End",
                      "PageUp",
                      "PageDown",
                      "Tab",
                      "BTab",
                      "BTab",
                      "Escape",
                      "F1",
                      "C-o",
                      "C-o",
                      "C-o",
                      "C-a",
                      "C-u",
                      "C-w",
                      "C-k",
                      "C-l",
                      "BSpace",
                      "DC")
                  .map(Keys::of))
          .toList();

  private static final List<String> OTHERS =
      List.of("\r", "\r", "\r", " ", " ", "1", "2", "3", "6", "9", "y", "n", ":skip\r", ":back\r");

  private static final Map<String, String> SAVED =
      Map.of(
          "job-queue.technology", "kafka",
          "workers.count", "9",
          "workers.worker-types", "mail workers",
          "workers.scaling", "manual",
          "retries.max-retries", "7",
          "retries.jitter", "no",
          "monitoring.metrics", "depth-by-queue");

  @TempDir private Path project;

  static Stream<RandomPerson> people() {
    return RandomPerson.people(1);
  }

  @BeforeEach
  void answered() {
    assumeTrue(PtyProgram.isPossible());
    Phase9.profile(project);
    SpecqRunner specq = new SpecqRunner(project);
    SAVED.forEach(
        (field, value) -> {
          SpecqRunner.Ended ended = specq.run("set", "phase9", field, value);
          assertThat(ended.code()).as(ended.err()).isZero();
        });
  }

  /** What stands in the answers files stays, line by line; more may come where nothing stood. */
  @ParameterizedTest
  @MethodSource("people")
  void noStrayKeyChangesASavedAnswer(RandomPerson person) {
    List<String> saved = answers();
    press(person, HARMLESS, STROKES * 7 / 10);
    assertThat(answers()).as(person.toString()).containsAll(saved);
  }

  @ParameterizedTest
  @MethodSource("people")
  void nothingBreaks(RandomPerson person) {
    List<String> all = Stream.concat(HARMLESS.stream(), OTHERS.stream()).toList();
    press(person, all, STROKES * 3 / 10);
    SpecqRunner.Ended status = new SpecqRunner(project).run("status");
    assertThat(status.code()).as(person + "\n" + status.err()).isZero();
  }

  private List<String> answers() {
    SpecqRunner specq = new SpecqRunner(project);
    return Stream.of("project", "phase9")
        .flatMap(bank -> specq.file(".specq/answers/" + bank + ".yaml").lines())
        .toList();
  }

  /** Presses so many keys; where they end the program, it is begun again. */
  private void press(RandomPerson person, List<String> keys, int count) {
    for (int pressed = 0; pressed < count; ) {
      pressed += pressed(person, keys, count - pressed);
    }
  }

  private int pressed(RandomPerson person, List<String> keys, int count) {
    Size size = person.pick(List.of(new Size(80, 24), new Size(120, 40), new Size(60, 16)));
    String[] command = {"specq", "interview", "phase9", "--from", "job-queue.technology"};
    try (PtyProgram program = PtyProgram.start(project, Map.of("EDITOR", "true"), size, command)) {
      program.await("Ctrl+C").settle();
      int pressed = 0;
      while (pressed < count && program.alternate()) {
        int now = Math.min(AT_ONCE, count - pressed);
        program.typeAndSettle(
            Stream.generate(() -> person.pick(keys)).limit(now).collect(Collectors.joining()));
        pressed += now;
        assertIsWhole(program, person);
      }
      if (program.alternate()) {
        program.press("C-c");
      }
      assertThat(program.exitCode()).as(person + "\n" + program.screenText()).isIn(0, 130);
      program.assertSane();
      return pressed;
    }
  }

  private static void assertIsWhole(PtyProgram program, RandomPerson person) {
    if (program.alternate()) {
      List<String> rows = program.screen();
      assertThat(rows.get(rows.size() - 1))
          .as(person + "\n" + program.screenText())
          .contains("Ctrl+C");
    }
  }
}
