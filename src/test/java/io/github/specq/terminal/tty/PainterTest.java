package io.github.specq.terminal.tty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.Wrap;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Frame.Caret;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Span;
import io.github.specq.terminal.view.Style;
import io.github.specq.testing.Rounds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the data an escape is ␛. */
class PainterTest {
  private static final Size SIZE = new Size(10, 3);

  private final Painter painter = new Painter(true);

  @Test
  void theFirstFrameIsPaintedWhole() {
    assertThat(painted(frame("one", "two")))
        .isEqualTo(
            "␛[?2026h␛[?7l"
                + "␛[1;1H␛[0m␛[2Kone"
                + "␛[2;1H␛[0m␛[2Ktwo"
                + "␛[3;1H␛[0m␛[2K"
                + "␛[?7h␛[1;1H␛[?25l␛[?2026l");
  }

  @Test
  void onlyChangedRowsAreWrittenAgain() {
    painted(frame("one", "two", "three"));
    assertThat(painted(frame("one", "2", "three")))
        .isEqualTo("␛[?2026h␛[?7l␛[2;1H␛[0m␛[2K2␛[?7h␛[1;1H␛[?25l␛[?2026l");
    assertThat(painted(frame("one", "2")))
        .isEqualTo("␛[?2026h␛[?7l␛[3;1H␛[0m␛[2K␛[?7h␛[1;1H␛[?25l␛[?2026l");
  }

  @Test
  void theSameFrameAgainNeedsNothing() {
    painted(frame("one"));
    assertThat(painted(frame("one"))).isEmpty();
    assertThat(painted(frame("one", "", ""))).isEmpty();
  }

  @Test
  void aChangeOfStyleAloneIsAChange() {
    painted(frame("one"));
    Frame faint = new Frame(List.of(Line.of("one", Style.FAINT)), Optional.empty(), false);
    assertThat(painted(faint)).contains("␛[2mone␛[0m");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, false, ␛[1;1H␛[?25l",
    "1, 4, true, ␛[2;5H␛[?25h",
    "2, 9, true, ␛[3;10H␛[?25h",
    "7, 70, true, ␛[3;10H␛[?25h",
    "-1, -1, true, ␛[1;1H␛[?25h",
  })
  void theCursorGoesToTheCaret(int row, int column, boolean typing, String written) {
    Frame frame = new Frame(List.of(), Optional.of(new Caret(row, column)), typing);
    assertThat(painted(frame)).endsWith(written + "␛[?2026l");
  }

  @Test
  void whereOnlyTheCursorMovesNoRowIsWritten() {
    painted(new Frame(List.of(Line.of("one")), Optional.of(new Caret(0, 0)), true));
    assertThat(painted(new Frame(List.of(Line.of("one")), Optional.of(new Caret(0, 1)), true)))
        .isEqualTo("␛[?2026h␛[1;2H␛[?25h␛[?2026l");
  }

  @Test
  void rowsAreCutToTheScreenAndTheVeryLastCellStaysFree() {
    Frame frame = frame("x".repeat(11), "漢".repeat(6), "x".repeat(11), "below");
    assertThat(painted(frame))
        .contains("K" + "x".repeat(10) + "␛", "K" + "漢".repeat(5) + "␛", "K" + "x".repeat(9) + "␛")
        .doesNotContain("below");
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN, a, a",
    "STRONG, ␛[1ma␛[0m, ␛[1ma␛[0m",
    "FAINT, ␛[2ma␛[0m, ␛[2ma␛[0m",
    "CURRENT, ␛[1;36ma␛[0m, ␛[1ma␛[0m",
    "GOOD, ␛[32ma␛[0m, a",
    "BAD, ␛[31ma␛[0m, a",
    "WARN, ␛[33ma␛[0m, a",
  })
  void styleIsReadableWithoutColors(Style style, String colored, String colorless) {
    Frame frame = new Frame(List.of(Line.of("a", style)), Optional.empty(), false);
    assertThat(painted(frame)).contains("␛[2K" + colored + "␛[2;");
    assertThat(pictured(new Painter(false).paint(frame, SIZE)))
        .contains("␛[2K" + colorless + "␛[2;");
  }

  @Test
  void whatWouldDriveTheTerminalIsReplaced() {
    assertThat(painted(frame("a\u001b[2Jb\rc\u009bd", "a\tb\nc", "a\u202eb\ud800")))
        .contains("Ka\ufffd[2Jb\ufffdc\ufffdd␛", "Ka b c␛", "Ka\ufffdb\ufffd␛");
  }

  @Test
  void whatIsReplacedTakesItsPlaceInTheRow() {
    assertThat(painted(frame("\u0007".repeat(12)))).contains("K" + "\ufffd".repeat(10) + "␛");
  }

  @Test
  void anotherSizeIsPaintedWhole() {
    String first = painted(frame("one"));
    assertThat(pictured(painter.paint(frame("one"), new Size(11, 3)))).isEqualTo(first);
  }

  @Test
  void whatIsForgottenIsPaintedWhole() {
    String first = painted(frame("one"));
    painter.forget();
    assertThat(painted(frame("one"))).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 3", "3, 0", "-1, -1"})
  void onNoScreenNothingIsPainted(int columns, int rows) {
    assertThat(painter.paint(frame("one"), new Size(columns, rows))).isEmpty();
  }

  @Test
  void aScreenOfOneCellIsPainted() {
    TinyTerminal terminal = new TinyTerminal(new Size(1, 1), PainterTest::width);
    terminal.write(painter.paint(frame("one", "two"), new Size(1, 1)));
    assertThat(terminal.rows()).containsExactly("");
  }

  @Test
  void aTerminalThatTakesACharacterForWiderKeepsTheOtherRows() {
    TinyTerminal terminal = new TinyTerminal(SIZE, c -> c == '⚠' ? 2 : 1);
    terminal.write(painter.paint(frame("first", "second", "third"), SIZE));
    terminal.write(painter.paint(frame("⚠".repeat(10), "second", "⚠".repeat(10)), SIZE));
    assertThat(terminal.rows()).element(1).isEqualTo("second");
  }

  /** One terminal sees all frames, a new one only the last: they show the same. */
  @Test
  void whatWasPaintedBeforeDoesNotShowThrough() {
    Random random = seeded();
    for (int round = 0; round < Rounds.of(300); round++) {
      boolean colored = random.nextBoolean();
      Painter old = new Painter(colored);
      Size size = size(random);
      TinyTerminal terminal = new TinyTerminal(size, PainterTest::width);
      Frame frame = frame(random, size);
      for (int i = random.nextInt(20); i >= 0; i--) {
        frame = random.nextInt(3) == 0 ? frame(random, size) : changed(random, frame, size);
        terminal.write(old.paint(frame, size));
        if (random.nextInt(10) == 0) {
          terminal.write("\u001b[1;1Hgarbage".substring(0, 6 + Math.min(size.columns() - 1, 7)));
          old.forget();
          terminal.write(old.paint(frame, size));
        }
        TinyTerminal fresh = new TinyTerminal(size, PainterTest::width);
        fresh.write(new Painter(colored).paint(frame, size));
        assertThat(terminal.state()).as(frame.toString()).isEqualTo(fresh.state());
      }
    }
  }

  @Test
  void nothingInAFrameDrivesTheTerminal() {
    Random random = seeded();
    for (int round = 0; round < Rounds.of(20_000); round++) {
      Size size = size(random);
      String output = painter.paint(frame(random, size), size);
      String text = output.replaceAll("\u001b\\[(\\d+;\\d+H|2K|[0-9;]+m|\\?(2026|7|25)[hl])", "");
      assertThat(text.codePoints().filter(PainterTest::drivesATerminal).boxed().toList())
          .as(output)
          .isEmpty();
    }
  }

  private String painted(Frame frame) {
    return pictured(painter.paint(frame, SIZE));
  }

  private static String pictured(String output) {
    return output.replace('\u001b', '␛');
  }

  private static Frame frame(String... rows) {
    return new Frame(Arrays.stream(rows).map(Line::of).toList(), Optional.empty(), false);
  }

  private static int width(int codePoint) {
    return Wrap.columns(Character.toString(codePoint));
  }

  private static boolean drivesATerminal(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xd800 && c <= 0xdfff)
        || Arrays.asList(0x061c, 0x200e, 0x200f, 0x2028, 0x2029).contains(c);
  }

  private static Random seeded() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("PainterTest: -Dseed=" + seed);
    return new Random(seed);
  }

  private static Size size(Random random) {
    return new Size(1 + random.nextInt(12), 1 + random.nextInt(5));
  }

  private static Frame frame(Random random, Size size) {
    List<Line> lines =
        IntStream.range(0, random.nextInt(size.rows() + 2)).mapToObj(i -> line(random)).toList();
    Caret caret = new Caret(random.nextInt(7) - 1, random.nextInt(14) - 1);
    return new Frame(lines, Optional.of(caret).filter(c -> c.row() < 4), random.nextBoolean());
  }

  /** The frame with other rows here and there, as when something is typed. */
  private static Frame changed(Random random, Frame frame, Size size) {
    Frame other = frame(random, size);
    List<Line> lines =
        frame.lines().stream().map(l -> random.nextInt(3) == 0 ? line(random) : l).toList();
    return new Frame(lines, other.caret(), other.typing());
  }

  private static Line line(Random random) {
    Style[] styles = Style.values();
    return new Line(
        IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> new Span(text(random), styles[random.nextInt(styles.length)]))
            .toList());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(10); length > 0; length--) {
      text.appendCodePoint(codePoint(random));
    }
    return text.toString();
  }

  private static int codePoint(Random random) {
    String wide = "漢字あ한\u0301\u200d\ufe0f";
    return switch (random.nextInt(8)) {
      case 0 -> random.nextInt(0x110000);
      case 1 -> random.nextInt(0x100);
      case 2 -> 0x2000 + random.nextInt(0x80);
      case 3 -> 0x1f300 + random.nextInt(0x300);
      case 4, 5 -> wide.charAt(random.nextInt(wide.length()));
      default -> 'a' + random.nextInt(26);
    };
  }
}
