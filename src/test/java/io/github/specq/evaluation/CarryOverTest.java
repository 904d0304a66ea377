package io.github.specq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Banks;
import io.github.specq.bank.Question;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Fact.Origin;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a field holds while it has no value of its own. */
class CarryOverTest {
  private static final String BANK =
      Answering.bank(
          """
          - id: gate
            title: T
            ask: A
            fields: [ { id: value, type: yes-no, term: t } ]
          - id: source
            title: T
            ask: A
            when: { gate: yes }
            fields:
              - { id: color, type: choice, term: t, other: yes, options: [ { id: red, label: R }, { id: blue, label: B }, { id: gray, label: G } ] }
              - { id: tags, type: choices, term: t, options: [ { id: a, label: A }, { id: b, label: B }, { id: c, label: C } ] }
              - { id: delays, type: list, of: duration, term: t }
              - { id: count, type: number, term: t }
          - id: target
            title: T
            ask: A
            fields:
              - { id: same, type: number, term: t, from: source.count }
              - { id: same-list, type: list, of: duration, term: t, from: source.delays }
              - { id: mapped, type: choice, term: t, from: { answer: source.color, map: { red: warm, blue: cold } },
                  options: [ { id: warm, label: W }, { id: cold, label: C } ] }
              - { id: mapped-several, type: choices, term: t, from: { answer: source.tags, map: { a: x, b: y } },
                  options: [ { id: x, label: X }, { id: y, label: Y } ] }
              - { id: cases, type: yes-no, term: t,
                  from: [ { when: { source.tags: a }, value: yes }, { when: { source.tags: { answered: yes } }, value: no } ] }
              - { id: cases-several, type: choices, term: t, options: [ { id: x, label: X }, { id: y, label: Y } ],
                  from: [ { when: { source.count: { more-than: 3 } }, value: x } ] }
              - { id: either, type: yes-no, term: t,
                  from: [ { when: { any: [ { source.count: 1 }, { source.tags: a } ] }, value: yes } ] }
          """);

  private static final Map<String, Bank> BANKS = Answering.load(BANK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          same           | source: { count: 5 }                              | 5
          same           | source: { count: 5, text: words }                 | 5
          same           | source: { count: { value: 5, by: default } }      | 5
          same           | source: { text: five }                            |
          same           | source: { count: { state: unknown } }             |
          same           | source: { state: not-applicable }                 |
          same           | source: { count: many }                           |
          same-list      | source: { delays: [1 min, 60 s] }                 | 1 min, 60 s
          mapped         | source: { color: red }                            | W
          mapped         | source: { color: gray }                           |
          mapped         | source: { color: { other: red } }                 |
          mapped-several | source: { tags: [c, b, a] }                       | Y, X
          mapped-several | source: { tags: [c] }                             |
          cases          | source: { tags: [b, a] }                          | yes
          cases          | source: { tags: [b] }                             | no
          cases          | source: { text: words }                           |
          cases          | source: { count: 5 }                              |
          cases-several  | source: { count: 5 }                              | X
          cases-several  | source: { count: 3 }                              |
          either         | source: { tags: [a] }                             | yes
          either         | source: { tags: [b] }                             |
          """)
  void aValueComesOverByReference(String field, String answers, String carried) {
    assertThat(text(field, answers)).isEqualTo(Optional.ofNullable(carried));
    if (carried != null) {
      assertThat(((Fact.Known) fact(field, answers)).origin()).isEqualTo(Origin.CARRIED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target: { same: 7 }                         | 7
          target: { same: { value: 7, by: default } } | 7
          target: { same: { state: unknown } }        |
          target: { state: later }                    |
          target: { state: not-applicable }           |
          target: { same: many }                      |
          target: { text: our words }                 | 5
          target: { note: a remark }                  | 5
          """)
  void whatIsSaidHereGoesBeforeWhatIsSaidThere(String answers, String value) {
    assertThat(text("same", "source: { count: 5 }\n" + answers))
        .isEqualTo(Optional.ofNullable(value));
  }

  @Test
  void nothingComesFromOffThePath() {
    assertThat(text("same", "gate: no\nsource: { count: 5 }")).isEmpty();
    assertThat(text("cases", "gate: no\nsource: { tags: [a] }")).isEmpty();
  }

  @Test
  void theChecklistTakesOverWhatPhase9Says() {
    Evaluation evaluation =
        new Evaluation(
            Banks.LOADED, Answering.answers("phase9", "job-queue: { technology: redis-rq }"));
    Ref technology =
        Banks.bundled("checklist").question("queue-technology").orElseThrow().ref("value");
    assertThat(evaluation.of(technology).value()).contains(new Value.Chosen("redis-library"));
  }

  private static Optional<String> text(String field, String answers) {
    FieldType type = target().field(field).orElseThrow().type();
    return fact(field, answers).value().map(v -> ValueText.label(type, v));
  }

  private static Fact fact(String field, String answers) {
    return new Evaluation(BANKS, Answering.answers("t", answers)).of(target().ref(field));
  }

  private static Question target() {
    return BANKS.values().iterator().next().question("target").orElseThrow();
  }
}
