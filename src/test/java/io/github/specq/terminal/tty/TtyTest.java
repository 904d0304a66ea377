package io.github.specq.terminal.tty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Size;
import io.github.specq.testing.VirtualTerminal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TtyTest {
  private static final Size SIZE = new Size(20, 4);

  private final VirtualTerminal terminal = VirtualTerminal.of(SIZE);
  private final String before = terminal.settings();
  private final Tty tty = Tty.of(terminal);

  @Test
  void whileItIsEnteredItHasAScreenOfItsOwnAndEveryKey() {
    tty.write("the shell");
    tty.enter();
    assertThat(terminal.text()).isBlank();
    assertThat(terminal.emulator().unusualModes()).containsExactly("?1049h", "?2004h", "?25l");
    assertThat(terminal.settings()).doesNotContain("ISIG", "ICANON", "IEXTEN", "ECHO,");
  }

  @Test
  void leftItIsAsBefore() {
    tty.write("the shell");
    tty.enter();
    tty.write("something else");
    tty.leave();
    assertAsBefore();
    assertThat(terminal.text()).startsWith("the shell");
  }

  private void assertAsBefore() {
    assertThat(terminal.emulator().unusualModes()).isEmpty();
    assertThat(terminal.settings()).isEqualTo(before);
  }

  @Test
  void leftTwiceNothingIsPrintedOverTheShell() {
    tty.enter();
    tty.leave();
    tty.write("the shell");
    tty.leave();
    tty.close();
    assertThat(terminal.text()).startsWith("the shell");
    assertAsBefore();
  }

  /** As when the program ends while it paints. */
  @Test
  void whatAnUnfinishedFrameChangedIsPutBack() {
    tty.enter();
    String frame =
        new Painter(true)
            .paint(new Frame(List.of(Line.of("a row")), Optional.empty(), false), SIZE);
    tty.write(frame.substring(0, frame.indexOf("a row")));
    assertThat(terminal.emulator().unusualModes()).contains("?2026h", "?7l");
    tty.abandon();
    assertThat(terminal.emulator().unusualModes()).isEmpty();
  }

  @Test
  void somethingElseMayUseTheTerminalAsItWas() {
    tty.enter();
    String lent = tty.lend(() -> terminal.settings() + terminal.emulator().unusualModes());
    assertThat(lent).isEqualTo(before + "[]");
    assertThat(terminal.emulator().alternate()).isTrue();
    assertThat(terminal.settings()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "ab, 61 62",
    "\u6F22\u00e9, 6f22 e9",
    "\uD83D\uDE00x, 1f600 78",
    "\uD83D\uDE00\uD83D\uDE00, 1f600 1f600"
  })
  void aCodePointIsReadAsOne(String typed, String read) {
    tty.enter();
    terminal.type(typed);
    assertThat(heard()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "61 ff 62, 61 fffffffd 62",
    "e9 20 61, fffffffd 20 61",
    "c3, fffffffd",
    "c3 c3 a9, fffffffd e9",
    "c0 80, fffffffd",
    "e0 80 80, fffffffd",
    "ed a0 80, fffffffd",
    "f4 90 80 80, fffffffd",
    "f8 88, fffffffd fffffffd",
    "80 0a, fffffffd a",
    "e2 82 41, fffffffd 41",
    "ef bf bd, fffd",
    "f0 9f 98 80, 1f600"
  })
  void whatIsNoUtf8IsToldFromWhatIs(String bytes, String read) {
    tty.enter();
    terminal.send(HexFormat.ofDelimiter(" ").parseHex(bytes));
    terminal.pause(1);
    List<String> heard = new ArrayList<>();
    for (int c = tty.read(50); c >= 0 || c == Tty.BROKEN; c = tty.read(50)) {
      heard.add(Integer.toHexString(c));
    }
    assertThat(String.join(" ", heard)).isEqualTo(read);
  }

  @Test
  void whatIsTypedAtOnceIsThereAtOnce() {
    tty.enter();
    terminal.type("ab");
    terminal.type("c");
    assertThat(tty.isMoreThere()).isTrue();
    tty.read(50);
    assertThat(tty.isMoreThere()).isTrue();
    tty.read(50);
    assertThat(tty.isMoreThere()).as("what is typed later").isFalse();
    assertThat(tty.read(50)).isEqualTo('c');
    assertThat(tty.isMoreThere()).isFalse();
  }

  private String heard() {
    List<String> heard = new ArrayList<>();
    for (int c = tty.read(50); c >= 0; c = tty.read(50)) {
      heard.add(Integer.toHexString(c));
    }
    return String.join(" ", heard);
  }

  @Test
  void nothingIsHeardInSilenceAndAtTheEnd() {
    tty.enter();
    assertThat(tty.read(1)).isEqualTo(Tty.SILENCE);
    terminal.hangUp();
    assertThat(tty.read(1)).isEqualTo(Tty.END);
  }

  @Test
  void aTerminalThatDoesNotSayHowLargeItIsIsAsUsual() {
    terminal.setSize(new org.jline.terminal.Size(0, 0));
    assertThat(tty.size()).isEqualTo(new Size(80, 24));
  }
}
