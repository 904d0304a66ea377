package io.github.specq.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of answers, as they are written. */
class AnswerPathTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          retries,             -,      retries, -,     value
          retries.delays,      -,      retries, delays, delays
          retries.value,       -,      retries, value, value
          phase9/retries,      phase9, retries, -,     value
          phase9/retries.max,  phase9, retries, max,   max
          phase9/retries.a.b,  phase9, retries, a.b,   a.b
          phase9/a/b,          phase9, a/b,     -,     value
          a.b/c.d,             a.b,    c,       d,     d
          /retries,            '',     retries, -,     value
          phase9/,             phase9, '',      -,     value
          retries.,            -,      retries, '',    ''
          """)
  void theFirstSlashEndsTheBankAndThePointBehindItTheQuestion(
      String text, String bank, String question, String field, String meant) {
    AnswerPath path = AnswerPath.parse(text);

    assertThat(path)
        .isEqualTo(new AnswerPath(Optional.ofNullable(bank), question, Optional.ofNullable(field)));
    assertThat(path.fieldOrValue()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "phase9/retries,       phase9/retries",
    "phase9/retries.value, phase9/retries",
    "phase9/retries.max,   phase9/retries.max",
  })
  void aPathIsWrittenTheShortestWay(String text, String shortest) {
    Ref ref = Ref.parse(text);

    assertThat(ref).hasToString(shortest);
    assertThat(Ref.parse(shortest)).isEqualTo(ref);
  }

  @Test
  void aPathThatLeavesThisBankNamesAnother() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ref.parse("retries.max"))
        .withMessage("no bank is named: retries.max");
  }

  @Test
  void pathsAreInTheOrderOfBankQuestionAndField() {
    List<Ref> sorted =
        Stream.of("a/a.b", "a/a.c", "a/b.a", "a/b", "b/a.a", "b/a.b").map(Ref::parse).toList();
    List<Ref> shuffled = new ArrayList<>(sorted);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(shuffled.stream().sorted()).as("seed %d", seed).isEqualTo(sorted);
    }
  }

  @Test
  void aPathLooksAtTheAnswersThatItsValueIsComputedFrom() {
    Ref computed = Ref.parse("derived/total");
    List<Ref> inputs = List.of(Ref.parse("a/b"), Ref.parse("a/c"));
    Facts facts =
        new Facts() {
          @Override
          public Fact of(Ref ref) {
            return new Fact.Unknown(false);
          }

          @Override
          public List<Ref> inputs(Ref ref) {
            return ref.equals(computed) ? inputs : List.of();
          }
        };

    assertThat(facts.answers(computed)).isEqualTo(inputs);
    assertThat(facts.answers(inputs.get(0))).containsExactly(inputs.get(0));
  }
}
