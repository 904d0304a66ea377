package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code SpecDocument} says about {@code documents/broken} reaches people, and all is kept.
 */
class BrokenDocumentsTest {
  private static final Path BROKEN = Path.of("src/test/resources/documents/broken");
  private static final Path PROJECT = Path.of("src/test/resources/corpus/project");
  private static final String DESIGN = "docs/specs/technical_design_spec.md";
  private static final String CODEBASE = "docs/specs/codebase_spec.md";

  @TempDir private Path project;

  /** Lines that git left, all of them inside one block. */
  private static final Set<String> INSIDE_BLOCKS = Set.of("conflict", "conflict-three-ways");

  static List<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".md"))
          .map(f -> f.replace(".md", ""))
          .filter(f -> !INSIDE_BLOCKS.contains(f))
          .sorted()
          .toList();
    }
  }

  static Set<String> insideBlocks() {
    return INSIDE_BLOCKS;
  }

  @ParameterizedTest
  @MethodSource("insideBlocks")
  void whatGitLeftInsideABlockIsForRenderToBringTogether(String name) throws IOException {
    Folders.write(project, Folders.texts(PROJECT));
    Folders.write(project, Map.of(DESIGN, Files.readString(BROKEN.resolve(name + ".md"))));

    Ended check = new SpecqRunner(project).run("check");
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out())
        .contains("broken: git left both versions of lines inside blocks\n  fix: specq render\n");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommandNamesWhatIsBrokenAndLeavesIt(String name) throws IOException {
    String document = Files.readString(BROKEN.resolve(name + ".md"));
    String said =
        Files.readString(BROKEN.resolve(name + ".expected"))
            .replaceAll("(?m)^spec\\.md:", DESIGN + ":");
    Folders.write(project, Folders.texts(PROJECT));
    Folders.write(project, Map.of(DESIGN, document));
    SpecqRunner specq = new SpecqRunner(project);

    assertFound(specq.run("render", "--check"), said);
    assertFound(specq.run("check"), said);
    assertThat(project.resolve(CODEBASE)).doesNotExist();
    assertRefused(specq.run("render"), said);
    assertRefused(specq.run("render", "--force"), said);

    assertThat(specq.file(DESIGN)).isEqualTo(document);
    assertThat(specq.file(CODEBASE)).contains("<!-- specq:begin corpus/hosting@infrastructure -->");
  }

  private static void assertFound(Ended ended, String said) {
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out().lines())
        .containsSubsequence(
            said.lines()
                .filter(line -> !line.startsWith("  ") || line.startsWith("  hint: "))
                .map(line -> line.replaceFirst(": error: ", ": broken: "))
                .map(line -> line.replaceFirst("^  hint: ", "  fix: "))
                .toList());
  }

  private static void assertRefused(Ended ended, String said) {
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).isEqualTo(said);
  }

  /** Blocks that were to come before it do not count. */
  @Test
  void whatIsNeverClosedIsToldWithItsLineInTheFile() {
    Folders.write(project, Folders.texts(PROJECT));
    Folders.write(
        project, Map.of(DESIGN, "# Design\n\n## Components\n\n## Configuration\n\n```\ncode\n"));

    assertThat(new SpecqRunner(project).run("render").err())
        .startsWith(DESIGN + ":7:1: error: nothing can be added behind this code or HTML");
  }
}
