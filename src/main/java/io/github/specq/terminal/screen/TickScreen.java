package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.TickPage;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.ChoicesView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of which each is to be ticked; what is sure is ticked beforehand. */
record TickScreen<T>(TickPage<T> page, Ticks<T> ticks) implements Screen {
  private static final int PANE = 7;
  private static final int LIST_FIFTHS = 3;

  static <T> TickScreen<T> of(TickPage<T> page) {
    return new TickScreen<>(
        page, Ticks.of(page.rows(), page.fact(), page.why(), page.isSure(), page.excludes()));
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    Optional<Ticks<T>> changed = ticks.press(stroke);
    if (changed.isPresent()) {
      return new Next.Stay(new TickScreen<>(page, changed.get()));
    }
    return stroke instanceof Stroke.Pressed pressed ? press(pressed.key()) : new Next.Stay(this);
  }

  private Next press(Key key) {
    return switch (key) {
      case ENTER -> new Next.Give(page.reply(ticks.ticked()));
      case ESCAPE, BACK_TAB -> new Next.Give(new Reply.Keep());
      case CTRL_D -> new Next.Give(new Reply.Quit());
      default -> new Next.Stay(this);
    };
  }

  @Override
  public Optional<Screen> help() {
    return Optional.of(HelpText.TICKS.screen());
  }

  @Override
  public Frame view(Viewport look) {
    int ticked = ticks.ticked().size();
    List<Line> top = new ArrayList<>(Layout.title(look, page.title(), ticked + " ticked"));
    top.addAll(Paragraph.of(page.about(), Style.PLAIN, look.columns()));
    top.add(Line.EMPTY);
    String enter = ticked == 0 ? "Enter take none" : "Enter take " + ticked;
    List<String> keys =
        List.of(enter, "Space tick", "Esc take none", "? help", "Ctrl+A all or none");
    List<Line> bottom = List.of(Line.EMPTY, Layout.keys(look, keys));
    int height = Layout.bodyHeight(look, top, bottom);
    Columns columns = new Columns(look, height, Math.min(PANE, height / 2), LIST_FIFTHS);
    Scroll seen = new ChoicesView(ticks.choices(), look.glyphs()).rows(columns.leftHeight());
    Frame.Caret caret = new Frame.Caret(ticks.choices().row() - seen.first(), 1);
    List<Line> body = columns.join(seen.rows(), title(), details(columns.rightWidth()));
    return Layout.of(look, top, body, bottom, Optional.of(caret), false);
  }

  private String title() {
    return ticks.current().map(page.fact()).orElse("");
  }

  private List<Line> details(int width) {
    List<Line> rows = new ArrayList<>();
    ticks
        .current()
        .ifPresent(
            row -> {
              rows.addAll(Paragraph.of(page.ask().apply(row), Style.FAINT, width));
              page.details()
                  .apply(row)
                  .forEach(d -> rows.addAll(Paragraph.of(d, Style.GOOD, width)));
            });
    return rows;
  }
}
