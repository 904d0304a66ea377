package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.EngineBanks;
import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden} holds answers, documents as they were before, and documents as they
 * are expected. Those of the newsletter show what the engine does, the others the banks that come
 * with specq. Run with {@code -Dgolden.update=true} to write what is expected anew, and read it.
 */
class GoldenSpecsTest {
  private static final Path CASES = Path.of("src/test/resources/golden");

  @TempDir private Path project;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** What there is before specq is called: the banks of the engine are the project's own. */
  private void bring(Path folder) {
    EngineBanks.bring(project);
    Folders.write(project.resolve(".specq/answers"), Folders.texts(folder.resolve("answers")));
    Folders.write(project.resolve("docs/specs"), Folders.texts(folder.resolve("before")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersMakeTheseDocuments(String name) {
    Path folder = CASES.resolve(name);
    bring(folder);
    SpecqRunner specq = new SpecqRunner(project);

    assertThat(specq.run("render")).satisfies(e -> assertThat(e.code()).as(e.err()).isZero());

    Map<String, String> documents = Folders.texts(project.resolve("docs/specs"));
    if (Boolean.getBoolean("golden.update")) {
      Folders.write(folder.resolve("expected"), documents);
    }
    assertThat(documents).isEqualTo(Folders.texts(folder.resolve("expected")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void renderingTwiceChangesNothing(String name) {
    Path folder = CASES.resolve(name);
    bring(folder);
    SpecqRunner specq = new SpecqRunner(project);
    specq.run("render");
    Map<String, String> first = new TreeMap<>(Folders.texts(project));

    assertThat(specq.run("render").out()).doesNotContain("written");
    assertThat(Folders.texts(project))
        .usingRecursiveComparison()
        .ignoringFields(".specq/local/lock.holder")
        .isEqualTo(first);
    assertThat(specq.run("render", "--check").code()).isZero();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void peoplesOwnTextStaysInItsOrder(String name) {
    Path folder = CASES.resolve(name);
    Map<String, String> expected = Folders.texts(folder.resolve("expected"));
    Folders.texts(folder.resolve("before"))
        .forEach(
            (file, before) ->
                assertThat(expected.getOrDefault(file, "").lines())
                    .as(file)
                    .containsSubsequence(before.lines().toList()));
  }
}
