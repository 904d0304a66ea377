package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five sentences say what their values say part by part. */
class FiveSentencesTest {
  private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

  static {
    SENTENCES.put("job-queue", "Celery with Redis, because Redis already runs here.");
    SENTENCES.put(
        "workers", "Two workers with four threads each; a job may run for 30 minutes at most.");
    SENTENCES.put("job-scheduling", "Celery Beat starts a report every day at 02:00 UTC.");
    SENTENCES.put(
        "retries",
        "Three retries with exponential backoff; what fails goes to a dead letter queue.");
    SENTENCES.put("monitoring", "Flower and application logs; we watch queue depth.");
  }

  private static final Map<String, String> PROFILE =
      Map.of(
          "quality", "production",
          "background-jobs", "yes",
          "scheduled-jobs", "yes",
          "languages", "python",
          "existing-services", "redis",
          "deployment", "kubernetes");

  private static final Pattern FIELD = Pattern.compile("(?m)^    ([a-z-]+): (.+)$");
  private static final Pattern QUESTION = Pattern.compile("(?m)^  ([a-z-]+):\n((?:    .*\n?)+)");
  private static final Pattern DIAGRAM = Pattern.compile("(?s)```mermaid\n.*?```");

  @TempDir private Path words;
  @TempDir private Path parts;

  private static SpecqRunner project(Path folder) {
    SpecqRunner specq = new SpecqRunner(folder);
    PROFILE.forEach(
        (id, value) -> assertThat(specq.run("set", "project", id, value).code()).isZero());
    return specq;
  }

  private static String fields(SpecqRunner specq) {
    return specq.file(".specq/answers/phase9.yaml").replaceAll("(?m)^    text: .*\n", "");
  }

  /** What the sentences were read as, set one by one. */
  private static void setEach(SpecqRunner specq, String answers) {
    for (MatchResult question : QUESTION.matcher(answers).results().toList()) {
      for (MatchResult field : FIELD.matcher(question.group(2)).results().toList()) {
        List<String> command =
            new ArrayList<>(List.of("set", "phase9", question.group(1) + "." + field.group(1)));
        String value = field.group(2);
        if (value.startsWith("[")) {
          command.addAll(
              List.of(value.substring(1, value.length() - 1).replace("\"", "").split(", ")));
        } else {
          command.add(value.replace("\"", ""));
        }
        SpecqRunner.Ended ended = specq.run(command.toArray(String[]::new));
        assertThat(ended.code()).as(command + ended.err()).isZero();
      }
    }
  }

  private static List<String> warnings(SpecqRunner specq) {
    return specq
        .run("check")
        .out()
        .lines()
        .filter(
            l -> l.contains(": risk: ") || l.contains(": hint: ") || l.contains("contradiction: "))
        .toList();
  }

  private static List<String> diagrams(SpecqRunner specq) {
    assertThat(specq.run("render").code()).isZero();
    return DIAGRAM
        .matcher(specq.file("docs/specs/technical_design_spec.md"))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** The rows of all documents, without their padding. */
  private static List<String> rows(SpecqRunner specq) {
    return Stream.of("technical_design", "codebase", "implementation_options")
        .flatMap(name -> specq.file("docs/specs/%s_spec.md".formatted(name)).lines())
        .filter(line -> line.startsWith("|"))
        .map(line -> line.replaceAll("[ -]+", " "))
        .toList();
  }

  @Test
  void sentencesAndPartsGiveTheSameFieldsWarningsTablesAndDiagrams() {
    SpecqRunner said = project(words);
    SENTENCES.forEach(
        (id, text) ->
            assertThat(said.run("set", "phase9", id, "--text", text, "--read").code()).isZero());
    SpecqRunner given = project(parts);
    setEach(given, fields(said));

    assertThat(fields(given)).isEqualTo(fields(said)).contains("count: 2", "job-timeout: 30 min");
    assertThat(warnings(given)).isNotEmpty().isEqualTo(warnings(said));
    assertThat(diagrams(given)).isNotEmpty().isEqualTo(diagrams(said));
    // What the words say is not said again below them; nothing else is missing.
    assertThat(rows(given)).isNotEmpty().containsAll(rows(said));
  }
}
