package io.github.specq.terminal.screen;

import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Viewport;
import java.util.List;

/** Something to read, laid over another screen. Any key that does not move closes it. */
record PageScreen(Page page) implements Screen {

  /** Help, laid over another screen. */
  static PageScreen over(String title, Page.Text text) {
    return new PageScreen(
        new Page(
            title,
            text,
            0,
            look -> List.of("Esc back", look.glyphs().up() + look.glyphs().down() + " scroll")));
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    if (stroke instanceof Stroke.Pressed pressed) {
      return press(pressed.key(), look);
    }
    return stroke.equals(new Stroke.Typed(' ')) && page.hasMore(look)
        ? press(Key.PAGE_DOWN, look)
        : new Next.Close();
  }

  private Next press(Key key, Viewport look) {
    return page.press(key, look)
        .<Next>map(moved -> new Next.Stay(new PageScreen(moved)))
        .orElse(new Next.Close());
  }

  @Override
  public Frame view(Viewport look) {
    return page.view(look);
  }
}
