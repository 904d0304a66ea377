package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate: what it lets through, and what it says about the rest. */
class CheckCommandTest {
  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void answersAndSpecs() {
    specq = new SpecqRunner(project);
    Path answers = Path.of("src/test/resources/golden/phase9-examples/answers");
    Folders.write(project.resolve(".specq/answers"), Folders.texts(answers));
    specq.run("render");
  }

  @Test
  void completeAndFreshWorkPasses() {
    SpecqRunner.Ended ended = specq.run("check");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("checked phase9: 5 questions", "technical_design_spec.md: fresh", "All is well;");
  }

  @Test
  void somethingRequiredAndOpenFails() {
    specq.run("unset", "phase9", "retries");
    specq.run("render");

    SpecqRunner.Ended ended = specq.run("check");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("phase9/retries: open: How will you handle job failures and retries?\n")
        .contains("fix: specq interview phase9 --from retries");
    assertThat(specq.run("check", "--allow-open").code()).isZero();
  }

  @Test
  void aStaleSpecFailsAndSaysWhat() {
    specq.run("set", "phase9", "retries.max-retries", "5");

    SpecqRunner.Ended ended = specq.run("check");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains(
            ": stale: phase9/workers@components would be replaced, phase9/retries@error-handling-resilience would be replaced",
            "fix: specq render");
  }

  @Test
  void aMissingSpecFails() throws IOException {
    Files.delete(project.resolve("docs/specs/codebase_spec.md"));

    SpecqRunner.Ended ended = specq.run("check");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("docs/specs/codebase_spec.md: missing");
  }

  @Test
  void aBrokenFileIsThree() {
    Folders.write(
        project, Map.of(".specq/answers/phase9.yaml", "specq: 1\nbank: phase9\nanswers: [\n"));

    SpecqRunner.Ended ended = specq.run("check");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains(".specq/answers/phase9.yaml:").doesNotContain("\tat ");
  }

  @Test
  void aValueThatItsFieldCannotHoldIsThreeWithItsPlace() {
    String file = ".specq/answers/phase9.yaml";
    Folders.write(project, Map.of(file, specq.file(file).replace("count: 2", "count: two")));

    SpecqRunner.Ended ended = specq.run("check");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains(file + ":7:12: error:", "two");
  }

  @Test
  void unknownIdsAreKeptAndReported() {
    String file = ".specq/answers/phase9.yaml";
    Folders.write(project, Map.of(file, specq.file(file) + "  retrys: 3\n"));

    SpecqRunner.Ended ended = specq.run("check");

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("warning: phase9 has no question 'retrys'", "mean retries?");
    specq.run("set", "phase9", "workers.count", "3");
    assertThat(specq.file(file)).contains("  retrys: 3\n");
  }

  @Test
  void checkingNothingFails(@TempDir Path empty) {
    SpecqRunner.Ended ended = new SpecqRunner(empty).run("check");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("nothing to check");
  }

  @Test
  void theReportForProgramsSaysTheSame() throws IOException {
    specq.run("set", "phase9", "retries.max-retries", "5");

    JsonNode report = new JsonMapper().readTree(specq.run("check", "--format", "json").out());

    assertThat(report.get("verified")).isNotEmpty();
    JsonNode finding =
        StreamSupport.stream(report.get("findings").spliterator(), false)
            .filter(f -> f.get("code").asText().equals("stale"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.get("fails").asBoolean()).isTrue();
    assertThat(finding.get("path").asText()).isEqualTo("docs/specs/technical_design_spec.md");
    assertThat(finding.get("line").asInt()).isPositive();
    assertThat(finding.get("fix").asText()).isEqualTo("specq render");
    JsonNode status = new JsonMapper().readTree(specq.run("status", "--format", "json").out());
    assertThat(status.get("banks").get(1).get("answered").asInt()).isEqualTo(5);
  }
}
