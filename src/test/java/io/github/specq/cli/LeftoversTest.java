package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change leaves behind that does not fit it is said, and stays as it is. */
class LeftoversTest {
  private static final String ANSWERS = ".specq/answers/phase9.yaml";
  private static final String TAKEN =
      "  retries: { max-retries: 3, dead-letter: yes,"
          + " dead-letter-place: { value: a table of failed jobs, by: default } }\n";

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void redisWithCelery() {
    specq = new SpecqRunner(project);
    specq.run("set", "project", "background-jobs", "yes");
    Folders.write(
        project,
        Map.of(
            ANSWERS,
            "specq: 1\nbank: phase9\nbank-version: 1\nanswers:\n"
                + "  job-queue: { technology: redis-celery, broker: redis }\n"
                + TAKEN));
  }

  private String answers() {
    return specq.file(ANSWERS);
  }

  @Test
  void aValueOfAPartThatIsNotAskedAnyMoreIsSaid() {
    Ended ended = specq.run("set", "phase9", "job-queue.technology", "rabbitmq");
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("Kept, and not used now: message broker (Redis).\n");
    assertThat(answers()).contains("technology: rabbitmq, broker: redis }");
  }

  @Test
  void aDefaultThatIsAnotherNowIsSaid() {
    Ended ended = specq.run("set", "phase9", "job-queue.technology", "aws-sqs-sns");
    assertThat(ended.err())
        .contains(
            "Kept, though it is the default no longer: place of permanently failed jobs (a table of"
                + " failed jobs; the default is a dead letter queue on the same broker now).\n");
    assertThat(answers()).endsWith(TAKEN);
  }

  @Test
  void everyWayToChangeAnAnswerSaysIt() {
    String kept = "Kept, and not used now: message broker (Redis).\n";
    assertThat(
            specq
                .run("interview", "phase9", "--no-input", "--set", "job-queue.technology=kafka")
                .err())
        .contains(kept);
    assertThat(specq.run("set", "phase9", "job-queue.technology", "redis-celery").err()).isEmpty();
    assertThat(
            specq.run("set", "phase9", "job-queue.technology", "--state", "not-applicable").err())
        .contains(kept);
    specq.run("set", "phase9", "retries.dead-letter", "yes");
    specq.run("set", "phase9", "retries.max-retries", "3");
    specq.run("set", "phase9", "retries.backoff", "fixed");
    assertThat(specq.run("set", "phase9", "retries.max-retries", "0").err())
        .contains("Kept, and not used now: backoff");
  }

  @Test
  void whatFitsAsBeforeIsNotSaid() {
    assertThat(specq.run("set", "phase9", "workers.count", "3").err()).isEmpty();
    specq.run("set", "phase9", "job-queue.technology", "rabbitmq");
    assertThat(specq.run("set", "phase9", "workers.count", "4").err()).isEmpty();
  }

  @Test
  void aDefaultThatSomebodyStandsByIsNotSaid() {
    specq.withPerson().run("confirm", "phase9");
    assertThat(specq.run("set", "phase9", "job-queue.technology", "aws-sqs-sns").err())
        .doesNotContain("default");
  }

  @Test
  void anInterviewSaysItAfterTheAnswerAndInTheReview() {
    Ended ended =
        specq.run(
            List.of("interview", "phase9", "--plain", "--from", "job-queue.technology"),
            List.of("5", ":review"));
    assertThat(ended.screen().replaceAll("\\n +", " "))
        .contains(
            "Kept, and not used now: message broker (Redis).",
            "Kept, though it is the default no longer: place of permanently failed jobs (a table of",
            "! Kept, and not used now: message broker (Redis).",
            "! Kept, though it is the default no longer: place of permanently failed jobs (a table of"
                + " failed jobs; the default is a dead letter queue on the same broker now).");
  }

  @Test
  void aFileThatIsWrongDoesNotStandInTheWay() {
    Folders.write(project, Map.of(".specq/answers/checklist.yaml", "answers: [\n"));
    Ended ended = specq.run("set", "phase9", "job-queue.technology", "rabbitmq");
    assertThat(ended.code()).isZero();
    assertThat(answers()).contains("technology: rabbitmq");
  }
}
