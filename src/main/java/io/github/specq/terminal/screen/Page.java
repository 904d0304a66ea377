package io.github.specq.terminal.screen;

import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Viewport;
import java.util.List;
import java.util.Optional;

/**
 * Something to read, which may be longer than the screen.
 *
 * @param first the first row that is seen
 * @param keys what the keys do
 */
record Page(String title, Text text, int first, Keys keys) {

  /** Rows for a width. */
  interface Text {
    List<Line> rows(Viewport look);
  }

  /** What the keys do, with the signs that can be shown. */
  interface Keys {
    List<String> words(Viewport look);
  }

  /** The page after a key that moves; empty for any other. */
  Optional<Page> press(Key key, Viewport look) {
    int page = height(look) - 2;
    return switch (key) {
      case UP -> moved(first - 1, look);
      case DOWN -> moved(first + 1, look);
      case PAGE_UP -> moved(first - page, look);
      case PAGE_DOWN -> moved(first + page, look);
      case HOME -> moved(0, look);
      case END -> moved(last(look), look);
      default -> Optional.empty();
    };
  }

  private Optional<Page> moved(int to, Viewport look) {
    return Optional.of(new Page(title, text, Math.max(0, Math.min(to, last(look))), keys));
  }

  /** Whether more of it is below. */
  boolean hasMore(Viewport look) {
    return last(look) > first;
  }

  private int last(Viewport look) {
    return Math.max(0, text.rows(look).size() - height(look));
  }

  private int height(Viewport look) {
    return Layout.bodyHeight(look, top(look), bottom(look));
  }

  private List<Line> top(Viewport look) {
    return Layout.title(look, title, "");
  }

  private List<Line> bottom(Viewport look) {
    return List.of(Line.EMPTY, Layout.keys(look, keys.words(look)));
  }

  Frame view(Viewport look) {
    Scroll seen = Scroll.from(text.rows(look), first, height(look), look.glyphs());
    return Layout.of(look, top(look), seen.rows(), bottom(look), Optional.empty(), false);
  }
}
