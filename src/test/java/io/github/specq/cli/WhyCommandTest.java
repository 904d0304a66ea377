package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.EngineBanks;
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
    EngineBanks.bring(project);
    Folders.write(
        project,
        Map.of(
            ".specq/answers/project.yaml",
            "specq: 1\nbank: project\nanswers:\n  quality: secure\n  background-jobs: yes\n",
            ".specq/answers/newsletter.yaml",
            """
            specq: 1
            bank: newsletter
            answers:
              delivery: { carrier: feed, reason: { value: It is there., by: agent } }
              editors:
                count: { value: 2, by: default }
                letters-each: many
                attachment-limit: { state: unknown, owner: ops }
                picture-limit: { state: not-applicable, note: One picture each. }
                deadline: |
                  30 min
              returns: { state: skipped }
              watching: As the other team does it.
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "editors.count | Answered: 2 editors (the default, not confirmed)   .specq/answers/newsletter.yaml:6",
        "delivery.reason | Answered: It is there. (from an agent, not confirmed)",
        "editors.letters-each | Not answered: \"many\" (no valid value)   .specq/answers/newsletter.yaml:7",
        "editors.attachment-limit | Not answered: \"don't know yet\"; to be asked: ops",
        "editors.picture-limit | Answered: \"does not apply\"; note: One picture each.",
        "editors.columns | Not answered yet.",
        "returns.pace | Not answered: skipped   .specq/answers/newsletter.yaml:12",
        "delivery.service | newsletter/delivery.carrier (carrier) is Feed",
        "readers/said-twice | Asked until more is known",
        "readers/post | (carried over from newsletter/delivery.carrier)",
        "newsletter/issues | Asked until more is known",
        "newsletter/issues | Not required until more is known",
      })
  void whatStandsIsSaidWithItsPlace(String question, String says) {
    SpecqRunner.Ended ended = new SpecqRunner(project).run("why", question);

    assertThat(ended.code()).as(ended.screen()).isZero();
    // A place that does not fit on the line stands on the next one.
    assertThat(ended.out().replace("\n   .specq", "   .specq")).contains(says);
  }

  @Test
  void aValueThatNoFieldCanHoldIsReportedAsEverywhere() {
    assertThat(new SpecqRunner(project).run("why", "editors").err())
        .contains(".specq/answers/newsletter.yaml:7:");
  }

  @Test
  void aBankThatLooksAtAWrongOneIsNoBug() {
    SpecqRunner specq = new SpecqRunner(project);
    String bank = ".specq/questions/newsletter.yaml";
    Folders.write(project, Map.of(bank, specq.file(bank).replace("version: 1", "version: one")));

    SpecqRunner.Ended ended = specq.run("why", "readers/post");

    assertThat(ended.code()).as(ended.screen()).isEqualTo(3);
    assertThat(ended.err()).contains(bank + ":3:10: error");
  }
}
