package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.State;
import io.github.specq.bank.Question;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Conversation;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The checklist as interviews meet it: no question can be missed, and none is asked for nothing.
 */
class EveryChecklistQuestionTest {
  /** Workers of our own, everything switched on. */
  private static final Map<String, String> EVERYTHING =
      Map.ofEntries(
          Map.entry("scheduled-jobs-needed", "yes"),
          Map.entry("priority-levels", "high, normal"),
          Map.entry("payload-sensitive", "yes"),
          Map.entry("worker-hosting", "dedicated"),
          Map.entry("worker-autoscaling", "queue-depth"),
          Map.entry("retry-attempts", "3"),
          Map.entry("job-timeout", "5 min"),
          Map.entry("ordering-guarantee", "per-key"),
          Map.entry("cron-scheduling", "yes"),
          Map.entry("progress-reporting", "yes"),
          Map.entry("batching", "yes"),
          Map.entry("job-triggers", "user-action"),
          Map.entry("cost-queue", "20 EUR"));

  private static final Map<String, String> PRODUCTION =
      Map.of("quality", "production", "background-jobs", "yes", "scheduled-jobs", "yes");

  /** Nobody said yet whether jobs wait for the clock: the checklist must ask. */
  private static final Map<String, String> WITHOUT_SCHEDULES =
      Map.of("quality", "production", "background-jobs", "yes");

  private static final Map<String, String> EXPERIMENT =
      Map.of("quality", "experiment", "background-jobs", "yes", "scheduled-jobs", "yes");

  /**
   * The questions of the checklist that are asked when these answers are given and everything else
   * is skipped.
   */
  private static Set<String> asked(Map<String, String> profile, Map<String, String> answers) {
    Conversation conversation =
        Conversation.about("checklist", Optional.empty(), Set.of(), Conversation.profile(profile));
    Set<String> asked = new LinkedHashSet<>();
    while (conversation.interview().current().isPresent()) {
      Step step = conversation.interview().current().get();
      if (step.bank().id().equals("checklist")) {
        asked.add(step.question().id());
      }
      String answer = answers.get(conversation.at());
      if (answer == null || step.bank().id().equals("project")) {
        conversation.reply(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
      } else {
        conversation.answer(answer);
      }
    }
    return asked;
  }

  private static Map<String, String> with(String question, String answer) {
    Map<String, String> answers = new HashMap<>(EVERYTHING);
    answers.put(question, answer);
    return answers;
  }

  @Test
  void everyQuestionIsAskedSomewhere() {
    Set<String> asked = asked(PRODUCTION, EVERYTHING);
    asked.addAll(asked(PRODUCTION, with("deploy-strategy", "blue-green")));
    asked.addAll(asked(WITHOUT_SCHEDULES, EVERYTHING));

    assertThat(asked)
        .containsAll(BundledBanks.bank("checklist").questions().map(Question::id).toList())
        .hasSize(109);
  }

  @Test
  void withoutBackgroundJobsNothingOfItIsAsked() {
    assertThat(asked(Map.of("quality", "production", "background-jobs", "no"), EVERYTHING))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "job-timeout, unlimited, timeout-action",
    "worker-hosting, serverless, worker-concurrency",
    "worker-hosting, serverless, graceful-shutdown",
    "worker-autoscaling, none, scaling-triggers",
    "retry-attempts, 0, retry-backoff",
    "retry-attempts, 0, retry-side-effects",
    "priority-levels, none, priority-rule",
    "payload-sensitive, no, sensitive-handling",
    "progress-reporting, no, progress-eta",
    "jobs-cancellable, no, cancel-running",
    "batching, no, batch-size",
    "multi-tenant, not-multi-tenant, tenant-limits",
    "deploy-strategy, rolling, deploy-blue-green",
    "deploy-strategy, blue-green, deploy-rolling",
    "job-triggers, schedule, cancel-confirmation"
  })
  void whatAnAnswerRulesOutIsNotAsked(String question, String answer, String ruledOut) {
    assertThat(asked(PRODUCTION, with(question, answer)))
        .contains(question)
        .doesNotContain(ruledOut);
  }

  @ParameterizedTest
  @CsvSource({"no, 0", "yes, 3"})
  void withoutScheduledJobsNoneOfTheirQuestionsIsAsked(String scheduled, int asked) {
    Map<String, String> profile =
        Map.of("quality", "production", "background-jobs", "yes", "scheduled-jobs", scheduled);
    assertThat(
            asked(profile, Map.of("scheduled-jobs-needed", scheduled)).stream()
                .filter(Set.of("cron-scheduling", "one-time-jobs", "missed-schedule")::contains))
        .hasSize(asked);
  }

  @Test
  void anExperimentIsAskedWhatIsRequiredAndWhatDecidesIt() {
    assertThat(asked(EXPERIMENT, EVERYTHING))
        .containsExactly(
            "queue-technology",
            "queue-layout",
            "worker-hosting", // decides whether workers run several jobs at a time
            "worker-concurrency",
            "worker-autoscaling",
            "retry-attempts",
            "retry-backoff",
            "dead-letter-queue",
            "failure-alerting",
            "manual-retry",
            "idempotent",
            "job-timeout",
            "cron-scheduling",
            "one-time-jobs",
            "job-logs",
            "scaling-triggers");
  }

  @Test
  void whatPhase9SaidIsTakenOverAndNotAskedAgain() {
    Conversation phase9 = Conversation.about("phase9", Conversation.profile(PRODUCTION));
    while (phase9.interview().current().isPresent()) {
      if (phase9.at().endsWith("?")) {
        phase9.reply(new Reply.TakeExample());
      } else {
        phase9.give(State.SKIPPED);
      }
    }

    Conversation checklist = Conversation.about("checklist", phase9.interview().answers());

    assertThat(checklist.interview().open())
        .extracting(Conversation::name)
        .contains("job-operations", "idempotent", "job-timeout.per-type")
        .doesNotContain("queue-technology", "worker-concurrency", "retry-attempts", "job-timeout");
    assertThat(checklist.goTo("retry-attempts").at()).isEqualTo("retry-attempts");
  }
}
