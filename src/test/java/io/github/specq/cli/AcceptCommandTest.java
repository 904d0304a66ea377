package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Living with a warning, from the answers file to the specs; on a small bank of its own. */
class AcceptCommandTest {
  private static final String BANK =
      """
      id: limits
      version: 1
      title: Limits
      sections:
        - id: jobs
          title: All
          fills: [ { spec: technical_design_spec, section: Components } ]
          questions:
            - { id: time, title: Time, ask: How long does a job run, in: [ "technical_design_spec: Components" ], fields: [ { id: value, type: duration, term: run time } ] }
            - { id: agent, title: Agent, ask: Is there an agent, in: [ "technical_design_spec: Components" ], fields: [ { id: value, type: yes-no, term: agent } ] }
            - { id: drain, title: Drain, ask: How long is the wait, in: [ "technical_design_spec: Components" ], fields: [ { id: value, type: duration, term: drain time } ] }
      detect:
        - { suggests: { limits/agent: yes }, package: [pypi/celery] }
        - suggests: { limits/drain: "{value} s" }
          setting: ["*.py drain_seconds"]
          needs: { package: [pypi/celery] }
      sources: [ { id: DOC, title: The manual, url: "https://example.org/manual", read: 2026-11-22, secondary: yes } ]
      figures: [ { id: longest, of: the longest run, value: 15 min, source: DOC } ]
      advice:
        - { id: LONG, when: { time: { more-than: { figure: longest } } }, severity: contradiction, message: "{time} is more than {longest}.", revisit: [time] }
        - { id: DRAIN, when: { drain: { answered: no }, time: { answered: yes }, any: [ { agent: yes }, { agent: { answered: no } } ] }, severity: risk, message: "A worker does not wait.", ask: "How long does a worker wait? It is cut off after {time} otherwise.", source: experience, revisit: [drain] }
        - { id: SHORT, when: { time: { less-than: 1 s } }, severity: hint, message: "That is short.", source: logic, revisit: [time] }
      """;

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void aProjectWithAContradiction() throws IOException {
    Files.createDirectories(project.resolve(".specq/questions"));
    Files.writeString(project.resolve(".specq/questions/limits.yaml"), BANK);
    specq = new SpecqRunner(project);
    set("time", "20 min");
  }

  private void set(String question, String value) {
    assertThat(specq.run("set", "limits", question, value).code()).isZero();
  }

  private Ended check() {
    specq.run("render");
    return specq.run("check");
  }

  private String spec() throws IOException {
    return Files.readString(project.resolve("docs/specs/technical_design_spec.md"));
  }

  /** The specs are made of answers alone, so what the repository shows does not change them. */
  @Test
  void whatTheRepositoryRefutesStandsInTheSpecsAndCanBeAcceptedThere() throws IOException {
    Files.writeString(project.resolve("worker.py"), "drain_seconds = 30\n");
    Files.writeString(project.resolve("requirements.txt"), "celery==5.4.0\n");
    set("time", "10 min");

    assertThat(check().out())
        .contains(
            "limits/drain: refuted: DRAIN stands in the specs (\"How long does a worker wait? It is"
                + " cut off after 10 min otherwise.\"), and worker.py:1 drain_seconds = 30 shows"
                + " otherwise\n  fix: answer it: specq set limits drain '30 s'\n")
        .doesNotContain("risk: DRAIN");
    assertThat(spec()).contains("**How long does a worker wait?**");

    assertThat(specq.run("accept", "DRAIN", "--reason", "It waits.").code()).isZero();
    assertThat(check().out()).contains("refuted: DRAIN");
    assertThat(spec()).contains("Accepted: It waits.");

    set("drain", "30 s");
    assertThat(check().out()).doesNotContain("refuted");
    assertThat(spec()).doesNotContain("How long does a worker wait?");
  }

  @Test
  void aContradictionFailsTheCheckAndARiskDoesNot() throws IOException {
    Ended check = check();

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains(
            "limits/time: contradiction: LONG: 20 min is more than 15 min. Source: The manual"
                + " (https://example.org/manual, read 2026-11-22; not the maker's own words)\n"
                + "  fix: look again at limits/time (specq interview limits --from time),"
                + " or: specq accept LONG --reason \"...\"\n")
        .contains(
            "limits/drain: risk: DRAIN: How long does a worker wait? It is cut off after 20 min"
                + " otherwise. This is experience, no source was read for it.\n");
    assertThat(spec())
        .contains(
            "\n- **How long does a worker wait?** It is cut off after 20 min otherwise."
                + " (experience, no source) (`specq interview limits --from drain`)\n",
            "\n- **To resolve (LONG):** 20 min is more than 15 min."
                + " ([The manual](https://example.org/manual), read 2026-11-22,"
                + " not the maker's own words)"
                + " (`specq interview limits --from time`)\n");
    set("time", "10 min");
    assertThat(check().code()).isZero();
    assertThat(spec()).doesNotContain("To resolve", "Known Limits");
  }

  @Test
  void whatIsAcceptedStandsAmongTheKnownLimitsWithItsReason() throws IOException {
    Ended accepted = specq.run("accept", "LONG", "--reason", "Jobs are resumable.");

    assertThat(accepted.code()).isZero();
    assertThat(accepted.err()).startsWith("Accepted: Contradiction LONG: 20 min");
    assertThat(Files.readString(project.resolve(".specq/answers/limits.yaml")))
        .endsWith(
            """
            accepted:
              LONG:
                reason: Jobs are resumable.
                while: { limits/time: 20 min }
            """);
    Ended check = check();
    assertThat(check.code()).isZero();
    assertThat(check.out()).contains("limits/time: accepted: LONG: 20 min is more than 15 min.");
    assertThat(spec())
        .contains("- 20 min is more than 15 min. Accepted: Jobs are resumable. ([The manual]")
        .doesNotContain("To resolve");
  }

  @Test
  void anAcceptanceMakesTheSpecsStale() {
    specq.run("render");
    specq.run("accept", "LONG", "--reason", "Jobs are resumable.");
    assertThat(specq.run("check").out()).contains("technical_design_spec.md: stale");
  }

  @Test
  void itLapsesWhenTheAnswerChangesAndHoldsAgainWhenThatComesBack() {
    specq.run("accept", "LONG", "--reason", "Jobs are resumable.");
    set("time", "30 min");
    Ended check = check();
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("fix: it was accepted for other answers; look again at");
    set("time", "20 min");
    assertThat(check().code()).isZero();
  }

  @Test
  void anAnswerThatRepeatsAnotherChangesNothingAndOneThatDiffersDoes() throws IOException {
    specq.run("set", "project", "deployment", "kubernetes");
    specq.run("set", "phase9", "job-queue.technology", "redis-celery");
    specq.run("set", "phase9", "workers.job-timeout", "30 min");
    specq.run("accept", "DEP-01", "--reason", "Jobs are resumable.");
    assertThat(Files.readString(project.resolve(".specq/answers/phase9.yaml")))
        .contains(
            "while: { phase9/job-queue.technology: "
                + BundledBanks.label("phase9", "job-queue", "technology", "redis-celery")
                + ","
                + " phase9/workers.job-timeout: 30 min, project/deployment: Kubernetes }");
    specq.run("set", "checklist", "job-timeout", "1800 s");
    assertThat(specq.run("check").out()).contains("accepted: DEP-01");
    specq.run("set", "checklist", "job-timeout", "40 min");
    assertThat(specq.run("check").out()).contains("risk: DEP-01", "contradiction: DIFFERS:");
  }

  @Test
  void aWarningThatOnlyTheRepositoryCausesCanBeAcceptedToo() throws IOException {
    specq.run("set", "project", "deployment", "kubernetes");
    specq.run("set", "phase9", "job-queue.technology", "redis-celery");
    Folders.write(
        project,
        Map.of("requirements.txt", "celery==5.3.6\n", "celery.py", "task_time_limit = 1800\n"));
    assertThat(specq.run("check").out())
        .contains("DEP-01", "found in the repository, not answered: phase9/workers.job-timeout");
    assertThat(specq.run("accept", "DEP-01", "--reason", "Jobs are resumable.").code()).isZero();
    assertThat(specq.run("check").out()).contains("accepted: DEP-01");
    Files.writeString(project.resolve("celery.py"), "task_time_limit = 3600\n");
    assertThat(specq.run("check").out()).contains("risk: DEP-01", "accepted for other answers");
  }

  @Test
  void whatIsSaidComesBeforeWhatIsFound() {
    Folders.write(
        project,
        Map.of(
            "requirements.txt",
            "celery[redis]==5.3.6\n",
            "app.py",
            "from celery import Celery\napp = Celery('shop')\ntask_time_limit = 30\n"));
    specq.run("set", "project", "background-jobs", "yes");
    specq.run("set", "project", "languages", "typescript");
    specq.run("set", "checklist", "queue-technology", "redis-library");
    specq.run("set", "checklist", "queue-technology.library", "bullmq");
    specq.run("set", "checklist", "job-timeout", "2 h");
    String drift =
        """
        checklist/job-timeout: drift: answers: 2 h; app.py:3: 30 s
          fix: change app.py, or the answer: specq set checklist job-timeout '30 s'
        """;
    assertThat(specq.run("check").out()).contains(drift);
    assertThat(specq.run("check").out().replace(drift, ""))
        .doesNotContain("DIFFERS", "LANG-02", "30 s");
  }

  @Test
  void aReasonIsOneLineOfTheCheck() {
    specq.run("accept", "LONG", "--reason", "We know.\nlimits/x: contradiction: FAKE");
    assertThat(check().out())
        .contains("accepted because: We know. limits/x: contradiction: FAKE\n");
  }

  /** The open question and the rule that asks for it are one line, and so is what was accepted. */
  @Test
  void aReasonStandsWithTheQuestionThatARuleAsksAgain() {
    specq.run("set", "project", "background-jobs", "yes");
    specq.run("set", "phase9", "job-queue.technology", "redis-celery");
    specq.run("set", "phase9", "retries.max-retries", "3");
    specq.run("set", "phase9", "retries.idempotency", "--state", "unknown");
    specq.run("accept", "RET-01", "--reason", "The jobs are read through in May.");
    specq.run("render");
    assertThat(specq.file("docs/specs/technical_design_spec.md").lines())
        .filteredOn(line -> line.contains("twice without harm?"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("Not known yet. A retry repeats", "Accepted: The jobs are read through in May.");
  }

  @Test
  void itCanBeWithdrawn() {
    specq.run("accept", "LONG", "--reason", "Jobs are resumable.");
    assertThat(specq.run("accept", "LONG", "--withdraw").code()).isZero();
    assertThat(check().code()).isEqualTo(1);
    Ended again = specq.run("accept", "LONG", "--withdraw");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("'LONG' is not accepted");
  }

  @Test
  void itCanBeWithdrawnWhenTheWarningIsGone() throws IOException {
    specq.run("accept", "LONG", "--reason", "Jobs are resumable.");
    set("time", "10 min");
    assertThat(specq.run("accept", "LONG", "--withdraw").code()).isZero();
    assertThat(Files.readString(project.resolve(".specq/answers/limits.yaml")))
        .doesNotContain("LONG");
  }

  @Test
  void aReasonWrittenByHandHoldsWhateverTheAnswersAre() throws IOException {
    Path file = project.resolve(".specq/answers/limits.yaml");
    Files.writeString(file, Files.readString(file) + "accepted: { LONG: See ADR 7. }\n");
    set("time", "30 min");
    assertThat(check().code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"accepted: [LONG]", "accepted: { LONG: }", "accepted: { LONG: { while: {} } }"})
  void anAcceptanceWithoutAReasonIsAMistakeInTheFile(String accepted) throws IOException {
    Path file = project.resolve(".specq/answers/limits.yaml");
    Files.writeString(file, Files.readString(file) + accepted + "\n");
    Ended check = specq.run("check");
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err()).contains("limits.yaml:7:", "hint: write 'RULE: reason'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accepted: { LONG: { reason: x, whlie: { limits/time: 20 min } } }",
        "accepted: { LONG: { reason: x, while: [limits/time] } }",
        "accepted: { LONG: { reason: x, while: { limits/time: [20 min] } } }"
      })
  void anAcceptanceThatSaysUnclearlyWhatItIsForIsAMistakeToo(String accepted) throws IOException {
    Path file = project.resolve(".specq/answers/limits.yaml");
    Files.writeString(file, Files.readString(file) + accepted + "\n");
    Ended check = specq.run("check");
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err())
        .contains("limits.yaml:7:", "it is not clear for which answers this is accepted");
  }

  @Test
  void onlyAWarningThatStandsCanBeAccepted() {
    Ended unknown = specq.run("accept", "LONGER", "--reason", "x");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo(
            """
            error: no warning 'LONGER' stands against the answers as they are
              hint: did you mean LONG?
            """);
    assertThat(specq.run("accept", "SHORT", "--reason", "x").code()).isEqualTo(2);
  }

  @Test
  void aReasonIsNeeded() {
    for (String[] words :
        new String[][] {
          {"accept", "LONG"},
          {"accept", "LONG", "--reason", " "}
        }) {
      Ended ended = specq.run(words);
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("add --reason");
    }
    Ended both = specq.run("accept", "LONG", "--reason", "x", "--withdraw");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("--reason and --withdraw exclude each other");
  }
}
