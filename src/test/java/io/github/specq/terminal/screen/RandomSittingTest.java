package io.github.specq.terminal.screen;

import io.github.specq.testing.RandomPerson;
import io.github.specq.testing.Rounds;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is pressed: it fits the window, leads out again, loses nothing that was typed, and
 * changes nothing that is saved unless a person says so. {@code -Dstrokes=...} presses more, {@code
 * -Dseed=...} the same again.
 */
class RandomSittingTest {
  private static final int PEOPLE = 10;
  private static final int STROKES = Rounds.of("strokes", 20_000);

  static Stream<RandomPerson> people() {
    return RandomPerson.people(PEOPLE);
  }

  @ParameterizedTest
  @MethodSource("people")
  void nothingIsLostByChance(RandomPerson person) {
    Sitting sitting = new Sitting(person);
    for (int i = 0; i < STROKES / PEOPLE; i++) {
      sitting.press();
      if (i % 20 == 0) {
        sitting.assertIsNoTrap();
      }
    }
  }
}
