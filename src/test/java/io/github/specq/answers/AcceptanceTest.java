package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.specq.problem.UserError;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warnings that a team lives with, as they stand in an answers file. */
class AcceptanceTest {
  private static final String HEAD = "specq: 1\nbank: phase9\n";
  private static final String HOW = "write 'RULE: reason', or use: specq accept RULE --reason";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Known.                                          | Known. | {}
          { reason: Known. }                              | Known. | {}
          { reason: Known., while: {} }                   | Known. | {}
          { reason: Known., while: { phase9/retries: 3 } } | Known. | {phase9/retries=3}
          { while: { a: 1, b.c: '' }, reason: "A: b" }    | A: b   | {a=1, b.c=}
          """)
  void anAcceptanceHasAReasonAndTheAnswersItHoldsFor(String yaml, String reason, String answers) {
    assertThat(parse("accepted:\n  DEP-01: " + yaml + "\n").accepted())
        .hasEntrySatisfying(
            "DEP-01",
            acceptance -> {
              assertThat(acceptance.reason()).isEqualTo(reason);
              assertThat(acceptance.answers()).hasToString(answers);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `accepted:`                             | ``
          `accepted: {}`                          | ``
          `accepted: { A: '' }`                   | 3:16 this warning is accepted without a reason
          `accepted: { A: }`                      | 3:15 this warning is accepted without a reason
          `accepted: { A: ' ' }`                  | 3:16 this warning is accepted without a reason
          `accepted: { A: [] }`                   | 3:16 this warning is accepted without a reason
          `accepted: { A: { reason: [b] } }`      | 3:16 this warning is accepted without a reason
          `accepted: { A: { reason: ' ' } }`      | 3:16 this warning is accepted without a reason
          `accepted: { A: { while: { b: 1 } } }`  | 3:16 this warning is accepted without a reason
          `accepted: { A: { reason: b, until: c } }`        | 3:29 it is not clear for which answers this is accepted
          `accepted: { A: { reason: b, while: c } }`        | 3:36 it is not clear for which answers this is accepted
          `accepted: { A: { reason: b, while: { c: [d] } } }` | 3:41 it is not clear for which answers this is accepted
          `accepted: [A]`                         | 3:11 'accepted' is a mapping from rule to reason
          `accepted: A`                           | 3:11 'accepted' is a mapping from rule to reason
          """)
  void whatIsNotClearIsToldWithItsPlace(String yaml, String problem) {
    if (problem.isEmpty()) {
      assertThat(parse(yaml + "\n").accepted()).isEmpty();
      return;
    }
    UserError error = catchThrowableOfType(UserError.class, () -> parse(yaml + "\n"));

    assertThat(error.problems())
        .extracting(p -> p.position().orElseThrow().toString().substring(2) + " " + p.message())
        .containsExactly(problem);
    assertThat(error.problems()).allSatisfy(p -> assertThat(p.hint()).isEqualTo(HOW));
  }

  @Test
  void anAcceptanceIsWrittenReplacedAndTakenBack() {
    Acceptance known = new Acceptance("Known: all.", Map.of("phase9/retries", "3"));
    Acceptance better = new Acceptance("Measured.", Map.of());
    AnswersFile none = parse("answers: {}\n");

    AnswersFile accepted = none.accepting("DEP-01", Optional.of(known));
    AnswersFile replaced = accepted.accepting("DEP-01", Optional.of(better));

    assertThat(accepted.text())
        .isEqualTo(
            HEAD
                + "answers: {}\n"
                + "accepted:\n"
                + "  DEP-01:\n"
                + "    reason: \"Known: all.\"\n"
                + "    while: { phase9/retries: 3 }\n");
    assertThat(accepted.accepted()).isEqualTo(Map.of("DEP-01", known));
    assertThat(replaced.accepted()).isEqualTo(Map.of("DEP-01", better));
    assertThat(accepted.accepting("DEP-01", Optional.of(known))).isSameAs(accepted);
    assertThat(none.accepting("DEP-01", Optional.empty())).isSameAs(none);
    assertThat(accepted.accepting("DEP-01", Optional.empty()).accepted()).isEmpty();
  }

  private static AnswersFile parse(String rest) {
    return AnswersFile.parse("f", "phase9", HEAD + rest);
  }
}
