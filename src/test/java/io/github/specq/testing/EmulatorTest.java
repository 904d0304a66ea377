package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Size;
import org.junit.jupiter.api.Test;

class EmulatorTest {
  private static final String ESC = "\u001b";
  private final Emulator emulator = new Emulator(new Size(10, 3));

  @Test
  void rowsHaveNoBlanksAtTheirEnds() {
    emulator.write("one\r\n  two ");
    assertThat(emulator.snapshot().texts()).containsExactly("one", "  two", "");
  }

  @Test
  void aSequenceMayComeInPieces() {
    for (char piece : (ESC + "[2;3Hx" + ESC + "]0;title" + ESC + "\\y").toCharArray()) {
      emulator.write(String.valueOf(piece));
    }
    assertThat(emulator.snapshot().texts()).containsExactly("", "  xy", "");
  }

  @Test
  void whatIsNoSequenceDoesNotStopTheRest() {
    emulator.write(ESC + "[\u0001" + "x".repeat(2000) + "\r\nend");
    assertThat(emulator.snapshot().texts()).contains("end");
  }

  @Test
  void aWideCharacterTakesTwoCells() {
    emulator.write("a\u6F22b\uD83D\uDE00c");
    assertThat(emulator.snapshot().texts().get(0)).isEqualTo("a\u6F22b\uD83D\uDE00c");
    assertThat(emulator.caret()).isEqualTo(new Frame.Caret(0, 7));
  }

  @Test
  void marksAndColoursAreThoseOfTheCharacter() {
    emulator.write(ESC + "[1;31ma" + ESC + "[22;2mb" + ESC + "[0;7mc" + ESC + "[md");
    assertThat(rendition(0).has(Rendition.Mark.BOLD)).isTrue();
    assertThat(rendition(0).foreground()).isEqualTo(Colour.palette(1));
    assertThat(rendition(1).marks()).containsExactly(Rendition.Mark.FAINT);
    assertThat(rendition(2).marks()).containsExactly(Rendition.Mark.INVERSE);
    assertThat(rendition(3)).isEqualTo(Rendition.PLAIN);
  }

  @Test
  void coloursMayBeExact() {
    emulator.write(ESC + "[38;2;1;2;3;48;5;196mx");
    assertThat(rendition(0).foreground().rgb()).isEqualTo(0x010203);
    assertThat(rendition(0).background().rgb()).isEqualTo(0xFF0000);
  }

  private Rendition rendition(int column) {
    return emulator.snapshot().rows().get(0).get(column).rendition();
  }

  @Test
  void whatIsErasedKeepsOnlyItsBackground() {
    emulator.write(ESC + "[7;44mx\r" + ESC + "[2K");
    assertThat(rendition(5)).isEqualTo(Rendition.PLAIN.with("44"));
    assertThat(emulator.rendition()).isEqualTo(Rendition.PLAIN.with("7;44"));
  }

  @Test
  void theMainScreenComesBack() {
    emulator.write("main" + ESC + "[?1049hold");
    assertThat(emulator.alternate()).isTrue();
    emulator.write(ESC + "[?1049l");
    assertThat(emulator.alternate()).isFalse();
    assertThat(emulator.snapshot().texts().get(0)).isEqualTo("main");
    emulator.write(ESC + "[?1049h");
    assertThat(emulator.snapshot().texts()).containsOnly("");
  }

  @Test
  void modesThatAreNotAsUsualAreNamed() {
    emulator.write(ESC + "[?1049;2004h" + ESC + "[?25l");
    assertThat(emulator.cursorVisible()).isFalse();
    assertThat(emulator.snapshot().caret()).isEmpty();
    assertThat(emulator.bracketedPaste()).isTrue();
    assertThat(emulator.unusualModes()).containsExactlyInAnyOrder("?1049h", "?2004h", "?25l");
    emulator.write(ESC + "[?1049;2004l" + ESC + "[?25h");
    assertThat(emulator.unusualModes()).isEmpty();
  }

  @Test
  void aPlaceBeyondTheScreenIsItsEdge() {
    emulator.write(ESC + "[99;99Hx");
    assertThat(emulator.snapshot().texts()).containsExactly("", "", "         x");
  }

  @Test
  void theSizeMayChange() {
    emulator.write("one");
    emulator.resize(new Size(20, 4));
    emulator.write(ESC + "[4;20Hx");
    assertThat(emulator.snapshot().texts().get(3)).isEqualTo(" ".repeat(19) + "x");
    emulator.resize(new Size(5, 2));
    assertThat(emulator.snapshot().rows()).hasSize(2).allSatisfy(r -> assertThat(r).hasSize(5));
  }
}
