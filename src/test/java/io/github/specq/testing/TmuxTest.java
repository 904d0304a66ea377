package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.specq.terminal.view.Size;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmuxTest {
  @TempDir private Path home;
  private Tmux tmux;

  @BeforeEach
  void start() {
    assumeTrue(Tmux.isPossible());
    tmux = Tmux.start(home, Map.of("GREETING", "hello; you"), new Size(40, 6));
  }

  @AfterEach
  void close() {
    if (tmux != null) {
      tmux.close();
    }
  }

  private void run(String command) {
    tmux.type(command);
    tmux.sendKeys("Enter");
  }

  @Test
  void runsWhatIsTyped() {
    run("echo \"${PWD##*/}\"; stty size; echo \"$GREETING;\" $TERM;");
    tmux.await("\n6 40\nhello; you; tmux-256color\n");
    assertThat(tmux.screen()).contains(home.getFileName().toString());
    tmux.assertSane();
  }

  @Test
  void anotherSizeIsAnnounced() {
    run("sh -c 'trap \"stty size\" WINCH; echo $((6*7)); while :; do sleep 0.05; done'");
    tmux.await("\n42\n").resize(60, 7);
    tmux.await("7 60");
  }

  @Test
  void aPasteIsToldApartWhereThatIsWanted() {
    run("printf '\\033[?2004hready\\n'; cat -v");
    tmux.await("\nready\n").paste("one\ntwo");
    tmux.sendHex("21", "0d");
    tmux.await("two^[[201~!").await("^[[200~one");
  }

  @Test
  void jobsStopAndGoOn() {
    run("sh -c 'echo $((6*7)); exec cat'");
    tmux.await("\n42\n").sendKeys("C-z");
    tmux.await("Stopped");
    run("fg");
    tmux.await("$ fg\nsh -c");
    run("awake");
    tmux.await("awake\nawake");
  }

  @Test
  void whatIsLeftBehindIsFound() {
    run("stty -echo; echo d'on'e");
    tmux.await("done");
    assertThatThrownBy(tmux::assertSane).isInstanceOf(AssertionError.class);
    run("stty echo; printf '\\033[?25l\\033[?1049h'; echo he'r'e");
    tmux.await("here");
    assertThat(tmux.alternate()).isTrue();
    assertThat(tmux.cursorVisible()).isFalse();
    assertThatThrownBy(tmux::assertSane).isInstanceOf(AssertionError.class);
  }
}
