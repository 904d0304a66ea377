package io.github.specq.terminal.screen;

import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.Choices;
import io.github.specq.terminal.widget.ChoicesView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of a list, found by typing a part of its name.
 *
 * @param picked what picking an entry does, by its id
 * @param closes what Esc does
 */
record PickScreen(
    String title, String hint, Choices choices, Function<String, Next> picked, String closes)
    implements Screen {

  static PickScreen of(
      String title, String hint, List<Choices.Entry> entries, Function<String, Next> picked) {
    Choices choices = Choices.of(entries, false).filtered("");
    return new PickScreen(title, hint, choices, picked, "back");
  }

  /** The same with that entry current. */
  PickScreen at(String id) {
    return with(choices.unfiltered().at(id));
  }

  /** The same with another word for what Esc does. */
  PickScreen closing(String how) {
    return new PickScreen(title, hint, choices, picked, how);
  }

  /** Whatever is typed here is to find an entry, also a digit. */
  private PickScreen with(Choices changed) {
    Choices found = changed.filter().isPresent() ? changed : changed.filtered("");
    return new PickScreen(title, hint, found, picked, closes);
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    if (stroke.equals(new Stroke.Pressed(Key.ENTER))) {
      return choices.current().map(e -> picked.apply(e.id())).orElse(new Next.Stay(this));
    }
    if (stroke.equals(new Stroke.Pressed(Key.F1))) {
      return new Next.Over(HelpText.PICK.screen());
    }
    boolean escape = stroke.equals(new Stroke.Pressed(Key.ESCAPE));
    boolean back =
        stroke.equals(new Stroke.Pressed(Key.BACK_TAB))
            || stroke.equals(new Stroke.Pressed(Key.CTRL_D))
            || (escape && choices.letters().isEmpty());
    return back ? new Next.Close() : new Next.Stay(with(choices.press(stroke).orElse(choices)));
  }

  @Override
  public Frame view(Viewport look) {
    List<Line> top = Layout.title(look, title, hint);
    String arrows = look.glyphs().up() + look.glyphs().down() + " move";
    String escape = choices.letters().isEmpty() ? closes : "clear";
    List<Line> bottom =
        List.of(
            Line.EMPTY,
            Layout.keys(look, List.of("Enter choose", "Esc " + escape, "type to filter", arrows)));
    Scroll seen =
        new ChoicesView(choices, look.glyphs()).rows(Layout.bodyHeight(look, top, bottom));
    Frame.Caret caret = new Frame.Caret(choices.row() - seen.first(), 1);
    return Layout.of(look, top, seen.rows(), bottom, Optional.of(caret), false);
  }
}
