package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of a document may be as long as the document: it is read, and stays as it is. */
class LongLinesTest {
  private static final int TIMES = 50_000;
  private static final String SPEC = "docs/specs/technical_design_spec.md";

  @TempDir private Path project;

  @BeforeEach
  void setUp() {
    Folders.write(
        project.resolve(".specq/answers"),
        Folders.texts(Path.of("src/test/resources/golden/newsletter-half-filled/answers")));
    Folders.write(
        project.resolve(".specq/questions"), Folders.texts(Path.of("src/test/resources/banks")));
  }

  /** What stands before a slash begins the line, what is behind it is repeated. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Components|: {a",
        "## |1.",
        "## Com(|(",
        "## |a 组",
        "## {|#a ",
        "## |a & ",
        "**|a ",
        "**_|a_ ",
        "_|a ",
        "- |- ",
        "> |> ",
        "|a](b) [",
        "|`a` ",
        "|\\|a",
        "|![a](b)",
        "<!-- specq:begin |a-",
        "<!-- |- ",
        "<|a ",
        "|&amp;",
        "|\\\\*",
        "|https://a.b ",
        "[a]: |b",
      })
  void itStaysAndNothingFails(String line) throws Exception {
    String[] parts = line.replace("\\|", "\u0001").split("\\|", 2);
    String text =
        "# Design\n\n"
            + (parts[0] + parts[1].repeat(TIMES)).replace('\u0001', '|')
            + "\n\n## Quality\n";
    Path spec = project.resolve(SPEC);
    Files.createDirectories(spec.getParent());
    Files.writeString(spec, text);
    SpecqRunner specq = new SpecqRunner(project);

    assertThat(specq.run("render").code()).isIn(0, 1, 3);
    assertThat(Files.readString(spec)).contains(text.lines().toList().get(2));
    assertThat(specq.run("check").code()).isIn(0, 1, 3);
  }

  /** In a block and in what is known of it, where a heading is compared without its signs. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", " #", "\t#"})
  void aHeadingOfABlockWithManyBlanksIsCompared(String blanks) throws Exception {
    SpecqRunner specq = new SpecqRunner(project);
    specq.run("render");
    for (String file : new String[] {SPEC, ".specq/rendered/technical_design_spec.md"}) {
      String text =
          specq.file(file).replaceFirst("(?m)^### .*$", "### a" + blanks.repeat(TIMES) + "b");
      Folders.write(project, Map.of(file, text));
    }

    assertThat(specq.run("check").code()).isIn(0, 1, 3);
    assertThat(specq.run("render").code()).isIn(0, 1, 3, 4);
    assertThat(specq.file(SPEC)).contains("### a" + blanks);
  }

  @Test
  void aTagOfATemplateHasAnEnd() throws Exception {
    Folders.write(
        project,
        Map.of(
            ".specq/templates/technical_design_spec.md.ftl",
            "# Design\n\n<@section" + " - a".repeat(TIMES) + "/>\n"));

    SpecqRunner.Ended ended = new SpecqRunner(project).run("render");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains(
            ".specq/templates/technical_design_spec.md.ftl:3:1: error: this tag is longer than");
  }

  @Test
  void theNameOfADocumentIsNoLongerThanThatOfAFile() throws Exception {
    String bank = Files.readString(Path.of("src/test/resources/scenarios/limits.yaml"));
    Folders.write(
        project,
        Map.of(
            ".specq/questions/limits.yaml",
            bank.replaceFirst("technical_design_spec", "technical_" + "d".repeat(300))));

    SpecqRunner.Ended ended = new SpecqRunner(project).run("bank", "lint", "limits");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out() + ended.err())
        .contains("limits.yaml:15:", "there is no spec 'technical_ddd");
  }
}
