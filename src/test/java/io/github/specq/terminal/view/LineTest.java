package io.github.specq.terminal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Rounds;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {

  @ParameterizedTest
  @CsvSource({
    "one two, 7, …, one two",
    "one two, 6, …, one t…",
    "one two, 6, ..., one...",
    "one two, 1, …, …",
    "one two, 0, …, ''",
    "one two, -1, …, ''",
    "one two, 2, ..., ..",
    "one two, 3, '', one",
    "漢字漢, 5, …, 漢字…",
    "漢字漢, 4, …, 漢…",
    "漢字漢, 2, …, …",
    "漢字漢, 2, 漢, 漢",
    "漢字漢, 1, 漢, ''",
    "e\u0301e\u0301e\u0301, 2, …, e\u0301…",
    "\ud83d\udc69\u200d\ud83d\udcbbx, 4, …, …",
    "'', 0, …, ''",
  })
  void whatIsCutEndsWithASignThatFitsToo(String text, int columns, String sign, String cut) {
    assertThat(Line.of(text).cut(columns, sign).text()).isEqualTo(cut);
  }

  @Test
  void theSignHasTheStyleOfWhatIsCut() {
    Line line = Line.of("one", Style.STRONG).and(" two", Style.FAINT).and(" three", Style.GOOD);
    assertThat(line.cut(6, "…"))
        .isEqualTo(Line.of(new Span("one", Style.STRONG), new Span(" t…", Style.FAINT)));
    assertThat(line.cut(3, "…")).isEqualTo(Line.of("on…", Style.STRONG));
  }

  @Test
  void aMarkThatIsCombinedWithTheLastCharacterStays() {
    Line line = Line.of("ab").and("\u0301cd", Style.FAINT);
    assertThat(line.cut(3, "…").text()).isEqualTo("ab\u0301…");
  }

  @RepeatedTest(20)
  void nothingIsWiderThanItsCut() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < Rounds.of(200); round++) {
      Line line = Line.EMPTY;
      for (int i = random.nextInt(4); i >= 0; i--) {
        line =
            line.and("x漢e\u0301".repeat(random.nextInt(4)), i % 2 == 0 ? Style.PLAIN : Style.FAINT);
      }
      int columns = random.nextInt(20);
      String sign = "…漢.".substring(random.nextInt(4));
      assertThat(line.cut(columns, sign).width())
          .as("seed %d: %s cut to %d with %s", seed, line, columns, sign)
          .isLessThanOrEqualTo(columns);
    }
  }

  @Test
  void blanksFillARowUpToAColumn() {
    assertThat(Line.of("漢").padded(4).text()).isEqualTo("漢  ");
    assertThat(Line.of("漢字").padded(4)).isEqualTo(Line.of("漢字"));
    assertThat(Line.of("漢字").padded(-1)).isEqualTo(Line.of("漢字"));
  }
}
