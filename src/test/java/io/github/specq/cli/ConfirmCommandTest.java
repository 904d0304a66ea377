package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who stands by an answer that nobody gave, and what is said of those that nobody stands by. */
class ConfirmCommandTest {
  private static final String PHASE9 = ".specq/answers/phase9.yaml";
  private static final String CHECKLIST = ".specq/answers/checklist.yaml";
  private static final String WORKERS =
      "  workers: { count: { value: 2, by: default }, concurrency: { value: 4, by: agent } }\n";
  private static final String RETRIES =
      "  retries: { max-retries: 3, backoff: fixed, by: default }\n";
  private static final String LISTED =
      """
        retry-attempts: { value: 3, by: default }
        job-timeout: { value: 5 min, by: default } # as usual
        retry-backoff: fixed
      """;

  @TempDir private Path project;
  private SpecqRunner specq;
  private SpecqRunner person;

  @BeforeEach
  void whatNobodyGave() {
    specq = new SpecqRunner(project);
    person = specq.withPerson();
    Folders.write(
        project,
        Map.of(PHASE9, head("phase9") + WORKERS + RETRIES, CHECKLIST, head("checklist") + LISTED));
  }

  private static String head(String bank) {
    return "specq: 1\nbank: " + bank + "\nbank-version: 1\nanswers:\n";
  }

  private String answers(String file) {
    return specq.file(file).replaceFirst("(?s).*\nanswers:\n", "");
  }

  @Test
  void aBankIsConfirmedAsAWhole() {
    Ended ended = person.run("confirm", "phase9");
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .isEqualTo(
            """
            phase9/workers.count: 2 workers
            phase9/workers.concurrency: 4 jobs
            phase9/retries.max-retries: 3 retries
            phase9/retries.backoff: Fixed
            4 answers are confirmed.
            """);
    assertThat(answers(PHASE9))
        .isEqualTo(
            """
              workers: { count: 2, concurrency: 4 }
              retries: { max-retries: 3, backoff: fixed }
            """);
    assertThat(answers(CHECKLIST)).isEqualTo(LISTED);
  }

  @Test
  void withoutABankAllAre() {
    assertThat(person.run("confirm").out()).endsWith("6 answers are confirmed.\n");
    assertThat(answers(PHASE9)).doesNotContain("by:");
    assertThat(answers(CHECKLIST))
        .isEqualTo(
            "  retry-attempts: 3\n  job-timeout: 5 min # as usual\n  retry-backoff: fixed\n");
    assertThat(person.run("confirm").out()).isEqualTo("There is nothing to confirm.\n");
  }

  @Test
  void aQuestionAFieldAndATopicAreConfirmedByThemselves() {
    person.run("confirm", "phase9", "workers.count");
    assertThat(answers(PHASE9))
        .isEqualTo("  workers: { count: 2, concurrency: { value: 4, by: agent } }\n" + RETRIES);
    person.run("confirm", "phase9/workers");
    assertThat(answers(PHASE9)).isEqualTo("  workers: { count: 2, concurrency: 4 }\n" + RETRIES);
    assertThat(person.run("confirm", "checklist", "--topic", "timeouts").code()).isZero();
    assertThat(answers(CHECKLIST))
        .contains("retry-attempts: { value: 3, by: default }", "job-timeout: 5 min #");
    person.run("confirm", "checklist", "retry-backoff", "checklist/retry-attempts");
    assertThat(answers(CHECKLIST)).doesNotContain("by:");
  }

  @Test
  void aFieldOfAWholeThatAProgramGaveKeepsTheOthersAsTheyAre() {
    person.run("confirm", "phase9", "retries.backoff");
    assertThat(answers(PHASE9))
        .isEqualTo(
            WORKERS
                + "  retries: { max-retries: 3, backoff: { value: fixed, by: person }, by: default"
                + " }\n");
  }

  @Test
  void whatIsNotAskedIsNotConfirmed() {
    specq.run("set", "phase9", "retries.max-retries", "0");
    person.run("confirm", "phase9", "retries");
    assertThat(answers(PHASE9)).contains("backoff: fixed, by: default");
  }

  @Test
  void nobodyAtATerminalConfirmsNothing() {
    Ended ended = specq.run("confirm", "phase9");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo(
            "error: only a person can confirm, and nobody is at a terminal\n"
                + "  hint: run it in a terminal, or have them press c in the review of specq"
                + " interview\n");
    assertThat(answers(PHASE9)).isEqualTo(WORKERS + RETRIES);
  }

  @Test
  void whatThereIsNotIsToldBeforeAnythingIsConfirmed() {
    Ended question = person.run("confirm", "phase9", "workers", "wrokers");
    assertThat(question.code()).isEqualTo(2);
    assertThat(question.err()).contains("there is no question 'wrokers'", "did you mean workers?");
    Ended topic = person.run("confirm", "checklist", "--topic", "timeout");
    assertThat(topic.code()).isEqualTo(2);
    assertThat(topic.err()).contains("did you mean timeouts?");
    assertThat(person.run("confirm", "phase8").code()).isEqualTo(2);
    assertThat(answers(PHASE9)).isEqualTo(WORKERS + RETRIES);
  }

  @Test
  void checkCountsThemByTopicForPeopleAndNamesThemForPrograms() throws IOException {
    assertThat(specq.run("check").out())
        .contains(
            "phase9: unconfirmed: 4 answers are not confirmed\n  fix: specq confirm phase9\n",
            """
            checklist: unconfirmed: Failure Handling: 1 answer is not confirmed
              fix: specq confirm checklist --topic failure-handling
            """)
        .doesNotContain("phase9/workers.count: unconfirmed");

    var findings = new JsonMapper().readTree(specq.run("check", "--format", "json").out());
    assertThat(
            StreamSupport.stream(findings.get("findings").spliterator(), false)
                .filter(f -> f.get("code").asText().equals("unconfirmed"))
                .map(f -> f.get("path").asText() + " " + f.get("fix").asText()))
        .containsExactlyInAnyOrder(
            "phase9/workers.count specq confirm phase9 workers.count",
            "phase9/workers.concurrency specq confirm phase9 workers.concurrency",
            "phase9/retries.max-retries specq confirm phase9 retries.max-retries",
            "phase9/retries.backoff specq confirm phase9 retries.backoff",
            "checklist/retry-attempts specq confirm checklist retry-attempts",
            "checklist/job-timeout specq confirm checklist job-timeout");
  }
}
