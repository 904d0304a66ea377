package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Size;
import io.github.specq.testing.EngineBanks;
import io.github.specq.testing.Keys;
import io.github.specq.testing.Phase9;
import io.github.specq.testing.RandomPerson;
import io.github.specq.testing.RichSession;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever keys somebody presses: no bug shows, what is answered can be read, and the terminal is
 * given back. {@code -Dseed=...} repeats it.
 */
@Timeout(120)
class RandomStrokesTest {
  private static final int STROKES = 400;

  /** Not Ctrl-Z, which would stop the tests. */
  private static final List<String> KEYS =
      List.of(
          "Enter",
          "Enter",
          "Enter",
          "Enter",
          "Down",
          "Down",
          "Down",
          "Up",
          "Space",
          "Space",
          "Tab",
          "BTab",
          "Left",
          "Right",
          "C-Left",
          "C-Right",
          "Home",
          "End",
          "PageUp",
          "PageDown",
          "BSpace",
          "DC",
          "F1",
          "F5",
          "Escape",
          "C-o",
          "C-o",
          "C-a",
          "C-e",
          "C-j",
          "C-l",
          "C-u",
          "C-w",
          "C-k",
          "C-_",
          "C-d");

  private static final String LETTERS = "ynsdurglnaetqfxo?jk/123456789 :,;zé漢";

  private static final List<String> TEXTS =
      List.of(
          ":quit\r", ":goto 9\r", ":na no\r", "::x\r", "5 min\r", "a, b; c\r", "😀 e\u0301", ": ");

  private static final List<Size> SIZES =
      List.of(new Size(80, 24), new Size(120, 40), new Size(60, 16), new Size(40, 10));

  @TempDir private Path folder;

  static Stream<RandomPerson> people() {
    return RandomPerson.people(4);
  }

  @ParameterizedTest
  @MethodSource("people")
  void nothingBreaks(RandomPerson person) {
    EngineBanks.bring(folder);
    String bank = person.now(0.5) ? "newsletter" : "readers";
    if (person.now(0.7)) {
      Phase9.profile(folder);
    }
    for (int strokes = 0; strokes < STROKES; ) {
      strokes += someStrokes(person, bank, STROKES - strokes);
      assertTheAnswersCanBeRead();
    }
  }

  /** One run of the program, which a key may end; else Ctrl-C does. */
  private int someStrokes(RandomPerson person, String bank, int most) {
    RichSession.Start start =
        RichSession.in(folder).with("EDITOR", person.now(0.5) ? "true" : "false");
    try (RichSession session = start.run("interview", bank)) {
      session.awaitScreen();
      int pressed = 1;
      while (pressed < most && !session.isOver()) {
        press(session, person);
        pressed++;
      }
      if (!session.settle().isOver()) {
        session.press("C-c");
      }
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).as(person + "\n" + ended.err()).isIn(0, 130);
      return pressed;
    }
  }

  private static void press(RichSession session, RandomPerson person) {
    if (person.now(0.03)) {
      session.resize(person.pick(SIZES));
    } else if (person.now(0.05)) {
      session.type(person.pick(TEXTS));
    } else if (person.now(0.03)) {
      session.paste("pasted\ntext: " + "x".repeat(100));
    } else if (person.now(0.4)) {
      session.type(person.pick(LETTERS.codePoints().mapToObj(Character::toString).toList()));
    } else {
      session.type(Keys.of(person.pick(KEYS)));
    }
    // An end of the program is to be seen before the next key, which nobody would hear.
    session.hear();
  }

  private void assertTheAnswersCanBeRead() {
    SpecqRunner.Ended status = new SpecqRunner(folder).run("status");
    assertThat(status.code()).as(status.err()).isZero();
  }
}
