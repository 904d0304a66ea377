package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.specq.problem.UserError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an answer stands, what says nothing there, and what a bank once called it. */
class AnswersFilePlacesTest {
  private static final String HEAD = "specq: 1\nbank: phase9\nbank-version: 3\nanswers:\n";
  private static final AnswersFile FILE =
      parse(
          """
            short: kafka
            braces: { count: 2, text: Two. }
            lines:
              text: |
                One.

                Two.
              count: 2
              queues:
                - a
                - b
            absent:
            list: [a,
              b]
          """);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          short,  -,      5:3,  5
          short,  value,  5:10, 5
          braces, -,      6:3,  6
          braces, count,  6:20, 6
          braces, text,   6:29, 6
          braces, other,  6:11, 6
          lines,  -,      7:3,  15
          lines,  text,   8:11, 11
          lines,  count,  12:12, 12
          lines,  queues, 13:5, 15
          lines,  other,  7:3,  15
          absent, -,      16:3, 16
          list,   -,      17:3, 18
          list,   value,  17:9, 18
          """)
  void anAnswerOrAPartOfItStandsOnTheseLines(String question, String part, String start, int last) {
    AnswersFile.Passage passage = FILE.passage(question, Optional.ofNullable(part)).orElseThrow();

    assertThat(passage.start()).hasToString("f:" + start);
    assertThat(passage.last()).isEqualTo(last);
  }

  @Test
  void whatIsNotAnsweredStandsNowhere() {
    assertThat(FILE.passage("other", Optional.empty())).isEmpty();
    assertThat(parse("").passage("other", Optional.empty())).isEmpty();
    assertThat(FILE.bank()).isEqualTo("phase9");
  }

  @Test
  void keysThatSayNothingAreToldOf() {
    AnswersFile file =
        parse("  a: { count: { value: 2, ticket: 7 } }\n  b: { state: later, until: May }\n");

    assertThat(file.unread())
        .extracting(AnswersFile.UnreadKey::question, AnswersFile.UnreadKey::key)
        .containsExactly(tuple("a", "ticket"), tuple("b", "until"));
    assertThat(file.unread())
        .extracting(key -> key.problem().position().orElseThrow() + " " + key.problem().message())
        .containsExactly(
            "f:5:27 'ticket' has no meaning here", "f:6:22 'until' has no meaning here");
    assertThat(FILE.unread()).isEmpty();
  }

  /** A value in braces says what it is, or it is missing. */
  @ParameterizedTest
  @ValueSource(strings = {"{ count: { value: {} } }", "{ value: {} }", "{ count: [{}] }"})
  void bracesWithNothingInThemAreNoValue(String answer) {
    assertThatExceptionOfType(UserError.class).isThrownBy(() -> parse("  a: " + answer + "\n"));
  }

  /** What a bank calls otherwise is found, and changed under its present name. */
  @Test
  void anAnswerUnderAFormerNameIsTheAnswer() {
    Names names = new Names("workers", List.of("pool"), Map.of("count", List.of("number")));
    AnswersFile file = parse("  pool: { number: 2 } # why\n  retries: 3\n");
    Answer three = Answer.Said.NOTHING.with("count", Entry.of(Given.of("3")));

    assertThat(file.answer(names)).isPresent();
    assertThat(file.answer(Names.of("other"))).isEmpty();
    assertThat(file.keys(Names.of("other"))).isEmpty();
    assertThat(file.with(names, AnswerPatch.between(file.answer(names), three)).text())
        .isEqualTo(HEAD + "  workers: { count: 3 } # why\n  retries: 3\n");
    assertThat(file.without(names).text()).isEqualTo(HEAD + "  retries: 3\n");
    assertThat(file.without(names, "count").text()).isEqualTo(HEAD + "  retries: 3\n");
    assertThat(file.without(Names.of("other"))).isSameAs(file);
  }

  @Test
  void ofAnAnswerOneFieldIsTakenBack() {
    AnswersFile file = parse("  workers: { count: 2, queues: [a] }\n");

    assertThat(file.without(Names.of("workers"), "count").text())
        .isEqualTo(HEAD + "  workers: { queues: [a] }\n");
    assertThat(file.without(Names.of("workers"), "other")).isSameAs(file);
  }

  @Test
  void filesAreTheSameThatSayTheSameOfOneBank() {
    AnswersFile same = parse("  a: 1\n");

    assertThat(same).isEqualTo(parse("  a: 1\n")).hasSameHashCodeAs(parse("  a: 1\n"));
    assertThat(same).isNotEqualTo(parse("  a:  1\n")).isNotEqualTo(new Object());
    assertThat(AnswersFile.empty("f", "a", 1)).isNotEqualTo(AnswersFile.empty("f", "b", 1));
  }

  private static AnswersFile parse(String answers) {
    return AnswersFile.parse("f", "phase9", HEAD + answers);
  }
}
