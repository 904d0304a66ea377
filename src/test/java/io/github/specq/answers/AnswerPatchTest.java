package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an answer that two people change: theirs in the file, mine from what I saw. */
class AnswerPatchTest {
  private static final Names WORKERS =
      new Names(
          "workers",
          List.of("pool"),
          Map.of("count", List.of("number", "size"), "queues", List.of()));

  /** A dash stands for no answer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          seen                  | stands                         | wanted                | after                        | undoes | loses
          -                     | -                              | { count: 2 }          | { count: 2 }                 | no  | no
          { count: 2 }          | { count: 2 }                   | { count: 3 }          | { count: 3 }                 | no  | no
          { count: 2 }          | { count: 4 }                   | { count: 3 }          | { count: 3 }                 | yes | no
          { count: 2 }          | { count: 3 }                   | { count: 3 }          | { count: 3 }                 | no  | no
          { count: 2 }          | -                              | { count: 3 }          | { count: 3 }                 | yes | no
          { count: 2 }          | { count: 2, queues: [a] }      | { count: 3 }          | { count: 3, queues: [a] }    | no  | no
          { count: 2 }          | { count: 2, text: A }          | { count: 3 }          | { count: 3, text: A }        | no  | no
          { text: A }           | { text: C }                    | { text: B }           | { text: B }                  | yes | no
          { count: 2, text: A } | { count: 2, text: A }          | { count: 2 }          | { count: 2 }                 | no  | no
          { count: 2 }          | { count: 2, note: N }          | { count: 3 }          | { count: 3, note: N }        | no  | no
          { count: 2, note: A } | { count: 2, note: A }          | { count: 2, note: B } | { count: 2, note: B }        | no  | yes
          { count: 2, note: A } | { count: 2, note: A }          | { count: 2 }          | { count: 2, note: A }        | no  | no
          { count: 2 }          | { count: 2 }                   | { count: 2, note: B } | { count: 2, note: B }        | no  | no
          { state: later }      | { state: later }               | { count: 3 }          | { count: 3 }                 | no  | no
          { count: 2 }          | { state: later }               | { count: 3 }          | { count: 3 }                 | yes | no
          { count: 2 }          | { state: later }               | { count: 2, note: B } | { state: later, note: B }    | no  | no
          { count: 2 }          | { count: 2 }                   | { state: later }      | { state: later }             | no  | yes
          { state: later }      | { count: 4, text: A }          | { state: unknown }    | { state: unknown }           | yes | yes
          { state: later }      | { state: skipped }             | { state: unknown }    | { state: unknown }           | yes | no
          { count: 2, note: N } | { count: 2, note: N }          | { state: later }      | { note: N, state: later }    | no  | yes
          { state: later }      | { state: later, owner: ops }   | { state: unknown }    | { state: unknown, owner: ops } | no | no
          { count: 2, by: agent } | { count: 2, by: agent }      | { state: later }      | { state: later }             | no  | yes
          { count: 2, x: 7 }    | { count: 2, x: 7 }             | { state: later }      | { x: 7, state: later }       | no  | yes
          -                     | { x: 7 }                       | { count: 3 }          | { x: 7, count: 3 }           | no  | no
          { number: 2 }         | { number: 2 }                  | { count: 3 }          | { count: 3 }                 | no  | no
          { number: 2 }         | { number: 4 }                  | { count: 3 }          | { count: 3 }                 | yes | no
          { size: 2, queues: [a] } | { size: 2, queues: [a] }    | { count: 3 }          | { count: 3 }                 | no  | yes
          { number: 2, count: 4 } | { number: 2, count: 4 }      | { count: 3 }          | { count: 3 }                 | no  | yes
          { number: 2 }         | { number: 2 }                  | { state: later }      | { state: later }             | no  | yes
          """,
      useHeadersInDisplayName = true)
  void whatIsDoneToAnAnswer(
      String seen, String stands, String wanted, String after, String undoes, String loses) {
    AnswerPatch patch = patch(seen, wanted);

    assertThat(patch.onto(keys(stands), WORKERS)).isEqualTo(keys(after));
    assertThat(patch.collides(keys(seen), keys(stands), WORKERS)).isEqualTo(undoes.equals("yes"));
    assertThat(patch.takesAway(keys(stands), WORKERS)).isEqualTo(loses.equals("yes"));
  }

  /** The same for what stands under one field, beside its own remarks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seen | stands                              | wanted               | after                           | undoes | loses
          2    | { value: 2, note: X }               | 3                    | { value: 3, note: X }           | no  | no
          2    | { value: 2, by: person }            | 3                    | 3                               | no  | no
          2    | { value: 2, by: agent }             | 3                    | 3                               | yes | no
          2    | { value: 4, note: X }               | 3                    | { value: 3, note: X }           | yes | no
          2    | { state: later, owner: ops }        | 3                    | { value: 3, owner: ops }        | yes | no
          { state: later } | { state: later }        | 3                    | 3                               | no  | no
          2    | { value: 2, note: X }               | { state: later }     | { note: X, state: later }       | no  | yes
          2    | 2                                   | { state: later }     | { state: later }                | no  | yes
          2    | { value: 2, note: X }               | { state: later, note: Y } | { state: later, note: Y }  | no  | yes
          2    | { other: B }                        | 3                    | 3                               | yes | no
          2    | { value: 2, x: [7] }                | { other: B }         | { value: { other: B }, x: [7] } | no  | no
          { state: later } | { state: later, note: X } | { state: unknown } | { state: unknown, note: X }     | no  | no
          """,
      useHeadersInDisplayName = true)
  void whatIsDoneToAField(
      String seen, String stands, String wanted, String after, String undoes, String loses) {
    whatIsDoneToAnAnswer(
        "{ count: " + seen + " }",
        "{ count: " + stands + " }",
        "{ count: " + wanted + " }",
        "{ count: " + after + " }",
        undoes,
        loses);
  }

  /** Who gave a whole answer did not give the field that somebody else changes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { count: 2, by: agent }              | { count: 3 }
          { count: 2, queues: [a], by: agent } | { count: { value: 3, by: person }, queues: [a], by: agent }
          { count: 2, text: A, by: agent }     | { count: 3, text: A }
          """)
  void aFieldOfAWholeAnswerIsByWhoChangedIt(String stands, String after) {
    Answer wanted = answer(stands).orElseThrow().said().with("count", Entry.of(Given.of("3")));

    assertThat(AnswerPatch.between(answer(stands), wanted).onto(keys(stands), WORKERS))
        .isEqualTo(keys(after));
  }

  @Test
  void whatIsTakenBackIsNotLost() {
    AnswerPatch patch = AnswerPatch.without("count");

    assertThat(patch.onto(keys("{ number: 2, queues: [a] }"), WORKERS))
        .isEqualTo(keys("{ queues: [a] }"));
    assertThat(patch.onto(keys("{ count: 2, by: agent }"), WORKERS)).isEmpty();
    assertThat(patch.takesAway(keys("{ count: 2 }"), WORKERS)).isFalse();
    assertThat(patch.collides(keys("{ count: 2 }"), keys("{ count: 4 }"), WORKERS)).isTrue();
    assertThat(patch.collides(keys("{ count: 2 }"), keys("{ queues: [a] }"), WORKERS)).isFalse();
  }

  private static AnswerPatch patch(String seen, String wanted) {
    return AnswerPatch.between(answer(seen), answer(wanted).orElseThrow());
  }

  private static Optional<Answer> answer(String yaml) {
    return file(yaml).answer(WORKERS);
  }

  private static Map<String, YamlValue> keys(String yaml) {
    return file(yaml).keys(WORKERS);
  }

  private static AnswersFile file(String yaml) {
    String answer = yaml == null ? "" : "  workers: " + yaml + "\n";
    return AnswersFile.parse("f", "phase9", "specq: 1\nbank: phase9\nanswers:\n" + answer);
  }
}
