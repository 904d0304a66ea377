package io.github.specq.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.specq.problem.UserError;
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

class YamlEditTest {

  private static final YamlValue X = new Text("x");
  private static final YamlValue TWO_LINES = new Text("x\ny");
  private static final YamlValue LIST = new Items(List.of(new Text("p"), new Text("q, r")));
  private static final YamlValue FIELDS =
      fields("p", new Text("1"), "q", fields("r", new Text("2")));

  static Stream<Arguments> puts() {
    return Stream.of(
        // a plain key may end with a quotation mark
        arguments("{ e':, f: 1 }", "e'", new Text(", "), "{ e': \", \", f: 1 }"),
        // a new key
        arguments("", "a", X, "a: x\n"),
        arguments("\uFEFF", "a", X, "\uFEFFa: x\n"),
        arguments("# c", "a", X, "# c\na: x"),
        arguments("# c\r\n", "a", X, "# c\r\na: x\r\n"),
        arguments("---\n", "a", X, "---\na: x\n"),
        arguments("a: 1", "b", X, "a: 1\nb: x"),
        arguments("\uFEFFa: 1\r\n", "b", X, "\uFEFFa: 1\r\nb: x\r\n"),
        arguments("a: 1 # c\n\n# d\n", "b", X, "a: 1 # c\nb: x\n\n# d\n"),
        arguments("  a: 1\n", "b", X, "  a: 1\n  b: x\n"),
        arguments("a: |+\n  t\n\n# c\n", "b", X, "a: |+\n  t\n\nb: x\n# c\n"),
        arguments("a: |\n  t", "b", X, "a: |\n  t\nb: x"),
        arguments(
            "a:\n   b: 1 # c\n   # d\ne: 2\n",
            "a/n",
            X,
            "a:\n   b: 1 # c\n   n: x\n   # d\ne: 2\n"),
        arguments(
            "a:\n  b: [1,\n    2] # c\nd: 3\n",
            "a/n",
            X,
            "a:\n  b: [1,\n    2] # c\n  n: x\nd: 3\n"),
        arguments("a: 1\n", "b/c/d/e", X, "a: 1\nb:\n  c:\n    d: { e: x }\n"),
        arguments("a: 1\n", "b", FIELDS, "a: 1\nb:\n  p: 1\n  q:\n    r: 2\n"),
        arguments("a:\n  k: 1\n", "a/b", FIELDS, "a:\n  k: 1\n  b:\n    p: 1\n    q: { r: 2 }\n"),
        arguments(
            "a:\n  k:\n    l: 1\n",
            "a/k/m",
            FIELDS,
            "a:\n  k:\n    l: 1\n    m: { p: 1, q: { r: 2 } }\n"),
        arguments("a: 1\n", "b", LIST, "a: 1\nb: [p, \"q, r\"]\n"),
        arguments("a: 1\n", "b", TWO_LINES, "a: 1\nb: |-\n  x\n  y\n"),
        arguments("a: 1\r\n", "b", new Text("x\n\ny\n"), "a: 1\r\nb: |\r\n  x\r\n\r\n  y\r\n"),
        // another value
        arguments("a: 1\n", "a", X, "a: x\n"),
        arguments("a:    1   # c\n", "a", X, "a:    x   # c\n"),
        arguments("\"a\" : 1\n", "a", X, "\"a\" : x\n"),
        arguments("a: 1\t# c\n", "a", new Text(""), "a: \"\"\t# c\n"),
        arguments("a: '1'\t# c\n", "a", X, "a: x\t# c\n"),
        arguments("a: 1  \nb: 2\n", "a", X, "a: x  \nb: 2\n"),
        arguments("a: '1' \t \nb: 2\n", "a", new Text(""), "a: \"\" \t \nb: 2\n"),
        arguments("a: [1] \nb: 2\n", "a", TWO_LINES, "a: |- \n  x\n  y\nb: 2\n"),
        arguments("a: |-  \n  t\nb: 2\n", "a", X, "a: x  \nb: 2\n"),
        arguments("a:  \n  b: 2\n", "a", FIELDS, "a:  \n  p: 1\n  q:\n    r: 2\n"),
        arguments("a: 1\n...\n", "b", X, "a: 1\nb: x\n...\n"),
        arguments("---\n...\n# d\n", "b", X, "---\nb: x\n...\n# d\n"),
        arguments("%YAML 1.2\n---\na: 1\n", "b", X, "%YAML 1.2\n---\na: 1\nb: x\n"),
        arguments("z: { a: 1\t}\n", "z/b", new Text(""), "z: { a: 1, b: \"\" }\n"),
        arguments("a: '1'# c\n", "a", X, "a: x # c\n"),
        arguments("a\t: 1\n", "a", X, "a\t: x\n"),
        arguments("a: 'no'\n", "a", new Text("no"), "a: 'no'\n"),
        arguments("a:\n", "a", X, "a: x\n"),
        arguments("a:  \n", "a", X, "a: x\n"),
        arguments("a: # c\n", "a", X, "a: x # c\n"),
        arguments("a:\n  old # c\n", "a", X, "a:\n  x # c\n"),
        arguments("a: old\n  text # c\nb: 1\n", "a", X, "a: x # c\nb: 1\n"),
        arguments(
            "a: # c\n  # d\n  - 1 # e\n  # f\nb: 1\n", "a", X, "a: x # c\n  # d\n  # f\nb: 1\n"),
        arguments("a:\n- 1\n- 2\nb: 1\n", "a", LIST, "a: [p, \"q, r\"]\nb: 1\n"),
        arguments("a: |- # c\n  t\n  u\n\nb: 1\n", "a", X, "a: x # c\n\nb: 1\n"),
        arguments("a: |-\n\nb: 1\n", "a", X, "a: x\n\nb: 1\n"),
        arguments("a:\n  |\n  t\nb: 1\n", "a", X, "a: x\nb: 1\n"),
        arguments("a: 1 # c\nb: 1\n", "a", TWO_LINES, "a: |- # c\n  x\n  y\nb: 1\n"),
        arguments("a: 1\n   # deep\nb: 1\n", "a", TWO_LINES, "a: \"x\\ny\"\n   # deep\nb: 1\n"),
        arguments("a: 1 # c\nb: 1\n", "a", FIELDS, "a: # c\n  p: 1\n  q:\n    r: 2\nb: 1\n"),
        arguments(
            "a:\n  # d\n  k: 1\nb: 1\n", "a", FIELDS, "a:\n  # d\n  p: 1\n  q:\n    r: 2\nb: 1\n"),
        arguments("a: 1\n", "a", fields(), "a: {}\n"),
        arguments("a: 1\n", "a", new Items(List.of()), "a: []\n"),
        // in the place of nothing
        arguments("a: {}  # c\nb: 1\n", "a/k", X, "a:  # c\n  k: x\nb: 1\n"),
        arguments("a: # c\nb: 1\n", "a/k", X, "a: # c\n  k: x\nb: 1\n"),
        arguments("a:\n  b:\n    c: {}\n", "a/b/c/d", X, "a:\n  b:\n    c:\n      d: x\n"),
        arguments("a: { # c\n  }\n", "a/k", X, "a: { k: x # c\n  }\n"),
        // in braces
        arguments("{}\n", "a", X, "{ a: x }\n"),
        arguments("{ }", "a", X, "{ a: x }"),
        arguments("a: { b: 1, c: 2 } # c\n", "a/b", X, "a: { b: x, c: 2 } # c\n"),
        arguments("a: {b: 1}\n", "a/c", FIELDS, "a: {b: 1, c: { p: 1, q: { r: 2 } }}\n"),
        arguments("a: { b: 1, }\n", "a/c", X, "a: { b: 1, c: x, }\n"),
        arguments("a: { b: 1, c: }\n", "a/d", X, "a: { b: 1, c: , d: x }\n"),
        arguments("a: { b:, c: }\n", "a/b", X, "a: { b: x, c: }\n"),
        arguments("a: {\"b\":1}\n", "a/b", X, "a: {\"b\":x}\n"),
        arguments("a: {'b':1,\"c\":2}\n", "a/b", LIST, "a: {'b':[p, \"q, r\"],\"c\":2}\n"),
        arguments("a: { b: {} }\n", "a/b/c", X, "a: { b: { c: x } }\n"),
        arguments("a: { b: }\n", "a/b/c", X, "a: { b: { c: x } }\n"),
        arguments("a: {\n  b: 1 # c\n}\n", "a/d", X, "a: {\n  b: 1, d: x # c\n}\n"),
        arguments("a: { b: 1 }\n", "a/b", TWO_LINES, "a: { b: \"x\\ny\" }\n"));
  }

  @ParameterizedTest
  @MethodSource("puts")
  void putChangesOneEntry(String before, String path, YamlValue value, String after) {
    YamlText edited = YamlText.parse("f", before).put(keys(path), value);
    assertThat(edited.text()).isEqualTo(after);
    assertThat(edited.put(keys(path), value)).isSameAs(edited);
  }

  static Stream<Arguments> renames() {
    return Stream.of(
        arguments("a: 1 # c\nb: 2\n", "a", "n", "n: 1 # c\nb: 2\n"),
        arguments("a:\n  b : |\n    t\n", "a/b", "n: m", "a:\n  \"n: m\" : |\n    t\n"),
        arguments("a: {\"b\":1}\n", "a/b", "n", "a: {\"n\":1}\n"),
        arguments("a: { b: 1, 'c':2 }\n", "a/c", "d,", "a: { b: 1, \"d,\":2 }\n"));
  }

  @ParameterizedTest
  @MethodSource("renames")
  void renameChangesOneName(String before, String path, String name, String after) {
    assertThat(YamlText.parse("f", before).rename(keys(path), name).text()).isEqualTo(after);
  }

  @Test
  void aNameIsNotGivenTwice() {
    YamlText yaml = YamlText.parse("f", "a: 1\nb: 2\n");
    assertThatThrownBy(() -> yaml.rename(List.of("a"), "b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> yaml.rename(List.of("c"), "d"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Arguments> patches() {
    return Stream.of(
        arguments("a: { state: later, p: 0 } # c\n", "a: { q: { r: 2 }, p: 1 } # c\n"),
        arguments("a:\n  p: 1 # c\n  q: {\"r\":3} # d\n", "a:\n  p: 1 # c\n  q: {\"r\":2} # d\n"),
        arguments("a:\n  x: 1\n  # c\n  y: 2\n  p: 1\n", "a:\n  # c\n  p: 1\n  q:\n    r: 2\n"));
  }

  @ParameterizedTest
  @MethodSource("patches")
  void patchTouchesTheKeysThatDiffer(String before, String after) {
    YamlText edited = YamlText.parse("f", before).patch(keys("a"), FIELDS);
    assertThat(edited.text()).isEqualTo(after);
    assertThat(edited.patch(keys("a"), FIELDS)).isSameAs(edited);
  }

  /** What is no mapping, or is to be none, is not patched key by key. */
  @Test
  void patchSetsWhatIsNoMapping() {
    YamlText yaml = YamlText.parse("f", "a: { p: 1 } # c\nb: {}\nc: t\n");

    assertThat(yaml.patch(keys("a"), X).text()).isEqualTo("a: x # c\nb: {}\nc: t\n");
    assertThat(yaml.patch(keys("a"), fields()).text()).isEqualTo("a: {} # c\nb: {}\nc: t\n");
    assertThat(yaml.patch(keys("b/d"), X).text()).isEqualTo("a: { p: 1 } # c\nb:\n  d: x\nc: t\n");
    assertThat(yaml.patch(keys("c"), fields("p", X)).text())
        .isEqualTo("a: { p: 1 } # c\nb: {}\nc:\n  p: x\n");
    assertThat(yaml.patch(keys("a"), fields("p", X, "q", X, "r", X)).text())
        .isEqualTo("a: { p: x, q: x, r: x } # c\nb: {}\nc: t\n");
  }

  @Test
  void aNameIsGivenBelowMappingsOnly() {
    YamlText yaml = YamlText.parse("f", "a: [{ b: 1 }]\nc: t\n");

    assertThatThrownBy(() -> yaml.rename(keys("a/b"), "n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a mapping");
    assertThatThrownBy(() -> yaml.rename(keys("c/b"), "n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsRemovedBelowWhatIsNoMapping() {
    YamlText yaml = YamlText.parse("f", "a: [{ b: 1 }]\nc: t\n");

    assertThat(yaml.remove(keys("a/b"))).isSameAs(yaml);
    assertThat(yaml.remove(keys("c/b"))).isSameAs(yaml);
    assertThat(yaml.remove(keys("d/b"))).isSameAs(yaml);
  }

  static Stream<Arguments> removals() {
    return Stream.of(
        arguments("a: 1 # c\nb: 2\n", "a", "b: 2\n"),
        arguments("# c\na: 1\n\nb: 2\n", "a", "# c\n\nb: 2\n"),
        arguments("a: 1\nb: 2", "b", "a: 1\n"),
        arguments("\uFEFFa: 1\r\nb: 2\r\n", "a", "\uFEFFb: 2\r\n"),
        arguments("# c\na: 1\n", "a", "# c\n"),
        arguments("a:\n  b: |\n    t\n\n  c: 1\n", "a/b", "a:\n\n  c: 1\n"),
        arguments("a: # c\n  # d\n  b: 1\ne: 2\n", "a/b", "a: {} # c\n  # d\ne: 2\n"),
        arguments("a: |+\n  t\nb: 1\n\nc: 2\n", "b", "a: |+\n  t\n#\n\nc: 2\n"),
        arguments("z: { a: 1, b: 2, c: 3 }\n", "z/a", "z: { b: 2, c: 3 }\n"),
        arguments("z: { a: 1, b: 2, c: 3 }\n", "z/b", "z: { a: 1, c: 3 }\n"),
        arguments("z: { a: 1, b: 2, c: 3 }\n", "z/c", "z: { a: 1, b: 2 }\n"),
        arguments("z: { a: 1, b: 2, }\n", "z/b", "z: { a: 1, }\n"),
        arguments("z: { a: 1 }\n", "z/a", "z: {}\n"),
        arguments("z: { a: 1, }\n", "z/a", "z: {}\n"),
        arguments("z: { # c\n  a: 1 # d\n  }\n", "z/a", "z: { # c\n   # d\n  }\n"),
        arguments(
            "z: { a: 1, # c\n  b: 2, # d\n  e: 3 }\n", "z/b", "z: { a: 1, # c\n   # d\n  e: 3 }\n"),
        arguments("z: { a: 1, # c\n  b: 2 # d\n  }\n", "z/b", "z: { a: 1, # c\n   # d\n  }\n"),
        arguments("z: {\n  a: 1, \t# c\n  b: 2 }\n", "z/a", "z: {\n  # c\n  b: 2 }\n"),
        arguments("z: { a: 1 # c\n  , b: 2 }\n", "z/a", "z: {  # c\n   b: 2 }\n"),
        arguments("a: 1\n", "b", "a: 1\n"),
        arguments("a: 1\n", "a/b/c", "a: 1\n"));
  }

  @ParameterizedTest
  @MethodSource("removals")
  void removeTakesOneEntryOut(String before, String path, String after) {
    YamlText edited = YamlText.parse("f", before).remove(keys(path));
    assertThat(edited.text()).isEqualTo(after);
    assertThat(edited.remove(keys(path))).isSameAs(edited);
  }

  /** Text, how it is written in a block mapping, and in braces. */
  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("two words", "two words", "two words"),
        arguments("2", "2", "2"),
        arguments("30 min", "30 min", "30 min"),
        arguments("yes", "yes", "yes"),
        arguments("\uD83D\uDE00 \u00E4", "\uD83D\uDE00 \u00E4", "\uD83D\uDE00 \u00E4"),
        arguments("it's 5\" wide", "it's 5\" wide", "it's 5\" wide"),
        arguments("a#b", "a#b", "a#b"),
        arguments("a, b", "a, b", "\"a, b\""),
        arguments("12:30", "12:30", "\"12:30\""),
        arguments("why?", "why?", "\"why?\""),
        arguments("", "\"\"", "\"\""),
        arguments(" a", "\" a\"", "\" a\""),
        arguments("a ", "\"a \"", "\"a \""),
        arguments("a: b", "\"a: b\"", "\"a: b\""),
        arguments("a:", "\"a:\"", "\"a:\""),
        arguments("a #b", "\"a #b\"", "\"a #b\""),
        arguments("- a", "\"- a\"", "\"- a\""),
        arguments("*a*", "\"*a*\"", "\"*a*\""),
        arguments("null", "\"null\"", "\"null\""),
        arguments("NULL", "\"NULL\"", "\"NULL\""),
        arguments("~", "\"~\"", "\"~\""),
        arguments("<<", "\"<<\"", "\"<<\""),
        arguments("---", "\"---\"", "\"---\""),
        arguments("...", "\"...\"", "\"...\""),
        arguments("a\tb", "\"a\\tb\"", "\"a\\tb\""),
        arguments(
            "say \"hi\": C:\\x", "\"say \\\"hi\\\": C:\\\\x\"", "\"say \\\"hi\\\": C:\\\\x\""),
        arguments("\u0007\u001B\u007F", "\"\\u0007\\u001B\\u007F\"", "\"\\u0007\\u001B\\u007F\""),
        arguments("\uFEFFa", "\"\\uFEFFa\"", "\"\\uFEFFa\""),
        arguments("a\uD83D", "\"a\\uD83D\"", "\"a\\uD83D\""),
        arguments(
            "a\u0085\u2028\u2029", "\"a\\u0085\\u2028\\u2029\"", "\"a\\u0085\\u2028\\u2029\""),
        arguments("a\nb", "|-\n  a\n  b", "\"a\\nb\""),
        arguments("a\n\tb: #\n", "|\n  a\n  \tb: #", "\"a\\n\\tb: #\\n\""),
        arguments("\na\nb", "|-\n\n  a\n  b", "\"\\na\\nb\""),
        arguments("a\n", "\"a\\n\"", "\"a\\n\""),
        arguments("a\nb\n\n", "\"a\\nb\\n\\n\"", "\"a\\nb\\n\\n\""),
        arguments(" a\nb", "\" a\\nb\"", "\" a\\nb\""),
        arguments("a \nb", "\"a \\nb\"", "\"a \\nb\""),
        arguments("a\r\nb", "\"a\\r\\nb\"", "\"a\\r\\nb\""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textIsQuotedWhereItMustBe(String text, String block, String flow) {
    YamlText yaml = YamlText.parse("f", "a: old\nb: { c: old }\n");
    YamlText edited = yaml.put(List.of("a"), new Text(text)).put(List.of("b", "c"), new Text(text));
    assertThat(edited.text()).isEqualTo("a: " + block + "\nb: { c: " + flow + " }\n");
  }

  @Test
  void aKeyIsQuotedLikeText() {
    assertThat(YamlText.parse("f", "").put(List.of("a: b", "c,"), X).text())
        .isEqualTo("\"a: b\":\n  c,: x\n");
  }

  @Test
  void aPathMustLeadThroughMappings() {
    YamlText yaml = YamlText.parse("f", "a: text\n");
    assertThatThrownBy(() -> yaml.put(List.of("a", "b"), X))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a mapping: [a]");
    assertThatThrownBy(() -> YamlText.parse("f", "\"\"").put(List.of("a"), X))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> yaml.remove(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textThatCouldNotBeReadAgainIsRefused() {
    YamlText yaml = YamlText.parse("f", "a: 1\n");
    assertThatThrownBy(() -> yaml.put(List.of("a"), new Text("x".repeat(20_000))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("the line is longer than 16 KiB");
  }

  private static List<String> keys(String path) {
    return List.of(path.split("/"));
  }

  private static Fields fields(Object... keysAndValues) {
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put((String) keysAndValues[i], (YamlValue) keysAndValues[i + 1]);
    }
    return new Fields(fields);
  }
}
