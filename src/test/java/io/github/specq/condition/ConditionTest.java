package io.github.specq.condition;

import static io.github.specq.evaluation.Answering.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.evaluation.Answering;
import io.github.specq.evaluation.Answering.Probe;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every comparison over every state an answer can be in. */
class ConditionTest {

  /** One question of each kind, each on the path unless {@code gate} is no. */
  private static final String QUESTIONS =
      question("gate", "{ id: value, type: yes-no, term: t }", "")
          + gated(
              "color", "type: choice, other: yes, options: [ " + options("red blue green") + " ]")
          + gated("tags", "type: choices, options: [ " + options("a b c d") + " ]")
          + gated("flag", "type: yes-no")
          + gated("count", "type: number, also: [unlimited]")
          + gated("limit", "type: number, also: [unlimited]")
          + gated("time", "type: duration")
          + gated("size", "type: size")
          + gated("rate", "type: rate")
          + gated("share", "type: percent")
          + gated("price", "type: money")
          + gated("release", "type: version")
          + gated("word", "type: text")
          + gated("names", "type: list")
          + gated("delays", "type: list, of: duration")
          + gated("runs", "type: schedule");

  private static String gated(String id, String type) {
    return question(id, "{ id: value, term: t, " + type + " }", "when: { gate: yes }");
  }

  private static String question(String id, String field, String when) {
    return "- { id: %s, title: T, ask: A, fields: [ %s ], %s }\n".formatted(id, field, when);
  }

  private static String options(String ids) {
    return String.join(
        ", ", Arrays.stream(ids.split(" ")).map(i -> "{ id: " + i + ", label: L }").toList());
  }

  /** Everything an answer can be, and what a comparison with it comes to. */
  enum State {
    VALUE("gate: yes\n%s: %s", Optional.empty(), true),
    DEFAULT("gate: yes\n%s: { value: %s, by: default }", Optional.empty(), true),
    AGENT("gate: yes\n%s: { value: %s, by: agent }", Optional.empty(), true),
    OWN_WORDS("gate: yes\n%s: { text: it depends }", Optional.of(Truth.UNKNOWN), true),
    DO_NOT_KNOW("gate: yes\n%s: { state: unknown }", Optional.of(Truth.UNKNOWN), false),
    LATER("gate: yes\n%s: { state: later }", Optional.of(Truth.UNKNOWN), false),
    SKIPPED("gate: yes\n%s: { state: skipped }", Optional.of(Truth.UNKNOWN), false),
    NEVER_ASKED("gate: yes", Optional.of(Truth.UNKNOWN), false),
    NOT_APPLICABLE("gate: yes\n%s: { state: not-applicable }", Optional.of(Truth.FALSE), true),
    OFF_THE_PATH("gate: no\n%s: %s", Optional.of(Truth.FALSE), false),
    GATE_NEVER_ASKED("%s: %s", Optional.empty(), true),
    PART_NOT_APPLICABLE(
        "gate: yes\n%s: { value: { state: not-applicable } }", Optional.of(Truth.FALSE), true),
    PART_NOT_KNOWN(
        "gate: yes\n%s: { text: a, value: { state: unknown } }", Optional.of(Truth.UNKNOWN), false);

    private final String written;
    private final Optional<Truth> comparison;
    private final boolean answered;

    State(String written, Optional<Truth> comparison, boolean answered) {
      this.written = written;
      this.comparison = comparison;
      this.answered = answered;
    }

    Answers of(String question, String value) {
      return answers("t", written.formatted(question, value));
    }

    Truth truth(Truth withValue) {
      return comparison.orElse(withValue);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          color   | red            | color: red                                   | TRUE
          color   | red            | color: blue                                  | FALSE
          color   | red            | color: [red, blue]                           | TRUE
          color   | red            | color: [green, blue]                         | FALSE
          color   | red            | color: { is: red }                           | TRUE
          color   | red            | color: { any-of: [red, blue] }               | TRUE
          color   | red            | color: { any-of: blue }                      | FALSE
          color   | red            | color: { is-not: red }                       | FALSE
          color   | red            | color: { is-not: blue }                      | TRUE
          color   | red            | color: { none-of: [red, blue] }              | FALSE
          color   | red            | color: { none-of: [green, blue] }            | TRUE
          color   | { other: red } | color: red                                   | FALSE
          color   | { other: red } | color: { is-not: red }                       | TRUE
          tags    | [a, b]         | tags: a                                      | TRUE
          tags    | [a, b]         | tags: c                                      | FALSE
          tags    | [a, b]         | tags: [c, b]                                 | TRUE
          tags    | [a, b]         | tags: { is-not: a }                          | FALSE
          tags    | [a, b]         | tags: { none-of: [c, d] }                    | TRUE
          tags    | [a, b]         | tags: { none-of: [c, b] }                    | FALSE
          flag    | yes            | flag: yes                                    | TRUE
          flag    | no             | flag: yes                                    | FALSE
          flag    | no             | flag: { is-not: yes }                        | TRUE
          count   | 5              | count: 5                                     | TRUE
          count   | 5              | count: 5.0                                   | TRUE
          count   | 5              | count: [4, 5]                                | TRUE
          count   | 5              | count: { at-least: 5 }                       | TRUE
          count   | 5              | count: { at-least: 6 }                       | FALSE
          count   | 5              | count: { at-most: 5 }                        | TRUE
          count   | 5              | count: { at-most: 4 }                        | FALSE
          count   | 5              | count: { more-than: 4 }                      | TRUE
          count   | 5              | count: { more-than: 5 }                      | FALSE
          count   | 5              | count: { less-than: 6 }                      | TRUE
          count   | 5              | count: { less-than: 5 }                      | FALSE
          count   | 5              | count: { at-least: 2, at-most: 10 }          | TRUE
          count   | 5              | count: { at-least: 2, at-most: 4 }           | FALSE
          count   | unlimited      | count: unlimited                             | TRUE
          count   | unlimited      | count: { more-than: 1000000 }                | TRUE
          count   | unlimited      | count: { at-most: 1000000 }                  | FALSE
          count   | 5              | count: { less-than: unlimited }              | TRUE
          time    | 90s            | time: 1.5 min                                | TRUE
          time    | 90s            | time: { more-than: 1 min, less-than: 2 min } | TRUE
          size    | 256 KiB        | size: { more-than: 256 KB }                  | TRUE
          rate    | 100/s          | rate: { at-least: 6000/min }                 | TRUE
          share   | 5%             | share: { less-than: 5.5 }                    | TRUE
          price   | 5 EUR          | price: { at-most: 5 EUR }                    | TRUE
          price   | 5 EUR          | price: { at-least: 1 USD }                   | FALSE
          price   | 5 EUR          | price: { at-most: 1000 USD }                 | FALSE
          release | 1.10           | release: { more-than: 1.9 }                  | TRUE
          word    | no             | word: no                                     | TRUE
          word    | No             | word: no                                     | FALSE
          names   | [x, y]         | names: y                                     | TRUE
          names   | [x, y]         | names: { none-of: [y, z] }                   | FALSE
          delays  | [1 min, 5 min] | delays: 60 s                                 | TRUE
          """)
  void comparisonsHoldAsTheStateOfTheAnswerLetsThem(
      String question, String value, String condition, Truth withValue) {
    Probe probe = probe("{ " + condition + " }");
    Probe not = probe("{ not: { " + condition + " } }");
    for (State state : State.values()) {
      assertThat(probe.holds(state.of(question, value)))
          .as(state.name())
          .isEqualTo(state.truth(withValue));
      assertThat(not.holds(state.of(question, value)))
          .as("not, " + state)
          .isEqualTo(state.truth(withValue).not());
    }
  }

  @ParameterizedTest
  @EnumSource
  void answeredIsNeverUnknown(State state) {
    Answers answers = state.of("runs", "daily at 08:00 UTC");
    assertThat(probe("{ runs: { answered: yes } }").holds(answers))
        .isEqualTo(Truth.of(state.answered));
    assertThat(probe("{ runs: { answered: no } }").holds(answers))
        .isEqualTo(Truth.of(!state.answered));
  }

  /** A comparison of two answers is decided when both are known, and false when one is no value. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          count: 5     limit: 3                          | TRUE    | TRUE    | TRUE
          count: 5     limit: 5                          | FALSE   | TRUE    | FALSE
          count: 5     limit: unlimited                  | FALSE   | FALSE   | TRUE
          count: 5                                       | UNKNOWN | UNKNOWN | UNKNOWN
          limit: 5                                       | UNKNOWN | UNKNOWN | UNKNOWN
          count: 5     limit: { state: unknown }         | UNKNOWN | UNKNOWN | UNKNOWN
          count: 5     limit: { state: not-applicable }  | FALSE   | FALSE   | FALSE
          count: { state: not-applicable }   limit: 5    | FALSE   | FALSE   | FALSE
          count: { state: not-applicable }               | FALSE   | FALSE   | FALSE
          gate: no     count: 5     limit: 3             | FALSE   | FALSE   | FALSE
          """)
  void answersAreComparedWithAnswers(String given, Truth moreThan, Truth atLeast, Truth isNot) {
    Answers answers = answers("t", given.replaceAll(" {2,}", "\n"));
    assertThat(probe("{ count: { more-than: { answer: limit } } }").holds(answers))
        .isEqualTo(moreThan);
    assertThat(probe("{ count: { at-least: { answer: limit } } }").holds(answers))
        .isEqualTo(atLeast);
    assertThat(probe("{ count: { is-not: { answer: limit } } }").holds(answers)).isEqualTo(isNot);
  }

  /** {@code gate} is yes, {@code flag} is no and {@code color} is not known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { all: [] }                                              | TRUE
          { any: [] }                                              | FALSE
          { gate: yes, count: 5 }                                  | UNKNOWN
          { gate: yes, flag: no }                                  | TRUE
          { flag: yes, color: red }                                | FALSE
          { all: [ { gate: yes }, { color: red } ] }               | UNKNOWN
          { all: [ { flag: yes }, { color: red } ] }               | FALSE
          { any: [ { gate: yes }, { color: red } ] }               | TRUE
          { any: [ { flag: yes }, { color: red } ] }               | UNKNOWN
          { any: [ { flag: yes }, { gate: no } ] }                 | FALSE
          { not: { all: [ { gate: yes }, { color: red } ] } }      | UNKNOWN
          { not: { any: [ { flag: yes }, { gate: no } ] } }        | TRUE
          { gate: yes, any: [ { flag: no }, { color: red } ] }     | TRUE
          { not: { not: { color: red } } }                         | UNKNOWN
          { color: [red, blue, green] }                            | UNKNOWN
          """)
  void combinationsFollowKleene(String condition, Truth truth) {
    assertThat(probe(condition).holds(answers("t", "gate: yes\nflag: no"))).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource({"flag: maybe, flag: yes", "count: many, count: 5", "color: [red], color: red"})
  void aValueThatItsFieldCannotReadIsUnknown(String answer, String condition) {
    assertThat(probe("{ " + condition + " }").holds(answers("t", answer))).isEqualTo(Truth.UNKNOWN);
  }

  private static Probe probe(String condition) {
    return Answering.probe(QUESTIONS, condition);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          word: { answered: no }                                   | true
          word: { answered: yes }                                  | false
          not: { word: { answered: yes } }                         | true
          not: { word: { answered: no } }                          | false
          not: { not: { word: { answered: no } } }                 | true
          word: x                                                  | false
          not: { word: x }                                         | false
          flag: yes, word: { answered: no }                        | true
          any: [ { flag: yes }, { word: { answered: no } } ]       | true
          any: [ { flag: yes }, { word: { answered: yes } } ]      | false
          not: { any: [ { flag: yes }, { word: { answered: yes } } ] } | true
          not: { all: [ { flag: yes }, { word: { answered: no } } ] }  | false
          all: []                                                  | false
          any: []                                                  | false
          """)
  void aConditionCanRestOnSilenceWhereItLooksForIt(String condition, boolean can) {
    assertThat(probe("{ " + condition + " }").condition().canRestOnSilence(true)).isEqualTo(can);
  }

  @ParameterizedTest(name = "{0}; {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          word: { answered: no }              | gate: yes                              | true
          word: { answered: no }              | gate: yes, word: { state: unknown }    | true
          word: { answered: no }              | gate: yes, word: { state: later }      | true
          word: { answered: no }              | gate: no                               | false
          not: { word: { answered: yes } }    | gate: yes                              | true
          word: { answered: yes }             | gate: yes, word: x                     | false
          word: { answered: yes }             | gate: yes, word: { state: not-applicable } | false
          word: { answered: yes }             | gate: yes, word: { text: it depends }  | false
          count: { answered: no }, flag: yes  | gate: yes, flag: yes                   | true
          any: [ { count: { answered: no } }, { flag: yes } ] | gate: yes, flag: yes   | false
          any: [ { count: { answered: no } }, { flag: yes } ] | gate: yes              | true
          any: [ { count: { answered: no } }, { flag: yes } ] | gate: yes, count: 1, flag: yes | false
          any: [ { count: { answered: no } }, { limit: { answered: no } } ] | gate: yes | true
          any: [ { count: { answered: no } }, { limit: { answered: no } } ] | gate: yes, count: 1 | true
          any: [ { flag: yes }, { tags: a, word: { answered: no } } ] | gate: yes, flag: no, tags: [a] | true
          all: []                             | gate: yes                              | false
          """)
  void whatIsTrueRestsOnSilenceWhereEveryWayToItDoes(
      String condition, String answers, boolean rests) {
    Probe probe = probe("{ " + condition + " }");
    Answers given = answers("t", "{ " + answers + " }");

    assertThat(probe.holds(given)).isEqualTo(Truth.TRUE);
    assertThat(probe.explained(given).restsOnSilence()).isEqualTo(rests);
  }
}
