package io.github.specq.terminal.tty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.screen.Screen;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.testing.VirtualTerminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was begun on a screen is kept however it is left, and before anything else happens. */
class ScreenLoopTest {
  private final VirtualTerminal terminal = VirtualTerminal.of(new Size(80, 24));
  private final Tty tty = Tty.of(terminal);
  private final List<String> kept = new ArrayList<>();
  private final ScreenLoop stage =
      new ScreenLoop(
          tty,
          Glyphs.UNICODE,
          false,
          new Editor(Map.of()),
          screen -> kept.add(((Typing) screen).text()));

  /** A screen that shows what is typed; Enter gives it, and an exclamation mark is a bug. */
  private record Typing(String text) implements Screen {
    @Override
    public Next press(Stroke stroke, Viewport look) {
      if (stroke instanceof Stroke.Typed typed) {
        if (typed.codePoint() == '!') {
          throw new IllegalStateException("a bug");
        }
        return new Next.Stay(new Typing(text + Character.toString(typed.codePoint())));
      }
      return new Next.Give(new Reply.Back());
    }

    @Override
    public Frame view(Viewport look) {
      return new Frame(List.of(Line.of(text)), Optional.empty(), true);
    }
  }

  @Test
  void atTheEndOfInput() {
    terminal.type("half a sentence");
    terminal.hangUp();
    assertThat(stage.show(new Typing(""))).isEqualTo(new Reply.EndOfInput());
    assertThat(kept).last().isEqualTo("half a sentence");
  }

  @Test
  void whereAReplyIsGiven() {
    terminal.type("half");
    terminal.pause(1);
    terminal.type("\t");
    assertThat(stage.show(new Typing(""))).isEqualTo(new Reply.Back());
    assertThat(kept).containsExactly("half");
  }

  @Test
  void whereABugEndsIt() {
    terminal.type("half!");
    assertThatThrownBy(() -> stage.show(new Typing(""))).hasMessage("a bug");
    assertThat(kept).containsExactly("half");
  }

  /** As when a signal comes while the last key is still being carried out. */
  @Test
  void whileTheProcessEnds() {
    terminal.type("half");
    terminal.hangUp();
    List<String> atTheEnd = new ArrayList<>();
    ScreenLoop dying =
        new ScreenLoop(
            tty,
            Glyphs.UNICODE,
            false,
            new Editor(Map.of()),
            screen -> atTheEnd.add(((Typing) screen).text()));
    dying.show(new Typing(""));
    dying.abandon();
    assertThat(atTheEnd).containsExactly("half");
  }

  @Test
  void onceInARest() {
    terminal.type("half");
    terminal.pause(25);
    terminal.type("\t");
    stage.show(new Typing(""));
    assertThat(kept).containsExactly("half", "half");
  }
}
