package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.render.TableLayout;
import io.github.specq.testing.Folders;
import io.github.specq.testing.FormatterModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a formatter does to a document is no edit, and to one just written it does nothing. */
class FormatterPassTest {
  private static final Path CASES = Path.of("src/test/resources/golden");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  /** What people wrote before is theirs, and not as a formatter has it. */
  static List<Path> written() throws IOException {
    return cases().stream().filter(c -> !Files.exists(c.resolve("before"))).toList();
  }

  @ParameterizedTest
  @MethodSource("written")
  void whatSpecqWritesIsAsAFormatterLeavesIt(Path folder) {
    Folders.texts(folder.resolve("expected"))
        .forEach(
            (name, text) -> assertThat(FormatterModel.prettier(text)).as(name).isEqualTo(text));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void otherSignsForTheSameAreNoEdit(Path folder) {
    Random random = new Random(1);
    for (String text : Folders.texts(folder.resolve("expected")).values()) {
      for (int i = 0; i < 8; i++) {
        SpecDocument passed = SpecDocument.parse("spec.md", FormatterModel.other(text, random));
        assertThat(passed.blocks()).noneMatch(Block::isEdited);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "[t](<https://a.org/b>),[t](https://a.org/b)",
        "<https://a.org>,https://a.org",
        "*a* and __b__,_a_ and **b**",
        "* a,- a",
        "2) a,1. a",
        "a\\!,a!",
        "a &amp; b,a & b",
        "| [t](<https://a.org>) | b\\. |,| [t](https://a.org)   |  b. |",
        "\"one two\nthree\",\"one\ntwo three\""
      })
  void theseSayTheSame(String one, String other) {
    assertThat(Checksum.of("### A\n\n" + one)).isEqualTo(Checksum.of("### A\n\n" + other));
  }

  @ParameterizedTest
  @CsvSource({
    "a_b,a*b",
    "\\*a\\*,*a*",
    "[t](a),[t](b)",
    "`a`,a",
    "a\\|b,a",
    "[t](a),t",
    "**a**,*a*"
  })
  void theseDoNot(String one, String other) {
    assertThat(Checksum.of("### A\n\n" + one)).isNotEqualTo(Checksum.of("### A\n\n" + other));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(TableLayout.padded("| a | b |\n| :-- | --: |\n| 日本 | é |\n| 👍🏽 | x\\|y |"))
        .isEqualTo("| a    |    b |\n| :--- | ---: |\n| 日本 |    é |\n| 👍🏽   | x\\|y |");
  }

  /** What is shown as code is no table, however it is fenced. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n| a | b |\n| - | - |\n| longer | x |\n```",
        "````\n```\n| a | b |\n| - | - |\n| longer | x |\n````",
        "```\n~~~\n| a | b |\n| - | - |\n| longer | x |\n```",
        "    | a | b |\n    | - | - |\n    | longer | x |",
        "- item\n\n  ```\n  | a | b |\n  | - | - |\n  | longer | x |\n  ```"
      })
  void aTableInsideCodeStays(String code) {
    assertThat(TableLayout.padded(code)).isEqualTo(code);
  }

  /** One changed row lays out its own table, and nothing else. */
  @Test
  void oneChangedAnswerTouchesOnlyItsOwnLines() {
    String before =
        "* mine\n* own\n\n| A | B |\n|---|---|\n| x | 1 |\n\n| C | D |\n|---|---|\n| y | 2 |";
    String spec = Planned.spec(Optional.of(before), before);

    SpecPlan plan =
        new Planner(Planned.scope(Set.of()))
            .plan(
                Planned.file(
                    Optional.of(before.replace("*", "-").replace("| 2 |", "| 30 |")), true),
                "spec.md",
                Optional.of(spec),
                Optional.empty());

    assertThat(plan.after())
        .contains(
            "* mine\n* own\n\n| A | B |\n|---|---|\n| x | 1 |\n\n| C   | D   |\n| --- | --- |\n| y   | 30  |");
  }
}
