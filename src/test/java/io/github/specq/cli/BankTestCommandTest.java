package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code specq bank test} says to scenarios of a small bank. */
class BankTestCommandTest {
  private static final Path CASES = Path.of("src/test/resources/scenarios");
  private static final String TESTS = ".specq/questions/tests/";

  @TempDir private Path project;

  @BeforeEach
  void aBank() throws IOException {
    Folders.write(project, Map.of(".specq/questions/limits.yaml", text("limits.yaml")));
  }

  private static String text(String name) throws IOException {
    return Files.readString(CASES.resolve(name));
  }

  private SpecqRunner.Ended test(String... arguments) {
    List<String> all = Stream.concat(Stream.of("bank", "test"), Arrays.stream(arguments)).toList();
    return new SpecqRunner(project).run(all, List.of());
  }

  private void scenarios(String... names) throws IOException {
    for (String name : names) {
      Folders.write(project, Map.of(TESTS + name, text(name)));
    }
  }

  @Test
  void scenariosThatComeOutAsWrittenAreCounted() throws IOException {
    scenarios("fine.yaml");
    SpecqRunner.Ended ended = test();

    assertThat(ended.code()).as(ended.screen()).isZero();
    assertThat(ended.out())
        .isEqualTo(
            """
            in no scenario: 1 of 5 options: limits/platform: huge
            7 scenarios, all as expected
            """);
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void whatNoScenarioReachesIsAReasonToFailWhereThatIsAskedFor() throws IOException {
    scenarios("fine.yaml");
    assertThat(test("--complete").code()).isEqualTo(1);

    String more = "  - { fires: DRAIN, answers: { limits/platform: huge, limits/drain: 1 h } }\n";
    Folders.write(project, Map.of(TESTS + "fine.yaml", text("fine.yaml") + more));
    SpecqRunner.Ended ended = test("--complete");
    assertThat(ended.out()).isEqualTo("8 scenarios, all as expected\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void eachScenarioThatFailsIsOneLineWithWhatWasExpectedAndWhatIs() throws IOException {
    scenarios("failing.yaml");
    SpecqRunner.Ended ended = test(TESTS + "failing.yaml");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out().replace(TESTS, "")).isEqualTo(text("failing.expected"));
  }

  @Test
  void everythingThatIsWrongInAFileIsToldWithItsPlaceAndAHint() throws IOException {
    scenarios("fine.yaml", "wrong.yaml");
    SpecqRunner.Ended ended = test();

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().replace(TESTS, "")).isEqualTo(text("wrong.expected"));
  }

  @Test
  void programsGetTheSameAsJson() throws IOException {
    scenarios("fine.yaml", "failing.yaml");
    SpecqRunner.Ended ended = test("--format", "json");

    assertThat(ended.code()).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(ended.out());
    assertThat(report.get("scenarios").asInt()).isEqualTo(14);
    assertThat(report.get("failed")).hasSize(7);
    JsonNode first = report.get("failed").get(0);
    assertThat(first.get("file").asText()).isEqualTo(TESTS + "failing.yaml");
    assertThat(first.get("line").asInt()).isEqualTo(3);
    assertThat(first.get("scenario").asText()).isEqualTo("LONG");
    assertThat(first.get("mismatches").get(0).get("expected").asText()).isEqualTo("LONG is said");
    assertThat(report.get("not-reached").get("options")).hasSize(1);
    assertThat(report.get("not-reached").get("of").get("rules").asInt()).isEqualTo(3);
  }

  @Test
  void withoutScenariosThereIsNothingToRun() throws IOException {
    assertThat(test().code()).isEqualTo(2);
    assertThat(test().err()).contains("no scenarios in .specq/questions/tests");

    Folders.write(project, Map.of(TESTS + "x.yaml", "bank: limit\nscenarios: []\n"));
    assertThat(test().code()).isEqualTo(3);
    assertThat(test().err()).contains("x.yaml:1:7", "no bank 'limit'", "did you mean limits?");
  }

  @Test
  void theBankAndTheScenariosOfTheManualAreSoundAndComplete() throws IOException {
    String manual = Files.readString(Path.of("docs/banks.md"));
    Matcher block = Pattern.compile("(?s)```yaml\n((id|bank): caching\n.*?)```").matcher(manual);
    while (block.find()) {
      String folder = block.group(2).equals("id") ? ".specq/questions/" : TESTS;
      Folders.write(project, Map.of(folder + "caching.yaml", block.group(1)));
    }

    assertThat(new SpecqRunner(project).run("bank", "lint", "caching").out())
        .isEqualTo(".specq/questions/caching.yaml: sound\n");
    assertThat(test("--complete").out()).isEqualTo("2 scenarios, all as expected\n");
  }
}
