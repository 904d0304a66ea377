package io.github.specq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Banks;
import io.github.specq.condition.Truth;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Standing;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which questions are asked, which are required, and how far each is answered. */
class QuestionPathTest {
  private static final String BANK =
      Answering.bank(
              """
          - id: first
            title: T
            ask: A
            fields: [ { id: value, type: yes-no, term: t } ]
          - id: second
            title: T
            ask: A
            was: [zweite]
            when: { first: yes }
            required-when: { first: yes }
            fields:
              - { id: must, type: choice, term: t, required: yes, was: [muss],
                  options: [ { id: red, label: Red, was: [rot] }, { id: blue, label: Blue } ] }
              - { id: may, type: text, term: t }
              - { id: red-only, type: text, term: t, when: { must: red } }
              - { id: must-if-blue, type: text, term: t, required-when: { must: blue } }
          - id: third
            title: T
            ask: A
            fields: [ { id: value, type: text, term: t } ]
          - id: fourth
            title: T
            ask: A
            required-when: { all: [] }
            fields: [ { id: value, type: text, term: t } ]
          """)
          + "branch: [ { after: second, when: { first: no }, go-to: fourth } ]\n";

  private static final Map<String, Bank> BANKS = Answering.load(BANK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no answer at all        | ``                                              | OPEN
          a required field        | second: { must: red }                           | ANSWERED
          an optional field only  | second: { may: x }                              | PARTLY_ANSWERED
          one required of two     | second: { must: blue }                          | PARTLY_ANSWERED
          both required           | second: { must: blue, must-if-blue: x }         | ANSWERED
          a part does not apply   | second: { must: { state: not-applicable } }     | ANSWERED
          a part is not known     | second: { must: { state: unknown } }            | OPEN
          something not known     | second: { may: x, must: { state: later } }      | PARTLY_ANSWERED
          own words               | second: { text: x, must: red }                  | ANSWERED
          own words, field open   | second: { text: x }                             | PARTLY_ANSWERED
          only a note             | second: { note: x }                             | OPEN
          a non-answer            | second: { state: unknown }                      | NOT_ANSWERED
          does not apply          | second: { state: not-applicable }               | NOT_ANSWERED
          unreadable              | second: { must: green }                         | OPEN
          under its former ids    | zweite: { muss: rot }                           | ANSWERED
          """)
  void aQuestionStandsWhereItsRequiredPartsStand(String name, String answers, Standing standing) {
    assertThat(stop("first: yes\n" + answers, "second").standing()).as(name).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          first: yes                         | true  | true
          first: no                          | false | false
          ``                                 | true  | false
          first: { state: unknown }          | true  | false
          first: { state: not-applicable }   | false | false
          first: { text: perhaps }           | true  | false
          """)
  void askedUnlessFalseAndRequiredOnlyWhenTrue(String answers, boolean asked, boolean required) {
    Stop stop = stop(answers, "second");
    assertThat(stop.inForce()).isEqualTo(asked);
    assertThat(stop.required()).isEqualTo(required);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                        | first second third fourth
          first: yes                | first second third fourth
          first: { state: later }   | first second third fourth
          first: no                 | first fourth
          """)
  void aBranchPassesOverQuestionsOnlyWhenItsConditionIsTrue(String answers, String asked) {
    assertThat(path(answers).inForce())
        .extracting(s -> s.question().id())
        .containsExactly(asked.split(" "));
  }

  @Test
  void aQuestionOffThePathKeepsItsAnswerAndHasNoParts() {
    Stop stop = stop("first: no\nsecond: { must: red }", "second");
    assertThat(stop.standing()).isEqualTo(Standing.OFF_PATH);
    assertThat(stop.parts()).isEmpty();
    assertThat(stop.answer()).isPresent();
    assertThat(stop.barrier()).isPresent();
    assertThat(stop.required()).isFalse();
    assertThat(stop.missing()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                       | must may red-only must-if-blue
          second: { must: red }    | must may red-only must-if-blue
          second: { must: blue }   | must may must-if-blue
          """)
  void aFieldIsAPartUnlessItsConditionIsFalse(String answers, String parts) {
    assertThat(stop(answers, "second").parts())
        .extracting(p -> p.field().id())
        .containsExactly(parts.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                                                | true
          first: yes                                                        | true
          first: { state: unknown }                                         | true
          fourth: { state: unknown }                                        | true
          fourth: { state: skipped }                                        | true
          fourth: { state: later }                                          | true
          fourth: { state: not-applicable }                                 | false
          fourth: { value: x, by: default }                                 | false
          fourth: x                                                         | false
          """)
  void aRequiredQuestionIsMissingUntilItIsAnsweredOrDoesNotApply(String answers, boolean missing) {
    assertThat(stop(answers, "fourth").missing()).isEqualTo(missing);
  }

  @Test
  void ownWordsAndFieldsStandTogether() {
    Stop stop = stop("first: yes\nsecond: { text: in our words, must: blue, note: ask }", "second");
    assertThat(stop.text()).contains("in our words");
    assertThat(stop.parts()).extracting(p -> p.field().id()).doesNotContain("red-only");
    assertThat(stop.parts())
        .filteredOn(Part::missing)
        .extracting(p -> p.field().id())
        .containsExactly("must-if-blue");
  }

  @Test
  void theNewIdGoesBeforeTheFormerOne() {
    Stop stop = stop("zweite: { must: red }\nsecond: { must: blue, muss: red }", "second");
    assertThat(stop.parts().get(0).fact().value()).contains(new Value.Chosen("blue"));
  }

  @Test
  void aQuestionThatIsAskedOnlyWhileAnotherIsUnansweredCanBeAsked() {
    Map<String, Bank> banks =
        Answering.load(
            Answering.bank(
                """
                - { id: a, title: T, ask: A, fields: [ { id: value, type: yes-no, term: t } ] }
                - { id: b, title: T, ask: A, when: { a: { answered: no } },
                    fields: [ { id: value, type: text, term: t } ] }
                """));
    assertThat(path(banks, Answers.NONE).inForce()).hasSize(2);
    assertThat(path(banks, Answering.answers("t", "a: yes")).inForce()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          background-jobs: yes                        | 5 | TRUE
          background-jobs: no                         | 0 | FALSE
          background-jobs: { state: not-applicable }  | 0 | FALSE
          background-jobs: { state: unknown }         | 5 | UNKNOWN
          ``                                          | 5 | UNKNOWN
          """)
  void aBankAppliesUnlessItsConditionIsFalse(String profile, int asked, Truth applies) {
    Evaluation evaluation = new Evaluation(Banks.LOADED, Answering.answers("project", profile));
    Bank phase9 = Banks.bundled("phase9");
    assertThat(evaluation.applies(phase9)).isEqualTo(applies);
    assertThat(QuestionPath.of(phase9, evaluation).inForce()).hasSize(asked);
  }

  /** Computed values are used like paths; where an input is off the path, so are they. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { derived/engine: redis-celery }                           | job-queue: { technology: redis-celery }                          | TRUE
          { derived/engine: celery }                                 | job-queue: { technology: rabbitmq, library: celery }              | TRUE
          { derived/engine: rabbitmq }                               | job-queue: { technology: rabbitmq, library: celery }              | FALSE
          { derived/engine: rabbitmq }                               | job-queue: { technology: rabbitmq }                               | TRUE
          { derived/engine: celery }                                 | job-queue: { technology: redis-rq, library: celery }              | FALSE
          { derived/engine: celery }                                 | job-queue: { text: Celery }                                       | UNKNOWN
          { derived/parallel-jobs: 8 }                               | workers: { count: 2, concurrency: 4 }                             | TRUE
          { derived/parallel-jobs: { more-than: 8 } }                | workers: { count: 2, concurrency: 4 }                             | FALSE
          { derived/parallel-jobs: 40 }                              | workers: { count: 2, concurrency: 4, scaling: auto-scaling, max-workers: 10 } | TRUE
          { derived/parallel-jobs: 8 }                               | workers: { count: 2, concurrency: 4, scaling: manual, max-workers: 10 } | TRUE
          { derived/parallel-jobs: { more-than: 8 } }                | workers: { count: 2 }                                             | UNKNOWN
          { derived/parallel-jobs: { more-than: 8 } }                | job-queue: none                                                   | UNKNOWN
          { derived/parallel-jobs: { more-than: 8 } }                | job-queue: { technology: none }                                   | FALSE
          { derived/total-retry-delay: 21 min }                      | retries: { max-retries: 3, delays: [1 min, 5 min, 15 min] }       | TRUE
          { derived/total-retry-delay: { at-least: 22 min } }        | retries: { max-retries: 3, delays: [1 min, 5 min, 15 min] }       | FALSE
          { derived/total-retry-delay: { at-least: 1 s } }           | retries: { max-retries: 0, delays: [1 min] }                      | FALSE
          { derived/total-retry-delay: { at-least: 1 s } }           | retries: { max-retries: 3 }                                       | UNKNOWN
          """)
  void derivedValuesAreComputedFromTheirInputs(String condition, String answers, Truth truth) {
    assertThat(Answering.probe("", condition).holds(Answering.answers("phase9", answers)))
        .isEqualTo(truth);
  }

  private static Stop stop(String answers, String question) {
    return path(answers).stop(question).orElseThrow();
  }

  private static QuestionPath path(String answers) {
    return path(BANKS, Answering.answers("t", answers));
  }

  private static QuestionPath path(Map<String, Bank> banks, Answers answers) {
    return QuestionPath.of(banks.values().iterator().next(), new Evaluation(banks, answers));
  }
}
