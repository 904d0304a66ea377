package io.github.specq.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlRefusalTest {

  private static final String TAGS =
      "tags are not allowed here | remove it, or put text that starts with ! in quotes";
  private static final String ANCHORS =
      "anchors are not allowed here"
          + " | write the value out, or put text that starts with & in quotes";
  private static final String ALIASES =
      "aliases are not allowed here"
          + " | write the value out, or put text that starts with * in quotes";
  private static final String SECOND_DOCUMENT =
      "a second document is not allowed here | move it to a file of its own";
  private static final String EXPLICIT_KEY = "? keys are not allowed here | write key: value";
  private static final String KEY_NOT_TEXT =
      "a key must be text | put text with , [ ] { } in double quotes";
  private static final String MISFIT =
      "this does not fit the lines above | check the indentation and the quotes";
  private static final String TAB =
      "a tab is not allowed here | use spaces, also where YAML lets a tab stand";
  private static final String OPEN_LIST =
      "this list is not closed, or a comma is missing in it"
          + " | write [a, b], and put text with , [ ] { } in double quotes";
  private static final String OPEN_MAPPING =
      "this mapping is not closed, or a comma is missing in it"
          + " | write { a: 1, b: 2 }, and put text with , [ ] { } in double quotes";
  private static final String BLOCK_TEXT =
      "text behind | or > must begin on the next line"
          + " | move it there, or put text that starts with | or > in quotes";

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("a: &x 1\n", "1:4 " + ANCHORS),
        refused("a: &x 1\nb: *x\n", "1:4 " + ANCHORS, "2:4 " + ALIASES),
        refused("*a : 1\n", "1:1 " + ALIASES),
        refused("a: *\n", "1:4 " + ALIASES),
        refused("a: **bold** words\n", "1:4 " + ALIASES),
        refused("a: !!str 1\n", "1:4 " + TAGS),
        refused("a: ! 1\n", "1:4 " + TAGS),
        refused("a: !e!x 1\n", "1:4 " + TAGS),
        refused("a: !%zz 1\n", "1:4 " + TAGS),
        refused("a: !x {}\nb: !x []\nc: !x |\n  t\n", "1:4 " + TAGS, "2:4 " + TAGS, "3:4 " + TAGS),
        refused("!!java.io.File [x]\n", "1:1 " + TAGS),
        refused("a:\n  - !a &b x\n  - *b\n", "2:5 " + TAGS, "2:8 " + ANCHORS, "3:5 " + ALIASES),
        refused(
            "a:\n  <<: { b: 1 }\n",
            "2:3 merge keys (<<) are not allowed here | write the keys out"),
        refused("a: 1\n---\nb: 2\n", "2:1 " + SECOND_DOCUMENT),
        refused("---\na: 1\n---\n", "3:1 " + SECOND_DOCUMENT),
        refused("a: 1\n...\nb: 2\n", "3:1 " + MISFIT),
        refused("a: 1\n...\n---\nb: 2\n", "3:1 " + SECOND_DOCUMENT),
        refused(
            "%TAG ! x\n---\na: 1\n",
            "1:1 only the directive %YAML is allowed here | remove this line"),
        refused(
            "a: 1\nb: 2\n\"a\": 3\na: 4\n",
            "3:1 the key \"a\" is already on line 1 | remove one of the two",
            "4:1 the key \"a\" is already on line 1 | remove one of the two"),
        refused(
            "x:\n  - { b: 1,\n      b: 2 }\n",
            "3:7 the key \"b\" is already on line 2 | remove one of the two"),
        refused("[a]: 1\n", "1:1 " + KEY_NOT_TEXT),
        refused("a: 1\n{ b: 1 }: 2\n", "2:1 " + KEY_NOT_TEXT),
        refused("? a\n: 1\n", "1:1 " + EXPLICIT_KEY),
        refused("? - a\n: 1\n", "1:1 " + EXPLICIT_KEY, "1:3 " + KEY_NOT_TEXT),
        refused("{ ? a : 1 }\n", "1:3 " + EXPLICIT_KEY),
        refused("a:\n\tb: 1\n", "2:1 " + TAB),
        refused("a:\n  b: 1\n  \tc: 2\n", "3:3 " + TAB),
        refused("a:\t1\n", "1:3 " + TAB),
        refused(
            "a: b: c\n",
            "1:5 a colon and a blank are not allowed inside this text"
                + " | put the text in double quotes, or check the indentation"),
        refused(
            "a: { b, c: 1 }\n",
            "1:6 a key without a colon | write { key: value }, or [a, b] for a list"),
        refused("a: 1\nb\nc: 2\n", "2:1 a key without a colon | write key: value"),
        refused("a:\n  b: 1\n c: 2\n", "3:2 " + MISFIT),
        refused("a:\n  b: { c: 1\n }*\n", "3:2 " + MISFIT),
        refused(" a: 1\nb: 2\n", "2:1 " + MISFIT),
        refused("a: \"x\" y\n", "1:8 " + MISFIT),
        refused("- a\nb: 1\n", "2:1 " + MISFIT),
        refused("a: [1, 2\n", "1:4 " + OPEN_LIST),
        refused("a: { b: 1 ]\n", "1:4 " + OPEN_MAPPING),
        refused("a: 'x\n", "1:4 this quote is never closed | add the other quote"),
        refused(
            "a: \"C:\\dir\\q\"\n",
            "1:8 this backslash escape is unknown"
                + " | write \\\\ for a backslash, or use single quotes"),
        refused("a: @x\n", "1:4 text cannot start with @ | put the text in double quotes"),
        refused("a: %x\n", "1:4 text cannot start with % | put the text in double quotes"),
        refused("a: | text\n", "1:4 " + BLOCK_TEXT),
        refused("a: 1\nb: &x 1\nc: }\n", "2:4 " + ANCHORS, "3:4 " + MISFIT),
        refused("a: \uD83D\uDE00 \u0007\n", character("1:6", "0007")),
        refused(
            "a: 1\nb: \u0000\u0000\nc: \u001B[31m\n",
            character("2:4", "0000"),
            character("3:4", "001B")),
        refused("a: x\u2028y\n", lineSeparator("1:5", "2028")),
        refused("a: 1 # \u2028\n", lineSeparator("1:8", "2028")),
        refused("a: x\u0085y\n", lineSeparator("1:5", "0085")),
        refused("a: \uD83D\n", character("1:4", "D83D")),
        refused("a: 1\n\uFEFFb: 1\n", character("2:1", "FEFF")),
        refused("a: 1\rb: 2\r", character("1:5", "000D")),
        refused(
            "a: 1\nb: " + "x".repeat(16 * 1024) + "\n",
            "2:1 the line is longer than 16 KiB | break it into several lines"),
        refused(
            "a: " + "\u00E4".repeat(9 * 1024),
            "1:1 the line is longer than 16 KiB | break it into several lines"),
        refused(
            "# 34567\n".repeat(128 * 1024 + 1),
            "1:1 the file is larger than 1 MiB | split it, or shorten its texts"),
        refused(
            "[".repeat(33) + "]".repeat(33),
            "1:33 nested deeper than 32 levels | make it flatter"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithEveryProblem(String text, List<String> problems) {
    assertThat(problems(text)).isEqualTo(problems);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesTheSameInAFileWithWindowsLineEnds(String text, List<String> problems) {
    assertThat(problems(text.replace("\n", "\r\n"))).hasSameSizeAs(problems);
  }

  @Test
  void anErrorIsTheFilesAndNamesIt() {
    UserError error = refusal("a: &x 1\n");
    assertThat(error.kind()).isEqualTo(UserError.Kind.FILE);
    assertThat(error)
        .hasMessageStartingWith(
            "answers.yaml:1:4: error: anchors are not allowed here\n  a: &x 1\n     ^\n");
  }

  @Test
  void manyProblemsEndTheReading() {
    assertThat(refusal("- *x\n".repeat(100_000)).problems()).hasSize(100);
  }

  static Stream<String> hostile() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 20; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a" + i + ": &a" + i + " [" + String.join(", ", List.of(alias, alias, alias)) + "]\n");
    }
    return Stream.of(
        bomb.toString(),
        "a: " + "x".repeat(3_000_000),
        "[".repeat(1_000),
        "{a: ".repeat(1_000),
        "- ".repeat(1_000) + "x",
        "? ".repeat(1_000) + "x",
        nestedLines(1_000),
        "a: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]\n",
        "- !x &a\n".repeat(130_000),
        "{ a: 1, ".repeat(2_000),
        "&a ".repeat(5_000),
        ("- \"" + "\\q".repeat(8_000) + "\n").repeat(60));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesHostileTextFast(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(1), () -> refusal(text));
  }

  private static String nestedLines(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static Arguments refused(String text, String... problems) {
    return arguments(text, List.of(problems));
  }

  private static String lineSeparator(String place, String code) {
    return character(place, code)
        .replace(" |", ": YAML may have it, but programs disagree on whether a line ends there |");
  }

  private static String character(String place, String code) {
    return place
        + " the character U+"
        + code
        + " is not allowed here | remove it, or write \\u"
        + code
        + " in a double-quoted text";
  }

  private static List<String> problems(String text) {
    return refusal(text).problems().stream().map(YamlRefusalTest::told).toList();
  }

  private static String told(Problem problem) {
    String place = problem.position().orElseThrow().toString();
    return place.replace("answers.yaml:", "") + " " + problem.message() + " | " + problem.hint();
  }

  private static UserError refusal(String text) {
    UserError error =
        catchThrowableOfType(UserError.class, () -> YamlText.parse("answers.yaml", text));
    assertThat(error).as("refusal of the text").isNotNull();
    return error;
  }
}
