package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Viewport;
import java.util.List;
import java.util.Optional;

/**
 * What is said before the first question. The keys that go on begin, once all of it was seen; a key
 * that was pressed by chance does nothing.
 */
record GreetingScreen(Page page) implements Screen {

  private static final List<String> KEYS =
      List.of("Enter begin", "Esc, q quit", "? help", "also Space, Down, Right");

  static GreetingScreen of(Page.Text text) {
    return new GreetingScreen(new Page("specq", text, 0, look -> KEYS));
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    if (stroke instanceof Stroke.Pressed pressed) {
      return press(pressed.key(), look);
    }
    if (stroke.equals(new Stroke.Typed(' '))) {
      return onward(Key.PAGE_DOWN, look);
    }
    return stroke.equals(new Stroke.Typed('q')) ? quit() : new Next.Stay(this);
  }

  private Next press(Key key, Viewport look) {
    return switch (key) {
      case ENTER, RIGHT -> begin();
      case DOWN -> onward(key, look);
      case ESCAPE -> quit();
      case CTRL_D -> new Next.Give(new Reply.EndOfInput());
      default -> moved(key, look);
    };
  }

  private Next onward(Key key, Viewport look) {
    return page.hasMore(look) ? moved(key, look) : begin();
  }

  private Next moved(Key key, Viewport look) {
    return new Next.Stay(new GreetingScreen(page.press(key, look).orElse(page)));
  }

  private static Next begin() {
    return new Next.Give(new Reply.Keep());
  }

  private static Next quit() {
    return new Next.Give(new Reply.Quit());
  }

  @Override
  public Optional<Screen> help() {
    return Optional.of(HelpText.START.screen());
  }

  @Override
  public Frame view(Viewport look) {
    return page.view(look);
  }
}
