package io.github.specq.terminal.screen;

import io.github.specq.terminal.Command;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.TextBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A command being typed as a word, above those it may become. Enter does what is current, or what
 * was typed with more behind it.
 *
 * @param items all that can be done
 * @param cursor among those that the word may become; -1 where nothing is said yet
 */
record CommandScreen(List<MenuScreen.Item> items, TextBox box, int cursor) implements Screen {
  private static final String COLON = ":";
  private static final int WORDS_COLUMN = 20;

  CommandScreen {
    items = List.copyOf(items);
  }

  /** With what is typed so far, from its colon on. */
  static CommandScreen of(List<MenuScreen.Item> items, String typed) {
    return at(items, TextBox.of(typed, false));
  }

  private static CommandScreen at(List<MenuScreen.Item> items, TextBox box) {
    return new CommandScreen(items, box, box.text().strip().equals(COLON) ? -1 : 0);
  }

  private String typed() {
    return box.text().strip().toLowerCase(Locale.ROOT);
  }

  /** Those that the word may become; it may also have more behind it. */
  private List<MenuScreen.Item> possible() {
    return items.stream()
        .filter(i -> i.word().startsWith(typed()) || typed().startsWith(i.word() + " "))
        .toList();
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    if (stroke instanceof Stroke.Typed typed) {
      return edited(box.type(typed.codePoint()));
    }
    return stroke instanceof Stroke.Pasted pasted
        ? edited(box.insert(pasted.text()))
        : press(((Stroke.Pressed) stroke).key(), look);
  }

  /** Without its colon it is no command any more. */
  private Next edited(TextBox changed) {
    return changed.text().startsWith(COLON) ? new Next.Stay(at(items, changed)) : new Next.Close();
  }

  private Next press(Key key, Viewport look) {
    return switch (key) {
      case UP -> moved(Math.max(0, cursor) - 1);
      case DOWN -> moved(cursor + 1);
      case ENTER -> called().<Next>map(Next.Command::new).orElse(new Next.Stay(this));
      case ESCAPE, BACK_TAB -> new Next.Close();
      default ->
          box.press(key, BoxView.textWidth(look.columns()))
              .map(this::edited)
              .orElse(new Next.Stay(this));
    };
  }

  private Next moved(int to) {
    int count = Math.max(1, possible().size());
    return new Next.Stay(new CommandScreen(items, box, Math.floorMod(to, count)));
  }

  /** What is moved to; else the word itself, where it is one; else the first it may become. */
  private Optional<Command.Call> called() {
    Optional<Command.Call> current =
        possible().stream().skip(Math.max(0, cursor)).findFirst().map(MenuScreen.Item::call);
    return cursor > 0
        ? current
        : Command.parse(box.text()).or(() -> current.filter(c -> cursor == 0));
  }

  @Override
  public Frame view(Viewport look) {
    List<Line> top = Layout.title(look, "Instead of an answer", "");
    BoxView line = BoxView.of(box, look, look.columns(), 1, "");
    String arrows = look.glyphs().up() + look.glyphs().down() + " move";
    List<Line> bottom =
        List.of(Line.EMPTY, Layout.keys(look, List.of("Enter do it", "Esc back", arrows)));
    int height = Layout.bodyHeight(look, top, bottom) - line.rows().size();
    List<Line> body = new ArrayList<>(line.rows());
    body.addAll(
        Scroll.around(rows(look), Math.max(0, cursor), Math.max(1, height), look.glyphs()).rows());
    return Layout.of(look, top, body, bottom, Optional.of(line.caret()), true);
  }

  private List<Line> rows(Viewport look) {
    List<MenuScreen.Item> possible = possible();
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < possible.size(); i++) {
      rows.add(row(possible.get(i), i == cursor, look));
    }
    return rows.isEmpty() ? Paragraph.of(nothing(), Style.BAD, look.columns()) : rows;
  }

  private String nothing() {
    return Command.isBegun(typed())
        ? "This is not possible here."
        : "There is no command like that.";
  }

  private static Line row(MenuScreen.Item item, boolean here, Viewport look) {
    String start = " %s %s".formatted(here ? look.glyphs().pointer() : " ", item.word());
    return Line.of(start, here ? Style.CURRENT : Style.PLAIN)
        .padded(WORDS_COLUMN)
        .and(item.name() + ": " + item.does(), Style.FAINT);
  }
}
