package io.github.specq.terminal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInputTest {
  private static List<PlainInput.Line> lines(byte[] bytes) {
    PlainInput input = new PlainInput(new ByteArrayInputStream(bytes));
    List<PlainInput.Line> lines = new ArrayList<>();
    for (Optional<PlainInput.Line> line = input.next(); line.isPresent(); line = input.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static List<String> texts(String typed) {
    return lines(typed.getBytes(StandardCharsets.UTF_8)).stream()
        .map(PlainInput.Line::text)
        .toList();
  }

  private static PlainInput.Line only(String typed) {
    return lines(typed.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  @Test
  void linesEndWithLineFeedsOrWithTheInput() {
    assertThat(texts("one\n\nthree")).containsExactly("one", "", "three");
    assertThat(texts("one\r\ntwo\r\n")).containsExactly("one", "two");
    assertThat(texts("")).isEmpty();
  }

  @Test
  void afterTheEndOfTheInputItStaysAtItsEnd() {
    PlainInput input = new PlainInput(new ByteArrayInputStream(new byte[0]));
    assertThat(input.next()).isEmpty();
    assertThat(input.line()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\0", "\u001b", "\u0007", "\u007f", "\u009b", "\u202e", "\u2028", "\ufeff"})
  void whatCouldDriveATerminalIsTakenOutAndCounted(String character) {
    assertThat(only("a" + character + "b" + character + "\n"))
        .isEqualTo(new PlainInput.Line("ab", 2, false, false));
  }

  @Test
  void aColourSequenceLosesItsEscapeAndSoItsPower() {
    assertThat(only("\u001b[31mred\u001b[0m"))
        .isEqualTo(new PlainInput.Line("[31mred[0m", 2, false, false));
  }

  @Test
  void tabsBecomeBlanksAndAreNotCounted() {
    assertThat(only("a\tb")).isEqualTo(new PlainInput.Line("a b", 0, false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"äöü ß é", "漢字", "emoji 😀 👩‍💻", "nai\u0308ve", "µ € ½", "שלום"})
  void textOfEveryScriptStaysAsItIs(String text) {
    assertThat(only(text)).isEqualTo(new PlainInput.Line(text, 0, false, false));
  }

  @Test
  void bytesThatAreNoTextBecomeReplacementCharactersAndAreTold() {
    assertThat(lines(new byte[] {'a', (byte) 0xFF, 'b', '\n', 'c', (byte) 0xE9}))
        .containsExactly(
            new PlainInput.Line("a\ufffdb", 0, false, true),
            new PlainInput.Line("c\ufffd", 0, false, true));
    assertThat(only("a\ufffdb")).isEqualTo(new PlainInput.Line("a\ufffdb", 0, false, false));
  }

  @Test
  void linesThatComeTogetherAreOneTextWhereTheyAreTyped() {
    assertThat(together("one\n\ttwo\r\nthree\n", true)).isEqualTo("one\n two\nthree");
    assertThat(together("one\n", true)).isEqualTo("one");
    assertThat(together("", true)).isEmpty();
  }

  @Test
  void linesThatArePipedStayLines() {
    assertThat(together("one\ntwo\n", false)).isEqualTo("one");
  }

  private static String together(String typed, boolean keyboard) {
    byte[] bytes = typed.getBytes(StandardCharsets.UTF_8);
    return new PlainInput(new ByteArrayInputStream(bytes), keyboard)
        .nextTogether()
        .map(PlainInput.Line::text)
        .orElse("");
  }

  @Test
  void aLineIsCutAtItsLimitAndTheNextOneIsWhole() {
    int most = 16 * 1024;
    assertThat(only("x".repeat(most)))
        .isEqualTo(new PlainInput.Line("x".repeat(most), 0, false, false));
    List<PlainInput.Line> lines =
        lines(("y".repeat(most + 1) + "\nnext\n").getBytes(StandardCharsets.UTF_8));
    assertThat(lines)
        .containsExactly(
            new PlainInput.Line("y".repeat(most), 0, true, false),
            new PlainInput.Line("next", 0, false, false));
  }
}
