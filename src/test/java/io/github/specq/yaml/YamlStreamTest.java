package io.github.specq.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.problem.UserError;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML of other programs: what of it is read, and where it is refused. */
class YamlStreamTest {

  /** A slash ends a line; documents are told one behind the other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a: 1                         | {a: 1}
          a: 1/---/b: 2/---/- x/- y    | {a: 1} {b: 2} [x, y]
          `--- 1/--- {}/--- []`        | 1 {} []
          ``                           | ``
          a: &x 1/b: *x                | {a: 1, b: 1}
          a: &x { p: [q] }/b: *x       | {a: {p: [q]}, b: {p: [q]}}
          a: &x [1]/b: *x/c: *x        | {a: [1], b: [1], c: [1]}
          a: &x 1/b: &x 2/c: *x        | {a: 1, b: 2, c: 2}
          a: &x 1/---/b: *x            | {a: 1} {b: }
          a: *x                        | {a: }
          a: 1/b: 2/a: 3               | {a: 3, b: 2}
          [a]: 1/b: 2                  | {b: 2}
          ? { a: 1 }/: 2/b: 3          | {b: 3}
          a: !t 1/b: !!str 2           | {a: 1, b: 2}
          a:                           | {a: }
          """)
  void allDocumentsAreReadWithTheirAliases(String lines, String said) {
    List<Yaml> documents = YamlStream.documents("f.yaml", lines.replace('/', '\n'));

    assertThat(documents.stream().map(YamlStreamTest::said).collect(Collectors.joining(" ")))
        .isEqualTo(said);
  }

  private static String said(Yaml node) {
    return node.match(
        scalar -> scalar.text(),
        sequence -> sequence.items().stream().map(YamlStreamTest::said).toList().toString(),
        mapping ->
            mapping.entries().stream()
                .map(e -> e.key().text() + ": " + said(e.value()))
                .collect(Collectors.joining(", ", "{", "}")));
  }

  @Test
  void aNodeStandsWhereItIsWritten() {
    String text = "# \uD83D\uDE00\na: [b, { c: d }]\n";
    Yaml.Mapping root = (Yaml.Mapping) YamlStream.documents("f", text).get(0);
    Yaml.Sequence list = (Yaml.Sequence) root.get("a").orElseThrow();

    assertThat(List.of(list, list.items().get(0), list.items().get(1)))
        .extracting(node -> text.substring(node.start(), node.end()))
        .containsExactly("[b, { c: d }]", "b", "{ c: d }");
    assertThat(root.start()).isEqualTo(text.indexOf('a'));
  }

  @Test
  void anAliasIsTheNodeThatItsAnchorNames() {
    Yaml.Mapping root = (Yaml.Mapping) YamlStream.documents("f", "a: &x { b: 1 }\nc: *x\n").get(0);

    assertThat(root.get("c").orElseThrow()).isSameAs(root.get("a").orElseThrow());
  }

  @Test
  void sixtyFourLevelsAreRead() {
    String deep = "[".repeat(64) + "]".repeat(64);

    assertThat(YamlStream.documents("f", deep)).hasSize(1);
    assertRefused("[" + deep + "]", "f:1:65: error: nested deeper than 64 levels");
  }

  /** Documents, keys and values are nodes as well as lists are. */
  @Test
  void twoHundredThousandNodesAreRead() {
    String list = "[" + "a,".repeat(199_999) + "]";

    assertThat(YamlStream.documents("f", list)).hasSize(1);
    assertRefused(list + "\n--- b\n", "f:2:5: error: there is more in it than is read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a: 1/b: [1, 2/c: 3 | f:3:2: error: this is no YAML: expected ',' or ']', but got
          a: "x              | f:2:1: error: this is no YAML: found unexpected end of stream
          a: @x              | f:1:4: error: this is no YAML: found character '@'
          a: x\u0007y        | f:1:1: error: this is no YAML: it has characters that cannot be in it
          """)
  void whatIsNoYamlIsRefusedWithItsPlace(String lines, String message) {
    assertRefused(lines.replace('/', '\n') + "\n", message);
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> YamlStream.documents("f", text))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(message)
        .hasMessageContaining("check it with the program that it is for");
  }
}
