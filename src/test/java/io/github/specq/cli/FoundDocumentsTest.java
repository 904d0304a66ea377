package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A repository that shows a job timeout, retries, two queues and a schedule, and the documents of
 * what was taken from it. Run with {@code -Dgolden.update=true} to write what is expected anew, and
 * read it.
 */
class FoundDocumentsTest {
  private static final Path CELERY = Path.of("src/test/resources/found/celery");

  /** More than there are steps. */
  private static final int MANY = 200;

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void theRepository() {
    Folders.write(project, Folders.texts(CELERY.resolve("repo")));
    specq = new SpecqRunner(project);
  }

  private void takeWhatIsSure() {
    assertThat(specq.run("found", "--take", "project", "phase9").code()).isZero();
    assertThat(specq.run("found", "--take").code()).isZero();
    assertThat(specq.run("render").code()).isZero();
  }

  /** What is shown is taken, and what is not known stays open. */
  private void pressEnter() {
    List<String> nothing = Collections.nCopies(MANY, "");
    SpecqRunner.Ended ended = specq.run(List.of("interview", "phase9", "--plain"), nothing);
    assertThat(ended.code()).as(ended.screen()).isZero();
    assertThat(ended.untyped()).as("the interview came to its end").isNotEmpty();
  }

  private void assertDocuments(String expected) {
    Map<String, String> documents = Folders.texts(project.resolve("docs/specs"));
    if (Boolean.getBoolean("golden.update")) {
      Folders.write(CELERY.resolve(expected), documents);
    }
    assertThat(documents).isEqualTo(Folders.texts(CELERY.resolve(expected)));
  }

  @Test
  void theDocumentsSayTheseValues() {
    takeWhatIsSure();
    assertDocuments("expected");
  }

  @Test
  void soDoTheDocumentsOfWhoeverPressesEnterAlone() {
    pressEnter();
    assertDocuments("enter-alone");
    assertNothingIsDisproved();
  }

  /** But for what only an answer to a bank that nobody began could say. */
  @Test
  void theRepositoryDisprovesNothingOfIt() {
    takeWhatIsSure();
    assertNothingIsDisproved();
  }

  private void assertNothingIsDisproved() {
    assertThat(specq.run("check").out().lines().filter(l -> l.contains(": refuted: ")))
        .allMatch(line -> line.startsWith("checklist/schedule-timezone: "));
    assertThat(specq.run("check", "--drift").out()).doesNotContain(": drift: ");
  }
}
