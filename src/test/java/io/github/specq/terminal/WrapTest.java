package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapTest {
  private static final int WIDTH = 12;
  private static final String INDENT = "  ";

  private static List<String> lines(String text) {
    return Wrap.lines(text, WIDTH, INDENT).lines().toList();
  }

  @Test
  void aLineThatFitsStaysAsItIs() {
    assertThat(lines("twelve wide!")).containsExactly("twelve wide!");
  }

  @Test
  void whatDoesNotFitGoesOnBelowFurtherIn() {
    assertThat(lines("one two three four five"))
        .containsExactly("one two", "  three four", "  five");
  }

  @Test
  void aLongWordStaysWhole() {
    assertThat(lines("see https://example.com/a/b now"))
        .containsExactly("see", "  https://example.com/a/b", "  now");
  }

  @Test
  void lineBreaksStay() {
    assertThat(lines("one\ntwo three four")).containsExactly("one", "  two three", "  four");
    assertThat(Wrap.lines("one\n\ntwo", WIDTH, "")).isEqualTo("one\n\ntwo");
  }

  @Test
  void leadingBlanksStay() {
    assertThat(lines("   far in")).containsExactly("   far in");
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Wrap.lines("", WIDTH, INDENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "漢字, 4", "é, 1", "e\u0301, 1", "😀, 2", "'', 0"})
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone(String text, int columns) {
    assertThat(Wrap.columns(text)).isEqualTo(columns);
  }

  @Test
  void wideCharactersAreCountedWhenLinesAreBroken() {
    assertThat(lines("漢字 漢字 漢字 漢字")).containsExactly("漢字 漢字", "  漢字 漢字");
  }

  @RepeatedTest(20)
  void noLineIsTooWideAndNoWordIsLost() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> words =
        random
            .ints(50, 1, WIDTH - INDENT.length() + 1)
            .mapToObj(n -> n % 2 == 0 ? "漢".repeat(n / 2) : "x".repeat(n))
            .toList();

    List<String> lines = lines(String.join(" ", words));

    assertThat(lines).as("seed %d", seed).allMatch(l -> Wrap.columns(l) <= WIDTH);
    assertThat(lines.stream().map(String::strip).collect(Collectors.joining(" ")))
        .as("seed %d", seed)
        .isEqualTo(String.join(" ", words));
  }
}
