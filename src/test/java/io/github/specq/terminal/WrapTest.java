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

  @ParameterizedTest
  @CsvSource({
    "abc, 2, ab",
    "abc, 3, abc",
    "abc, 0, ''",
    "abc, -1, ''",
    "漢字, 3, 漢",
    "漢字, 1, ''",
    "e\u0301x, 1, e\u0301",
    "\u0301x, 0, \u0301",
    "\u0301x, -1, ''",
    "\u2764\ufe0fx, 1, \u2764\ufe0f",
    "x\ud83d\udc4d\ud83c\udffd, 3, x\ud83d\udc4d\ud83c\udffd",
    "x\ud83d\udc69\u200d\ud83d\udcbb, 3, x",
    "x\ud83d\udc69\u200d\ud83d\udcbb, 5, x\ud83d\udc69\u200d\ud83d\udcbb",
    "\ud83c\uddef\ud83c\uddf5, 3, ''",
  })
  void whatIsCutEndsWithAWholeCharacter(String text, int width, String kept) {
    assertThat(Wrap.cut(text, width)).isEqualTo(kept);
  }

  @RepeatedTest(20)
  void asMuchAsFitsIsKept() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    String characters = "ab漢\ud83d\ude80\ud83c\uddef\u0301\u200d\ufe0f\n\u001b";
    String text =
        random
            .ints(50, 0, characters.codePointCount(0, characters.length()))
            .map(i -> characters.codePoints().toArray()[i])
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    for (int width = 0; width < 100; width++) {
      String cut = Wrap.cut(text, width);
      assertThat(text).as("seed %d", seed).startsWith(cut);
      assertThat(Wrap.columns(cut)).as("seed %d, width %d", seed, width).isBetween(0, width);
      assertThat(cut).startsWith(Wrap.cut(text, width - 1));
    }
    assertThat(Wrap.cut(text, Wrap.columns(text))).as("seed %d", seed).isEqualTo(text);
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
