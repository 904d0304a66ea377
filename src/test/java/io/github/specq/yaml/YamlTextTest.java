package io.github.specq.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml.Mapping;
import io.github.specq.yaml.Yaml.Scalar;
import io.github.specq.yaml.Yaml.Sequence;
import io.github.specq.yaml.YamlValue.Fields;
import io.github.specq.yaml.YamlValue.Items;
import io.github.specq.yaml.YamlValue.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"no", "0777", "1.10", "~", "null", "12:30", "2026-11-01", "a#b", "1_000"})
  void aPlainScalarIsWhatWasTyped(String typed) {
    assertThat(value("a: " + typed + "\n")).isEqualTo(new Text(typed));
  }

  @Test
  void quotesAndBlocksAreUndone() {
    assertThat(value("a: \"x\\ty\\u263A\"\n")).isEqualTo(new Text("x\ty\u263A"));
    assertThat(value("a: 'it''s'\n")).isEqualTo(new Text("it's"));
    assertThat(value("a: |\n  x\n  y\n")).isEqualTo(new Text("x\ny\n"));
    assertThat(value("a: >-\n  x\n  y\n")).isEqualTo(new Text("x y"));
    assertThat(value("a: x\n  y\n")).isEqualTo(new Text("x y"));
  }

  @Test
  void aMissingLastLineBreakReadsAsIfItWereThere() {
    assertThat(value("a: |\n  x")).isEqualTo(value("a: |\n  x\n"));
  }

  @Test
  void anAbsentValueIsEmptyAndStandsBehindItsColon() {
    Mapping root = root("a:   # c\nb :\nc: { d: , e:, f: }\n");
    assertThat(root.get("a")).contains(new Scalar("", 2, 2));
    assertThat(root.get("b")).contains(new Scalar("", 12, 12));
    Mapping flow = (Mapping) root.get("c").orElseThrow();
    assertThat(flow.get("d")).contains(new Scalar("", 20, 20));
    assertThat(flow.get("e")).contains(new Scalar("", 25, 25));
    assertThat(flow.get("f")).contains(new Scalar("", 29, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%YAML 1.2\n---\na: x\tb\n",
        "a: x\tb\n...\n",
        "a: x\tb\n...\n# c\n",
        "a: \"x\tb\"\t# c\n",
        "a: 'x\tb' \t# c\n",
        "a: 'x\tb'\t\r\n",
        "a: x\tb\t# c\t# d\n",
        "a:\t# c\n  x\tb\n",
        "{ a: 'x\tb',\t# c\n}\t# d\n",
        "a: |-\t# c\n  x\tb\n"
      })
  void whatYamlAllowsBesideWhatIsSaidIsRead(String text) {
    assertThat(value(text)).isEqualTo(new Text("x\tb"));
  }

  @Test
  void aTabInATextIsPartOfIt() {
    assertThat(value("a: |\n  x\t\n  \t# y\n  z\t# w\n"))
        .isEqualTo(new Text("x\t\n\t# y\nz\t# w\n"));
    assertThat(value("a: \"x\t# y\"\n")).isEqualTo(new Text("x\t# y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment", "# a\n\n# b\n", "\uFEFF", "---\n", "\r\n"})
  void aFileThatSaysNothingIsAnEmptyMappingAtItsEnd(String text) {
    assertThat(YamlText.parse("f", text).root())
        .isEqualTo(new Mapping(List.of(), false, text.length(), text.length()));
  }

  /** The slices of the nodes: the root first, then its children as they come. */
  static Stream<Arguments> places() {
    return Stream.of(
        arguments("a: 1 # c\n", List.of("a: 1", "a", "1")),
        arguments("\uFEFFa: 1\n", List.of("a: 1", "a", "1")),
        arguments(
            "\uD83D\uDE00: \uD83D\uDE00!\n",
            List.of("\uD83D\uDE00: \uD83D\uDE00!", "\uD83D\uDE00", "\uD83D\uDE00!")),
        arguments("a: 'x'\r\n\r\n# c\r\n", List.of("a: 'x'", "a", "'x'")),
        arguments("- a\n-\n- b # c\n\n", List.of("- a\n-\n- b", "a", "", "b")),
        arguments("k:\n- a\n", List.of("k:\n- a", "k", "- a", "a")),
        arguments(
            "k:\n  - a: 1\n    # c\n", List.of("k:\n  - a: 1", "k", "- a: 1", "a: 1", "a", "1")),
        arguments("[ a: b , c ]\n", List.of("[ a: b , c ]", "a: b", "a", "b", "c")),
        arguments("{ a: [], b: }\n", List.of("{ a: [], b: }", "a", "[]", "b", "")),
        arguments(
            "a: |- # c\n  x\n  y\n\n# d\n",
            List.of("a: |- # c\n  x\n  y", "a", "|- # c\n  x\n  y")),
        arguments("a: |\n  x\r\n\r\n", List.of("a: |\n  x", "a", "|\n  x")),
        arguments("a: |+\n  x\n\n\n# d\n", List.of("a: |+\n  x\n\n", "a", "|+\n  x\n\n")),
        arguments(
            "a: |-\n  x\n     \nb:\n",
            List.of("a: |-\n  x\n     \nb:", "a", "|-\n  x\n     ", "b", "")),
        arguments("a: >2\n   x\n", List.of("a: >2\n   x", "a", ">2\n   x")),
        arguments("a: | # c\n\nb:\n", List.of("a: | # c\n\nb:", "a", "|", "b", "")),
        arguments("a: |\n  x", List.of("a: |\n  x", "a", "|\n  x")),
        arguments("a: x\n  y\n\n# c\n", List.of("a: x\n  y", "a", "x\n  y")));
  }

  @ParameterizedTest
  @MethodSource("places")
  void aNodesPlaceIsItsOwnSource(String text, List<String> slices) {
    assertThat(nodes(YamlText.parse("f", text).root()).map(n -> text.substring(n.start(), n.end())))
        .isEqualTo(slices);
  }

  @Test
  void positionsCountLinesAndColumnsFromOne() {
    YamlText yaml = YamlText.parse("f.yaml", "a: 1\nb: \uD83D\uDE00 x\n");
    Yaml b = ((Mapping) yaml.root()).get("b").orElseThrow();
    assertThat(yaml.position(b)).hasToString("f.yaml:2:4");
    assertThat(yaml.position(b.end()).column()).isEqualTo(7);
    assertThat(yaml.file()).isEqualTo("f.yaml");
  }

  @Test
  void aKeyIsFoundWithItsPlace() {
    assertThat(root("a: 1\n").entry("a").orElseThrow().key()).isEqualTo(new Scalar("a", 0, 1));
    assertThat(root("a: 1\n").get("b")).isEmpty();
  }

  @Test
  void oneMebibyteInLinesOfSixteenKibibytesIsAllowed() {
    String line = "#" + "x".repeat(16 * 1024 - 2) + "\n";
    String widest = "a: " + "x".repeat(16 * 1024 - 3) + "\n";

    assertThat(root(line.repeat(64)).entries()).isEmpty();
    assertThat(root(widest).entries()).hasSize(1);
    assertThatThrownBy(() -> root(line.repeat(64) + "#"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("the file is larger than 1 MiB");
  }

  @Test
  void thirtyTwoLevelsAreAllowed() {
    assertThat(YamlText.parse("f", "[".repeat(32) + "]".repeat(32)).root())
        .isInstanceOf(Sequence.class);
  }

  @Test
  void aValueForgetsPlacesAndKeepsTheOrder() {
    YamlValue value = YamlValue.of(root("b: [x, { y: z }]\na:\n"));
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    fields.put("b", new Items(List.of(new Text("x"), new Fields(Map.of("y", new Text("z"))))));
    fields.put("a", new Text(""));
    assertThat(value).isEqualTo(new Fields(fields));
    assertThat(((Fields) value).fields().keySet()).containsExactly("b", "a");
  }

  private static YamlValue value(String text) {
    return YamlValue.of(root(text).get("a").orElseThrow());
  }

  private static Mapping root(String text) {
    return (Mapping) YamlText.parse("f", text).root();
  }

  private static Stream<Yaml> nodes(Yaml node) {
    Stream<Yaml> children =
        node.match(
            scalar -> Stream.<Yaml>empty(),
            sequence -> sequence.items().stream().flatMap(YamlTextTest::nodes),
            mapping ->
                mapping.entries().stream()
                    .flatMap(e -> Stream.concat(nodes(e.key()), nodes(e.value()))));
    return Stream.concat(Stream.of(node), children);
  }
}
