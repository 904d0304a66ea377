package io.github.specq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Banks;
import io.github.specq.condition.Derived;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.field.Value;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Parsed;
import io.github.specq.quantity.Quantity;
import io.github.specq.quantity.QuantitySyntax;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is computed, from every state that the inputs can be in. */
public class DerivedTest {
  private static final String OFF_PATH = "off the path";
  private static final String NOT_APPLICABLE = "does not apply";
  private static final String UNKNOWN = "unknown";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily at 8am                    | 1 0 0 0 1 day
          daily at 8am UTC                | 0 0 0 0 1 day
          daily at 8am Z                  | 0 0 0 0 1 day
          daily at 8am GMT                | 0 0 0 0 1 day
          daily at 8am Etc/UTC            | 0 0 0 0 1 day
          daily at 8am UTC+0              | 0 0 0 0 1 day
          daily at 8am UTC+1              | 0 1 0 0 1 day
          daily at 8am Europe/Berlin      | 0 1 0 0 1 day
          daily at 2:30 Europe/Berlin     | 0 1 1 0 1 day
          daily at 2:30 Asia/Kolkata      | 0 1 0 0 1 day
          daily at 2:30                   | 1 0 0 0 1 day
          every 5 minutes                 | 0 0 0 0 5 min
          every 90 minutes UTC            | 0 0 0 0 1 h 30 min
          every 59 s UTC                  | 0 0 0 1 59 s
          every 1 min UTC                 | 0 0 0 0 1 min
          every 0.5 s UTC                 | 0 0 0 1 0.5 s
          0 8,17 * * *                    | 1 0 0 0 9 h
          30 0 8 * * * UTC                | 0 0 0 1 1 day
          0/20 * * * * * Europe/Berlin    | 0 1 0 1 20 s
          monthly on the 3rd UTC          | 0 0 0 0 28 days
          """)
  void aScheduleIsLookedAtFromAllSides(String schedule, String expected) {
    assertThat(schedules(phase9("[\"%s\"]".formatted(schedule)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          needs: [cron], schedules: [daily, "A: daily UTC", "every 5 min", "2:30 Europe/Berlin"] | ``                       | 1 1 1 0 5 min
          needs: [cron], schedules: [daily]   | value: yes, schedules: [every 5 s UTC, every 7 s UTC] | 1 0 0 0 1 day
          needs: [cron]                       | value: yes, schedules: [every 5 s UTC, every 7 s UTC] | 0 0 0 2 5 s
          needs: [cron], schedules: []        | ``                       | unknown
          needs: [cron]                       | ``                       | unknown
          needs: [none]                       | ``                       | off the path
          state: not-applicable                      | value: yes, schedules: [daily UTC] | 0 0 0 0 1 day
          needs: [none]                       | value: no                | off the path
          needs: [cron]                       | value: no                | unknown
          needs: [cron], schedules: { state: not-applicable } | value: no | off the path
          needs: [cron], schedules: { state: not-applicable } | value: yes, schedules: { state: not-applicable } | does not apply
          needs: [cron], schedules: { state: unknown } | value: no       | unknown
          """)
  void phase9ComesFirstAndThenTheChecklist(String phase9, String checklist, String expected) {
    Answers answers = Answering.answers("phase9", "job-scheduling: { " + phase9 + " }");
    if (!checklist.isEmpty()) {
      answers = Answering.answers(answers, "checklist", "cron-scheduling: { " + checklist + " }");
    }
    assertThat(schedules(answers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max-retries: 3, delays: [1 min, 5 min, 15 min]  | 21 min
          max-retries: 5, delays: [1 min, 5 min, 15 min]  | 51 min
          max-retries: 2, delays: [1 min, 5 min, 15 min]  | 6 min
          max-retries: 1, delays: [500 ms]                | 0.5 s
          max-retries: 100, delays: [1 h]                 | 4 days 4 h
          max-retries: 1000000000000, delays: [1 h, 0 s]  | 1 h
          max-retries: 3, delays: [0 s]                   | 0 s
          max-retries: unlimited, delays: [1 min]         | unknown
          max-retries: 3                                  | unknown
          max-retries: 3, delays: []                      | unknown
          delays: [1 min]                                 | unknown
          max-retries: { state: unknown }, delays: [1 min]  | unknown
          max-retries: 3, delays: { state: later }        | unknown
          max-retries: 0, delays: [1 min]                 | off the path
          max-retries: 3, delays: { state: not-applicable } | does not apply
          max-retries: { state: not-applicable }, delays: [1 min] | does not apply
          """)
  void theLastDelayRepeatsForEveryFurtherRetry(String retries, String expected) {
    Answers answers = Answering.answers("phase9", "retries: { " + retries + " }");
    assertThat(computed("total-retry-delay", answers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          count: 2, concurrency: 4     | 2 s                       | 4/s
          count: 2, concurrency: 4     | 3 s                       | 2.67/s
          count: 2, concurrency: 4     | 10 ms                     | 800/s
          count: 1, concurrency: 1     | 1 h                       | 0.000278/s
          count: 1000, concurrency: 7  | 3 s                       | 2333/s
          count: 2, concurrency: 4     | 0 s                       | unknown
          count: 2                     | 2 s                       | unknown
          count: 2, concurrency: 4     | { state: unknown }        | unknown
          count: 2, concurrency: 4     | { state: not-applicable } | does not apply
          count: 2, concurrency: { state: not-applicable } | 2 s   | does not apply
          """)
  void workersReachARate(String workers, String time, String expected) {
    Answers answers =
        Answering.answers(
            Answering.answers("phase9", "workers: { " + workers + " }"),
            "checklist",
            "throughput-target: { average-duration: " + time + " }");
    assertThat(computed("reachable-rate", answers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yes | value: 500, item-time: 200 ms              | 1 min 40 s
          yes | value: 100, item-time: 90 s                | 2 h 30 min
          yes | value: 500                                 | unknown
          yes | item-time: 200 ms                          | unknown
          yes | value: 500, item-time: { state: not-applicable } | does not apply
          no  | value: 500, item-time: 200 ms              | off the path
          """)
  void aBatchTakesTheTimeOfItsItems(String batching, String batch, String expected) {
    Answers answers =
        Answering.answers(
            "checklist", "batching: %s\nbatch-size: { %s }".formatted(batching, batch));
    assertThat(computed("batch-time", answers)).isEqualTo(expected);
  }

  public static List<Derived> bundled() {
    return Banks.bundled("background-jobs").knowledge().derived();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void withoutAnswersNothingIsKnown(Derived derived) {
    assertThat(computed(derived.id(), Answers.NONE)).isEqualTo(UNKNOWN);
    assertThat(derived.formula().of(new Evaluation(Map.of(), Answers.NONE)))
        .isEqualTo(new Fact.Unknown(false));
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void everyInputIsAFieldOfABundledBank(Derived derived) {
    Evaluation evaluation = new Evaluation(Banks.LOADED, Answers.NONE);
    assertThat(derived.inputs())
        .isNotEmpty()
        .allMatch(ref -> evaluation.field(ref).isPresent(), "is a field");
    assertThat(evaluation.type(derived.ref())).isPresent();
  }

  /** Its value is of its type: what is written reads as the same. */
  @Test
  void whatIsComputedCanBeComparedWithWhatIsWritten() {
    Answers answers =
        Answering.answers(
            phase9("[every 90 s UTC]"),
            "checklist",
            "batching: yes\nbatch-size: { value: 7, item-time: 1500 ms }");
    for (String derived : new String[] {"shortest-interval", "batch-time"}) {
      String written = computed(derived, answers);
      assertThat(QuantitySyntax.parse(Measure.DURATION, written).map(Quantity::written))
          .isEqualTo(new Parsed.Ok<>(written));
    }
  }

  private static Answers phase9(String schedules) {
    return Answering.answers(
        "phase9", "job-scheduling: { needs: [cron], schedules: " + schedules + " }");
  }

  /** Without zone, outside UTC, in a clock change, with seconds, and the shortest interval. */
  private static String schedules(Answers answers) {
    String all =
        String.join(
            " ",
            List.of(
                computed("schedules-without-zone", answers),
                computed("schedules-outside-utc", answers),
                computed("schedules-in-clock-change", answers),
                computed("schedules-with-seconds", answers),
                computed("shortest-interval", answers)));
    String last = computed("shortest-interval", answers);
    return all.equals(String.join(" ", Collections.nCopies(5, last))) ? last : all;
  }

  private static String computed(String derived, Answers answers) {
    Fact fact = new Evaluation(Banks.LOADED, answers).of(new Ref(Ref.DERIVED, derived, Ref.VALUE));
    if (fact instanceof Fact.OffPath) {
      return OFF_PATH;
    }
    return fact instanceof Fact.NotApplicable
        ? NOT_APPLICABLE
        : fact.value().map(v -> ((Value.Amount) v).quantity().written()).orElse(UNKNOWN);
  }
}
