package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Look;
import io.github.specq.terminal.view.Scroll;
import java.util.List;
import java.util.Optional;

/**
 * Something to read. Any key that does not move closes it.
 *
 * @param first the first row that is seen
 * @param closes what closing is called
 * @param reply what closing gives; empty where it goes back to the screen below
 */
record PageScreen(String title, Text text, int first, String closes, Optional<Reply> reply)
    implements Screen {

  /** Rows for a width. */
  interface Text {
    List<Line> rows(Look look);
  }

  /** Help, laid over another screen. */
  static PageScreen over(String title, Text text) {
    return new PageScreen(title, text, 0, "Esc back", Optional.empty());
  }

  @Override
  public Next press(Stroke stroke, Look look) {
    if (stroke instanceof Stroke.Pressed pressed) {
      return press(pressed.key(), look);
    }
    return stroke.equals(new Stroke.Typed(' ')) && last(look) > first
        ? press(Key.PAGE_DOWN, look)
        : close();
  }

  private Next press(Key key, Look look) {
    int page = height(look) - 2;
    return switch (key) {
      case UP -> moved(first - 1, look);
      case DOWN -> moved(first + 1, look);
      case PAGE_UP -> moved(first - page, look);
      case PAGE_DOWN -> moved(first + page, look);
      case HOME -> moved(0, look);
      case END -> moved(last(look), look);
      case CTRL_D -> reply.isPresent() ? new Next.Give(new Reply.EndOfInput()) : close();
      default -> close();
    };
  }

  private Next close() {
    return reply.<Next>map(Next.Give::new).orElse(new Next.Close());
  }

  private Next moved(int to, Look look) {
    int bounded = Math.max(0, Math.min(to, last(look)));
    return new Next.Stay(new PageScreen(title, text, bounded, closes, reply));
  }

  private int last(Look look) {
    return Math.max(0, text.rows(look).size() - height(look));
  }

  private int height(Look look) {
    return Sheet.bodyHeight(look, top(look), bottom(look));
  }

  private List<Line> top(Look look) {
    return Sheet.title(look, title, "");
  }

  private List<Line> bottom(Look look) {
    String arrows = look.glyphs().up() + look.glyphs().down() + " scroll";
    return List.of(Line.EMPTY, Sheet.keys(look, List.of(closes, arrows)));
  }

  @Override
  public Frame view(Look look) {
    Scroll seen = Scroll.from(text.rows(look), first, height(look), look.glyphs());
    return Sheet.of(look, top(look), seen.rows(), bottom(look), Optional.empty(), false);
  }
}
