package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Rounds;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\tcolumns\nand lines",
        "Zażółć gęślą jaźń",
        "日本語",
        "עברית عربى",
        "می\u200cخواهم",
        "\ud83d\ude80",
        "\ud83d\udc69\u200d\ud83d\udcbb",
        "\u2764\ufe0f",
        "│ ─ ┌ ●"
      })
  void whatPeopleWriteStays(String text) {
    assertThat(SafeText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x0B, 0x0D, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9D, 0x9F, 0xAD, 0x34F, 0x61C,
        0x115F, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066,
        0x2069, 0x3164, 0xD800, 0xDFFF, 0xFEFF, 0xFFF9, 0xFFFE, 0xE0001, 0xE0041, 0xE007F, 0xE0100
      })
  void whatSteersOrHidesIsReplaced(int codePoint) {
    assertThat(SafeText.of("a" + Character.toString(codePoint) + "b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void nothingThatDrivesATerminalComesOut() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("SafeTextTest: -Dseed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < Rounds.of(1_000_000); i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.appendCodePoint(codePoint(random));
      }
      String safe = SafeText.of(text.toString());
      assertThat(safe.codePointCount(0, safe.length()))
          .isEqualTo(text.codePointCount(0, text.length()));
      if (safe.codePoints().anyMatch(SafeTextTest::drivesATerminal)) {
        throw new AssertionError(
            "from %s came %s".formatted(text.codePoints().boxed().toList(), safe));
      }
    }
  }

  /** Half of them from where the dangerous ones are. */
  private static int codePoint(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(0x110000);
      case 1 -> random.nextInt(0x100);
      case 2 -> 0x2000 + random.nextInt(0x80);
      default -> 0xD7F0 + random.nextInt(0x900);
    };
  }

  /** The promise S3, said another way than the code does. */
  private static boolean drivesATerminal(int c) {
    boolean control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F);
    boolean bidi =
        (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069)
            || c == 0x200E
            || c == 0x200F
            || c == 0x061C;
    boolean hidden =
        c == 0xAD || c == 0x200B || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >> 12 == 0xE0;
    return control || bidi || hidden || (c >= 0xD800 && c <= 0xDFFF);
  }
}
