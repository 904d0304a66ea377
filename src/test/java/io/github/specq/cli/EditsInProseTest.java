package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into the sentences of a spec is read, and offered back as the answer. */
class EditsInProseTest {
  private static final String SPEC = "docs/specs/technical_design_spec.md";
  private static final String ANSWERS = ".specq/answers/phase9.yaml";

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void aSpec() {
    specq = new SpecqRunner(project);
    Folders.write(
        project,
        Map.of(
            ".specq/answers/project.yaml",
            "specq: 1\nbank: project\nbank-version: 1\nanswers: { background-jobs: yes, quality: production }\n",
            ANSWERS,
            """
            specq: 1
            bank: phase9
            bank-version: 1
            answers:
              job-queue: { technology: kafka, reason: { value: It runs here., for: kafka } }
              workers:
                text: Two workers run. Each takes four jobs.
                count: 2
                concurrency: 4
            """));
    SpecqRunner.Ended ended = specq.run("render");
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  private void edit(String from, String to) {
    String text = specq.file(SPEC);
    assertThat(text).contains(from);
    Folders.write(project, Map.of(SPEC, text.replace(from, to)));
  }

  private static void assertAllIsWell(SpecqRunner specq) {
    assertThat(specq.run("check").out()).doesNotContain("differs:");
    assertThat(specq.run("render", "--check").code()).isZero();
  }

  @Test
  void anotherValueInOnesOwnWordsIsToldAndNotTaken() {
    String answers = specq.file(ANSWERS);
    edit("Two workers run.", "Three workers run.");
    String mine = specq.file(SPEC);

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.err())
        .contains(":1: what was written by hand says '3 workers' where the answer is 2 workers\n")
        .contains("  hint: make it the answer with: specq render --adopt\n");
    assertThat(specq.run("check").out()).contains("differs: what was written by hand says '3 ");
    assertThat(specq.file(ANSWERS)).isEqualTo(answers);
    assertThat(specq.file(SPEC)).isEqualTo(mine);
  }

  /** No answer is as long as that, so it is none; what stands in the document stays there. */
  @Test
  void wordsThatNoAnswerCanHoldAreNotOffered() {
    String answers = specq.file(ANSWERS);
    edit("Two workers run.", "Three workers run. " + "They never stop. ".repeat(600).strip());
    String mine = specq.file(SPEC);

    assertThat(specq.run("render", "--adopt").code()).isIn(0, 1);

    assertThat(specq.run("check").out()).doesNotContain("differs:");
    assertThat(specq.file(ANSWERS)).isEqualTo(answers);
    assertThat(specq.file(SPEC)).isEqualTo(mine);
  }

  @Test
  void adoptTakesTheWordsAndWhatTheySay() {
    edit("Two workers run.", "Three workers run.");

    SpecqRunner.Ended ended = specq.run("render", "--adopt");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("phase9/workers has your words as its answer now, and 3 workers");
    assertThat(specq.file(ANSWERS))
        .contains("text: Three workers run. Each takes four jobs.", "count: 3", "concurrency: 4");
    assertThat(specq.file(SPEC)).contains("Three workers run. Each takes four jobs.");
    assertAllIsWell(specq);
  }

  @Test
  void aPersonIsAskedWhetherTheirWordsAreTheAnswer() {
    edit("Two workers run.", "Three workers run.");

    SpecqRunner.Ended no = specq.withPerson().run(List.of("render"), List.of("2"));
    assertThat(no.screen()).contains("Take my words as the answer, and 3 workers");
    assertThat(specq.file(ANSWERS)).contains("count: 2");

    assertThat(specq.withPerson().run(List.of("render"), List.of("1")).code()).isZero();
    assertThat(specq.file(ANSWERS)).contains("count: 3");
    assertAllIsWell(specq);
  }

  @Test
  void aConflictInWhichTheWordsAreTakenTakesWhatTheySay() {
    edit("Two workers run.", "Three workers run.");
    specq.run("set", "phase9", "workers", "--text", "Five workers run.", "--read");
    specq.run("set", "phase9", "workers.count", "5");

    assertThat(specq.withPerson().run(List.of("render"), List.of("answer")).code()).isZero();

    assertThat(specq.file(ANSWERS)).contains("text: Three workers run.", "count: 3");
    assertAllIsWell(specq);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void anotherValueInAGeneratedSentenceIsTheAnswerAndTheSentenceIsWrittenAgain(String end) {
    edit("**Kafka**", "**RabbitMQ**");
    Folders.write(project, Map.of(SPEC, specq.file(SPEC).replace("\n", end)));
    assertThat(specq.run("render").err())
        .contains("Job queue was changed to RabbitMQ by hand, and the answer is Kafka")
        .contains("specq set phase9 job-queue.technology ");

    SpecqRunner.Ended ended = specq.run("render", "--adopt");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(specq.file(ANSWERS)).contains("technology: rabbitmq");
    assertThat(specq.file(SPEC)).contains("Background work goes through **RabbitMQ**");
    assertAllIsWell(specq);
  }

  @Test
  void wordsThatSayNothingElseAreOnesOwn() {
    edit("Two workers run.", "Two workers run, as Ops wishes.");

    assertThat(specq.run("render").err()).isEmpty();
    assertThat(specq.run("render", "--adopt").err()).contains("was not adopted: sentences become");
  }
}
