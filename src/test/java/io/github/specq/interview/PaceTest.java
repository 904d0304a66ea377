package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.testing.Conversation;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private static final int TEN_MINUTES = 600;

  /** A choice: expected to take 20 seconds. */
  private static final Step CHOICE =
      Conversation.about("project", Answers.NONE).interview().current().orElseThrow();

  private static Pace after(int answers, long millis) {
    Pace pace = Pace.UNKNOWN;
    for (int i = 0; i < answers; i++) {
      pace = pace.after(CHOICE, Duration.ofMillis(millis));
    }
    return pace;
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "0, 0, 10, nobody is known at first",
    "50, 20000, 10, as fast as expected",
    "50, 10000, 6, twice as fast",
    "50, 40000, 19, half as fast",
    "1, 10000, 10, one answer says little",
    "1, 3600000, 13, one coffee break says little too",
    "1, 86400000, 13, and a night no more than that",
    "50, 3600000, 36, whoever always has coffee is slow",
    "50, 999, 10, what is passed over in a moment does not count",
    "50, 1000, 2, but a second does",
    "50, -5000, 10, a clock that was set back does not count"
  })
  void howLongTenMinutesAre(int answers, long millis, int minutes, String why) {
    assertThat(after(answers, millis).minutes(TEN_MINUTES)).as(why).isEqualTo(minutes);
  }

  @Test
  void anOpeningTakesNoTimeOfItsOwn() {
    Step opening =
        Conversation.about("phase9", Answers.NONE)
            .goTo("job-queue")
            .interview()
            .current()
            .orElseThrow();
    assertThat(opening).isInstanceOf(Step.Opening.class);
    assertThat(Pace.UNKNOWN.after(opening, Duration.ofMinutes(5))).isEqualTo(Pace.UNKNOWN);
  }

  @Test
  void whatSomebodyDidLatelyCountsMore() {
    Pace nowFast = after(500, 40_000);
    Pace nowSlow = after(500, 10_000);
    for (int i = 0; i < 500; i++) {
      nowFast = nowFast.after(CHOICE, Duration.ofSeconds(10));
      nowSlow = nowSlow.after(CHOICE, Duration.ofSeconds(40));
    }
    assertThat(nowFast.minutes(TEN_MINUTES)).isLessThan(8);
    assertThat(nowSlow.minutes(TEN_MINUTES)).isGreaterThan(16);
  }

  @RepeatedTest(20)
  void theEstimateIsNeverNegativeAndGrowsWithWhatIsLeft() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Pace pace = Pace.UNKNOWN;
    for (int answers = 0; answers < 200; answers++) {
      long millis = (long) Math.exp(random.nextDouble() * 20) - 1000;
      pace = pace.after(CHOICE, Duration.ofMillis(millis));
      assertThat(pace.minutes(0)).as("seed %d", seed).isZero();
      int before = 0;
      for (double left = 1; left < 10_000; left *= 1 + random.nextDouble()) {
        int minutes = pace.minutes(left);
        assertThat(minutes)
            .as("minutes for %s s at %s, seed %d", left, pace, seed)
            .isPositive()
            .isGreaterThanOrEqualTo(before)
            .isLessThanOrEqualTo((int) Math.ceil(4 * left / 60));
        before = minutes;
      }
    }
  }
}
