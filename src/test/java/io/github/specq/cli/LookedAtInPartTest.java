package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what nobody looked at, nothing is said to be well. */
class LookedAtInPartTest {
  private static final String DESIGN = "docs/specs/technical_design_spec.md";

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void oneAnswerOfMany() {
    specq = new SpecqRunner(project);
    set("checklist", "retry-attempts", "3");
  }

  private void set(String... answer) {
    String[] command = new String[answer.length + 1];
    command[0] = "set";
    System.arraycopy(answer, 0, command, 1, answer.length);
    Ended ended = specq.run(command);
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  private String openQuestions() {
    specq.run("render");
    return specq.file(DESIGN).replaceFirst("(?s).*## Open Questions\n", "");
  }

  @Test
  void documentsSayThatAndNotHowMuch() {
    set("checklist", "idempotent.value", "all");
    String sentence = "Not every question of Background jobs checklist was looked at";
    assertThat(openQuestions()).contains(sentence + ". Every required one is answered.\n");

    String before = openQuestions();
    set("checklist", "retry-backoff", "--state", "skipped");
    assertThat(openQuestions()).isEqualTo(before);

    set("project", "background-jobs", "yes");
    assertThat(openQuestions())
        .contains("\n" + sentence + ".\n\n- **")
        .doesNotContain("Every required");
  }

  @Test
  void checkGivesTheNumberAndDoesNotSayThatAllIsWell() {
    specq.run("render");
    Ended ended = specq.run("check");
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("checklist: partial: 106 of 107 questions were not looked at\n")
        .contains("  fix: specq interview checklist\n")
        .contains("What was looked at is well; ")
        .doesNotContain("All is well");
  }

  @Test
  void statusGivesTheNumberToPeopleAndPrograms() throws IOException {
    assertThat(specq.run("status").out())
        .contains("  106 of 107 questions were not looked at (specq interview checklist)\n");
    assertThat(
            new JsonMapper()
                .readTree(specq.run("status", "--format", "json").out())
                .at("/banks/0/not-looked-at")
                .asInt())
        .isEqualTo(106);
  }

  @Test
  void whereLittleIsAskedTheWholeOfItIsOffered() {
    set("project", "quality", "experiment");
    assertThat(specq.run("status").out())
        .contains("questions were not looked at (specq interview checklist --depth all)\n");
  }

  @Test
  void anAnswerAReasonForNoneAndWhatIsTakenOverAreLooks() {
    set("checklist", "retry-backoff", "--state", "unknown");
    assertThat(specq.run("status").out()).contains("  105 of 107 questions");
    set("phase9", "retries.dead-letter", "no");
    assertThat(specq.run("why", "checklist/dead-letter-queue").out()).contains("carried over");
    assertThat(specq.run("status").out())
        .contains("  104 of 107 questions", "  4 of 5 questions were not looked at");
  }

  @Test
  void theProfileIsAskedWhereItIsNeededOnly() {
    set("project", "background-jobs", "no");
    assertThat(specq.run("status").out())
        .contains("(project): 1 of 6")
        .doesNotContain("not looked at");
  }
}
