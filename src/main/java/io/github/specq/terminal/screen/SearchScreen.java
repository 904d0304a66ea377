package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Viewport;
import java.util.List;
import java.util.Optional;

/**
 * Shown while something waits for the search through the repository. Enter does nothing: it was
 * pressed for what was shown before.
 */
record SearchScreen(Page page) implements Screen {

  static SearchScreen of(Page.Text text) {
    return new SearchScreen(
        new Page("One moment", text, 0, look -> List.of("Esc go on without it", "? help")));
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    return stroke instanceof Stroke.Pressed pressed
        ? press(pressed.key(), look)
        : new Next.Stay(this);
  }

  private Next press(Key key, Viewport look) {
    return switch (key) {
      case ESCAPE -> new Next.Give(new Reply.Keep());
      case CTRL_D -> new Next.Give(new Reply.EndOfInput());
      default -> new Next.Stay(new SearchScreen(page.press(key, look).orElse(page)));
    };
  }

  @Override
  public Optional<Screen> help() {
    return Optional.of(HelpText.SEARCH.screen());
  }

  @Override
  public Frame view(Viewport look) {
    return page.view(look);
  }
}
