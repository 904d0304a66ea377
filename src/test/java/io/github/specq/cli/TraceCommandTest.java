package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.TableTemplates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a line of a spec back to its answers, whatever happened to the document. */
class TraceCommandTest {
  private static final String SPEC = "docs/specs/technical_design_spec.md";

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void answersAndSpecs() {
    specq = new SpecqRunner(project);
    Path answers = Path.of("src/test/resources/golden/phase9-examples/answers");
    Folders.write(project.resolve(".specq/answers"), Folders.texts(answers));
    Folders.write(project, TableTemplates.ALL);
    specq.run("render");
  }

  private int line(String start) {
    List<String> lines = specq.file(SPEC).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i + 1;
      }
    }
    throw new AssertionError("no line starts with " + start);
  }

  private SpecqRunner.Ended trace(String start, String... more) {
    List<String> arguments = new ArrayList<>(List.of("trace", SPEC + ":" + line(start)));
    arguments.addAll(List.of(more));
    return specq.run(arguments, List.of());
  }

  @Test
  void aRowIsTracedToTheLinesOfItsAnswers() {
    String exponential = BundledBanks.label("phase9", "retries", "backoff", "exponential");
    SpecqRunner.Ended ended = trace("| Backoff");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("The line prints:", "phase9/retries.backoff (backoff)")
        .contains(exponential + "   .specq/answers/phase9.yaml:20")
        .doesNotContain("max-retries", "delays", "not committed");
  }

  @Test
  void tracingWritesNothing() {
    Map<String, String> before = Folders.texts(project);

    trace("| Backoff");
    trace("## Components");
    specq.run("why", "phase9/workers");

    assertThat(Folders.texts(project)).isEqualTo(before);
  }

  @Test
  void everyLineOfEverySpecCanBeTraced() {
    for (String spec : List.of("technical_design", "codebase", "implementation_options")) {
      String path = "docs/specs/" + spec + "_spec.md";
      long lines = specq.file(path).lines().count();
      for (int line = 1; line <= lines; line += 3) {
        SpecqRunner.Ended ended = specq.run("trace", path + ":" + line);
        assertThat(ended.code()).as(path + ":" + line + "\n" + ended.screen()).isZero();
        assertThat(ended.out().lines()).allMatch(l -> l.length() <= 90);
      }
    }
  }

  @Test
  void anEditedLineIsSaidToBeNotSpecqs() {
    edit("2 workers", "3 workers");

    assertThat(trace("| Workers").out())
        .contains("Edited by hand: this line is not as specq generated it.")
        .doesNotContain("retries");
    assertThat(trace("| Queues").out()).contains("Edited by hand, but not in this line.");
    assertThat(trace("### Job schedule").out()).doesNotContain("Edited");
  }

  @Test
  void withoutWhatWasGeneratedAnEditedLineIsNotClaimed() {
    edit("2 workers", "3 workers");
    Folders.write(project, Map.of(".specq/rendered/technical_design_spec.md", "lost"));

    assertThat(trace("| Workers").out()).contains("perhaps in this line");
  }

  @Test
  void aDocumentWithOtherLineEndingsIsTracedAlike() {
    String before = trace("| Backoff").out();
    Folders.write(project, Map.of(SPEC, specq.file(SPEC).replace("\n", "\r\n")));

    assertThat(trace("| Backoff").out()).isEqualTo(before);
  }

  @Test
  void aRelativeNameIsLookedForHereAndAtTheRoot() {
    SpecqRunner below = new SpecqRunner(project.resolve("docs"));
    int line = line("| Backoff");

    String expected = trace("| Backoff").out();
    assertThat(below.run("trace", "specs/technical_design_spec.md:" + line).out())
        .isEqualTo(expected);
    assertThat(below.run("trace", SPEC + ":" + line + ":4").out()).isEqualTo(expected);
    assertThat(below.run("trace", project.resolve(SPEC) + ":" + line).out()).isEqualTo(expected);
  }

  @Test
  void brokenMarkersAreAnErrorOfTheFile() {
    edit("<!-- specq:end phase9/workers@components", "<!-- specq:gone");

    assertThat(specq.run("trace", SPEC + ":1").code()).isEqualTo(3);
  }

  @Test
  void programsGetStableKeys() {
    assertThat(trace("| Backoff", "--format", "json").out())
        .contains("\"by\" : \"specq\"", "\"id\" : \"phase9/retries@error-handling-resilience\"")
        .contains("\"path\" : \"phase9/retries.backoff\"", "\"state\" : \"value\"")
        .contains("\"edited\" : false", "\"prints\" : true", "\"last-line\"");
    assertThat(specq.run("why", "job-queue", "--format", "json").out())
        .contains("\"asked\" : true", "\"rule\" : \"bank\"", "\"effect\" : \"carried\"")
        .contains("\"key\" : \"applies-when\"", "\"truth\" : \"true\"");
  }

  @Test
  void theCommitThatChangedAnAnswerIsNamed() throws Exception {
    assumeThat(git("init", "-q")).isZero();
    git("add", "-A");
    git("commit", "-q", "-m", "Retry three times");
    edit(".specq/answers/phase9.yaml", "concurrency: 4", "concurrency: 5");

    assertThat(trace("| Backoff").out())
        .containsPattern("[0-9a-f]{8} \\d{4}-\\d\\d-\\d\\d, Ann: Retry three");
    assertThat(trace("| Concurrency").out()).contains("    not committed yet");
  }

  @Test
  void aFileThatGitDoesNotKnowYetIsNotCommitted() throws Exception {
    assumeThat(git("init", "-q")).isZero();

    assertThat(trace("| Backoff").out()).contains("    not committed yet");
  }

  private int git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(project.toFile()).start().waitFor();
  }

  private void edit(String from, String to) {
    edit(SPEC, from, to);
  }

  private void edit(String file, String from, String to) {
    assertThat(specq.file(file)).contains(from);
    Folders.write(project, Map.of(file, specq.file(file).replace(from, to)));
  }
}
