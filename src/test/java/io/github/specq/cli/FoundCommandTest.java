package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the repository shows: listed, taken as answers, and compared with them. */
class FoundCommandTest {
  private static final String BANK =
      """
      id: cache
      version: 1
      title: Cache
      sections:
        - id: main
          title: Main
          fills: [ { spec: technical_design_spec, section: Components, as: settings } ]
          questions:
            - id: store
              title: Store
              ask: Which store
              in: [ "technical_design_spec: Components" ]
              fields:
                - { id: kind, type: choice, term: store, required: yes, options: [ { id: redis, label: Redis }, { id: files, label: Files } ] }
                - { id: folder, type: text, term: folder, when: { kind: files } }
                - { id: life, type: duration, term: life of an entry }
                - { id: reason, type: text, term: reason, explains: kind }
            - { id: names, title: Names, ask: Which caches, in: [ "technical_design_spec: Components" ], fields: [ { id: value, type: list, term: caches } ] }
            - { id: size, title: Size, ask: How large, in: [ "technical_design_spec: Components" ], fields: [ { id: value, type: duration, term: size } ] }
      detect:
        - { suggests: { cache/store.kind: redis }, package: [pypi/redis] , file: [cache.py] }
        - { suggests: { cache/store.folder: /var/cache }, package: [pypi/redis], file: [cache.py] }
        - { suggests: { cache/store.life: "{value} s" }, setting: ["*.py cache_seconds"], needs: { package: [pypi/redis] } }
        - { suggests: { cache/names: pages }, package: [pypi/redis], file: [cache.py] }
        - { suggests: { cache/names: users }, package: [pypi/redis], file: [cache.py] }
        - { suggests: { cache/size: 1 h }, file: [cache.py] }
      """;

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void aRepositoryThatShowsACache() throws IOException {
    Files.createDirectories(project.resolve(".specq/questions"));
    Files.writeString(project.resolve(".specq/questions/cache.yaml"), BANK);
    Files.writeString(project.resolve("requirements.txt"), "redis==5.0\n");
    Files.writeString(project.resolve("cache.py"), "# all caches\ncache_seconds = 600\n");
    specq = new SpecqRunner(project);
  }

  private String answers() {
    return specq.file(".specq/answers/cache.yaml");
  }

  @Test
  void itIsListedWithItsPlacesAndWithWhatIsAnswered() throws IOException {
    specq.run("set", "cache", "store.life", "5 min");

    assertThat(specq.run("found").out())
        .startsWith("What the repository suggests:\n")
        .contains("  cache/store.life: 10 min (strong; the answer is 5 min)\n    cache.py:2 cache_")
        .contains("  cache/size: 1 h (medium)\n");
    JsonNode found = new JsonMapper().readTree(specq.run("found", "--format", "json").out());
    assertThat(found.at("/found/suggestions").findValuesAsText("path"))
        .contains("cache/store.kind", "cache/names");
    assertThat(found.at("/taken")).isEmpty();
  }

  @Test
  void whatIsSureIsTakenOnceABankIsBegun() {
    Ended early = specq.run("found", "--take");
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err()).contains("nothing is begun", "specq found --take project BANK");

    Ended ended = specq.run("found", "--take", "cache");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains(
            "cache/store.kind: Redis (requirements.txt:1)\n",
            "cache/store.life: 10 min (cache.py:2)\n")
        .endsWith("3 answers were taken; to confirm them: specq confirm\n");
    assertThat(answers())
        .contains("life: { value: 10 min, by: found, at: \"cache.py:2\" }", "[pages, users]")
        .as("what is not asked any more, or not sure")
        .doesNotContain("folder", "size");
    assertThat(specq.run("found", "--take").out())
        .startsWith("project/languages: Python (requirements.txt:1)\n1 answer was taken");
    assertThat(specq.run("found", "--take").out()).isEqualTo("Nothing was taken.\n");
  }

  @Test
  void aPersonsAnswerIsNeverReplacedAndADefaultIs() throws IOException {
    specq.run("set", "cache", "store.life", "5 min");
    Ended ended = specq.run("found", "--take", "store", "cache/size");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("not taken: cache/store.life: a person says 5 min\n")
        .contains(
            "not taken: cache/size: the repository shows nothing sure for it: 1 h (cache.py)\n");
    assertThat(answers()).contains("life: 5 min", "kind: { value: redis, by: found");

    Path file = project.resolve(".specq/answers/cache.yaml");
    Files.writeString(
        file, Files.readString(file).replace("life: 5 min", "life: { value: 5 min, by: default }"));
    assertThat(specq.run("found", "--take", "store.life").out())
        .startsWith("cache/store.life: 10 min (cache.py:2)\n1 answer was taken");
    assertThat(answers()).contains("life: { value: 10 min, by: found, at: \"cache.py:2\" }");
  }

  @Test
  void theReasonForWhatIsReplacedStaysTheReasonForThat() throws IOException {
    specq.run("set", "cache", "store.kind", "files");
    specq.run("set", "cache", "store.reason", "There is a disk.");
    Path file = project.resolve(".specq/answers/cache.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("kind: files", "kind: { value: files, by: default }")
            .replaceFirst("reason: .*", "reason: There is a disk."));

    specq.run("found", "--take", "store.kind");

    assertThat(answers())
        .contains(
            "kind: { value: redis, by: found", "reason: { value: There is a disk., for: files }");
  }

  @Test
  void whatWasTakenIsMarkedUntilItIsConfirmed() {
    specq.run("found", "--take", "cache");
    specq.run("render");

    assertThat(specq.file("docs/specs/technical_design_spec.md"))
        .contains("life of an entry 10 min (found in `cache.py`)")
        .doesNotContain("cache.py:2");
    assertThat(specq.run("check").out())
        .contains("cache: unconfirmed: 3 answers are not confirmed");
    assertThat(specq.run("check", "--format", "json").out())
        .contains("it was found at cache.py:2, and nobody confirmed it");
    assertThat(specq.run("why", "cache/store.life").out())
        .contains("10 min (found at cache.py:2, not confirmed)");
  }

  @Test
  void answersAndRepositoryAreCompared() throws IOException {
    specq.run("found", "--take", "cache");
    specq.run("render");
    assertThat(specq.run("check", "--drift").out()).doesNotContain("drift");

    Files.writeString(project.resolve("cache.py"), "\n\n\ncache_seconds = 600\n");
    assertThat(specq.run("check", "--drift").out()).as("lines move").doesNotContain("drift");

    Files.writeString(project.resolve("cache.py"), "cache_seconds = 300\n");
    String drift = "answers: 10 min; cache.py:1: 5 min\n";
    assertThat(specq.run("status").out()).contains("cache/store.life: " + drift);
    Ended check = specq.run("check");
    assertThat(check.code()).isZero();
    assertThat(check.out())
        .contains("cache/store.life: drift: " + drift)
        .contains("  fix: change cache.py, or the answer: specq set cache store.life '5 min'\n");
    assertThat(specq.run("check", "--drift").code()).isEqualTo(1);

    Files.writeString(project.resolve("cache.py"), "");
    assertThat(specq.run("check").out())
        .contains(
            "cache/store.life: drift: answers: 10 min, found at cache.py:2; that is not found any"
                + " more\n");
  }

  @Test
  void aListMayHoldMoreThanTheRepositoryShowsAndNotLess() {
    specq.run("set", "cache", "names", "pages", "other");

    assertThat(specq.run("check").out())
        .contains("cache/names: drift: answers: pages, other; requirements.txt:1: users\n")
        .contains("  fix: add what is missing, or change the repository: specq interview cache");
    specq.run("set", "cache", "names", "pages", "other", "users");
    assertThat(specq.run("check").out()).doesNotContain("drift");
  }
}
