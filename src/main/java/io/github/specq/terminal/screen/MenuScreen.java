package io.github.specq.terminal.screen;

import io.github.specq.terminal.Command;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done at a question instead of answering it. */
record MenuScreen(List<Item> items, int cursor) implements Screen {
  private static final int WORDS_COLUMN = 29;

  /**
   * One thing to do.
   *
   * @param letter the key that does it
   */
  record Item(char letter, String name, String does, Command.Call call) {

    /** How it is called by its word: {@code :goto topics}. */
    String word() {
      return (call.command().word() + " " + call.argument()).strip();
    }
  }

  MenuScreen {
    items = List.copyOf(items);
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    if (stroke instanceof Stroke.Typed typed) {
      return items.stream()
          .filter(i -> i.letter() == typed.codePoint())
          .findFirst()
          .<Next>map(i -> new Next.Command(i.call()))
          .orElseGet(() -> arrow(typed.codePoint()));
    }
    return stroke instanceof Stroke.Pressed pressed ? press(pressed.key()) : new Next.Stay(this);
  }

  private Next arrow(int codePoint) {
    return switch (codePoint) {
      case 'j' -> press(Key.DOWN);
      case 'k' -> press(Key.UP);
      default -> new Next.Stay(this);
    };
  }

  private Next press(Key key) {
    return switch (key) {
      case UP -> moved(cursor - 1);
      case DOWN -> moved(cursor + 1);
      case ENTER -> new Next.Command(items.get(cursor).call());
      case ESCAPE, BACK_TAB, CTRL_O, CTRL_D -> new Next.Close();
      default -> new Next.Stay(this);
    };
  }

  private Next moved(int to) {
    return new Next.Stay(new MenuScreen(items, Math.floorMod(to, items.size())));
  }

  @Override
  public Frame view(Viewport look) {
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      rows.add(row(items.get(i), i == cursor, look));
    }
    String arrows = look.glyphs().up() + look.glyphs().down() + " move";
    List<Line> bottom =
        List.of(Line.EMPTY, Layout.keys(look, List.of("a letter, or Enter", "Esc back", arrows)));
    List<Line> top = Layout.title(look, "Instead of an answer", "");
    int height = Layout.bodyHeight(look, top, bottom);
    Scroll seen = Scroll.around(rows, cursor, height, look.glyphs());
    Frame.Caret caret = new Frame.Caret(cursor - seen.first(), 1);
    return Layout.of(look, top, seen.rows(), bottom, Optional.of(caret), false);
  }

  private static Line row(Item item, boolean here, Viewport look) {
    String start =
        " %s %s  %s".formatted(here ? look.glyphs().pointer() : " ", item.letter(), item.name());
    return Line.of(start, here ? Style.CURRENT : Style.PLAIN)
        .padded(WORDS_COLUMN)
        .and(item.does(), Style.FAINT);
  }
}
