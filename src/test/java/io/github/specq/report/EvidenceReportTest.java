package io.github.specq.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceReportTest {

  @TempDir private Path folder;

  private String status(String... more) {
    String[] words = new String[more.length + 1];
    words[0] = "status";
    System.arraycopy(more, 0, words, 1, more.length);
    SpecqRunner.Ended ended = new SpecqRunner(folder).run(words);
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended.out();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).resolveSibling("."));
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void everyFindIsShownWithItsPlaceAndTheVersion() throws IOException {
    write("requirements.txt", "celery==5.3.6\n");
    write("package.json", "{ \"dependencies\": { \"bullmq\": \"2.2.4\" } }");
    write("mix.exs", "\0");

    assertThat(status("--evidence").lines())
        .containsSubsequence(
            "What the repository suggests:",
            "  phase9/job-queue.technology: bullmq (medium, not the only one)",
            "    package.json:1 bullmq 2.2.4",
            "  phase9/job-queue.technology: redis-celery (medium, not the only one)",
            "    requirements.txt:1 celery 5.3.6",
            "Not looked at:",
            "  mix.exs: it is no text");
  }

  @Test
  void programsGetTheSame() throws IOException {
    write("requirements.txt", "celery==5.3.6\n");

    JsonNode evidence =
        new JsonMapper()
            .readTree(status("phase9", "--evidence", "--format", "json"))
            .get("evidence");

    JsonNode first = evidence.get("suggestions").get(0);
    assertThat(first.get("path").asText()).isEqualTo("phase9/job-queue.technology");
    assertThat(first.get("value").asText()).isEqualTo("redis-celery");
    assertThat(first.get("strength").asText()).isEqualTo("medium");
    assertThat(first.get("rival").asBoolean()).isFalse();
    assertThat(first.get("finds").get(0).toString())
        .isEqualTo("{\"file\":\"requirements.txt\",\"line\":1,\"text\":\"celery 5.3.6\"}");
    assertThat(evidence.get("gaps")).isEmpty();
  }

  @Test
  void withoutBeingAskedNothingIsLookedAt() throws IOException {
    write("requirements.txt", "celery\n");

    assertThat(status()).doesNotContain("celery");
    assertThat(new JsonMapper().readTree(status("--format", "json")).has("evidence")).isFalse();
  }

  @Test
  void whatIsFoundCannotSteerTheTerminal() throws IOException {
    write("Procfile", "worker: celery worker \u001b[31mred\u009b31m\n");
    write("a\u001b[31m\nb/requirements.txt", "celery\n");

    assertThat(status("--evidence"))
        .contains("celery worker")
        .doesNotContain("\u001b")
        .doesNotContain("\u009b")
        .doesNotContain("\nb/requirements");
  }

  @Test
  void anEmptyRepositorySuggestsNothing() {
    assertThat(status("--evidence")).contains("Nothing in the repository suggests an answer.");
  }
}
