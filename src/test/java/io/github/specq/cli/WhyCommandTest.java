package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which an answer can stand, and what is said of it. */
class WhyCommandTest {
  @TempDir private Path project;

  @BeforeEach
  void answers() {
    Folders.write(
        project,
        Map.of(
            ".specq/answers/project.yaml",
            "specq: 1\nbank: project\nanswers:\n  quality: secure\n  background-jobs: yes\n",
            ".specq/answers/phase9.yaml",
            """
            specq: 1
            bank: phase9
            answers:
              job-queue: { technology: kafka, reason: { value: It is there., by: agent } }
              workers:
                count: { value: 2, by: default }
                concurrency: many
                memory-limit: { state: unknown, owner: ops }
                cpu-limit: { state: not-applicable, note: One core each. }
                job-timeout: |
                  30 min
              retries: { state: skipped }
              monitoring: As the other team does it.
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workers.count | Answered: 2 workers (the default, not confirmed)   .specq/answers/phase9.yaml:6",
        "job-queue.reason | Answered: It is there. (from an agent, not confirmed)",
        "workers.concurrency | Not answered: \"many\" (no valid value)   .specq/answers/phase9.yaml:7",
        "workers.memory-limit | Not answered: \"don't know yet\"; to be asked: ops",
        "workers.cpu-limit | Answered: \"does not apply\"; note: One core each.",
        "workers.queues | Not answered yet.",
        "retries.backoff | Not answered: skipped   .specq/answers/phase9.yaml:12",
        "job-queue.library | phase9/job-queue.technology (job queue) is Kafka",
        "checklist/retry-backoff | Asked until more is known",
        "checklist/queue-technology | (carried over from phase9/job-queue.technology)",
        "phase9/job-scheduling | Asked until more is known",
        "phase9/job-scheduling | Not required until more is known",
      })
  void whatStandsIsSaidWithItsPlace(String question, String says) {
    SpecqRunner.Ended ended = new SpecqRunner(project).run("why", question);

    assertThat(ended.code()).as(ended.screen()).isZero();
    assertThat(ended.out()).contains(says);
  }

  @Test
  void aValueThatNoFieldCanHoldIsReportedAsEverywhere() {
    assertThat(new SpecqRunner(project).run("why", "workers").err())
        .contains(".specq/answers/phase9.yaml:7:");
  }
}
