package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.interview.UnaskedFind;
import io.github.specq.terminal.UnaskedText;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.Choices;
import io.github.specq.terminal.widget.ChoicesView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the repository shows for questions that were not asked, each to be ticked; what is sure is
 * ticked beforehand.
 *
 * @param choices by the number of the find
 */
record UnaskedScreen(List<UnaskedFind> finds, Choices choices) implements Screen {
  private static final int PANE = 7;
  private static final int LIST_FIFTHS = 3;
  private static final String ABOUT =
      "What is ticked becomes an answer, with its place; you can confirm or change it in the review.";

  static UnaskedScreen of(List<UnaskedFind> finds) {
    List<Choices.Entry> entries =
        IntStream.range(0, finds.size())
            .mapToObj(
                i ->
                    new Choices.Entry(
                        String.valueOf(i),
                        UnaskedText.answer(finds.get(i)),
                        UnaskedText.found(finds.get(i)),
                        Choices.Kind.OPTION))
            .toList();
    Set<String> sure =
        entries.stream()
            .map(Choices.Entry::id)
            .filter(id -> finds.get(Integer.parseInt(id)).isSure())
            .collect(Collectors.toSet());
    return new UnaskedScreen(finds, Choices.of(entries, true).ticking(sure));
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    Optional<Choices> changed = choices.press(stroke);
    if (changed.isPresent()) {
      return new Next.Stay(new UnaskedScreen(finds, compatible(changed.get())));
    }
    return stroke instanceof Stroke.Pressed pressed ? press(pressed.key()) : new Next.Stay(this);
  }

  private Next press(Key key) {
    return switch (key) {
      case ENTER -> new Next.Give(taking(ticked(choices)));
      case ESCAPE, BACK_TAB -> new Next.Give(new Reply.Keep());
      case CTRL_D -> new Next.Give(new Reply.Quit());
      default -> new Next.Stay(this);
    };
  }

  private static Reply taking(List<UnaskedFind> ticked) {
    return ticked.isEmpty() ? new Reply.Keep() : new Reply.TakeUnasked(ticked);
  }

  private List<UnaskedFind> ticked(Choices now) {
    return IntStream.range(0, finds.size())
        .filter(i -> now.ticked().contains(String.valueOf(i)))
        .mapToObj(finds::get)
        .toList();
  }

  /** What was ticked last unticks what cannot be true beside it. */
  private Choices compatible(Choices now) {
    List<UnaskedFind> fresh = new ArrayList<>(ticked(now));
    fresh.removeAll(ticked(choices));
    Set<String> kept = new LinkedHashSet<>(now.ticked());
    kept.removeIf(id -> fresh.stream().anyMatch(finds.get(Integer.parseInt(id))::excludes));
    return now.ticking(kept);
  }

  @Override
  public Frame view(Viewport look) {
    int ticked = choices.ticked().size();
    List<Line> top = new ArrayList<>(Layout.title(look, UnaskedText.TITLE, ticked + " ticked"));
    top.addAll(Paragraph.of(ABOUT, Style.PLAIN, look.columns()));
    top.add(Line.EMPTY);
    String enter = ticked == 0 ? "Enter take none" : "Enter take " + ticked;
    List<String> keys = List.of(enter, "Space tick", "Esc take none", "Ctrl+A all or none");
    List<Line> bottom = List.of(Line.EMPTY, Layout.keys(look, keys));
    int height = Layout.bodyHeight(look, top, bottom);
    Columns columns = new Columns(look, height, Math.min(PANE, height / 2), LIST_FIFTHS);
    Scroll seen = new ChoicesView(choices, look.glyphs()).rows(columns.leftHeight());
    Frame.Caret caret = new Frame.Caret(choices.row() - seen.first(), 1);
    List<Line> body = columns.join(seen.rows(), title(), details(columns.rightWidth()));
    return Layout.of(look, top, body, bottom, Optional.of(caret), false);
  }

  private Optional<UnaskedFind> current() {
    return choices.current().map(entry -> finds.get(Integer.parseInt(entry.id())));
  }

  private String title() {
    return current().map(find -> find.question().wording().title()).orElse("");
  }

  private List<Line> details(int width) {
    List<Line> rows = new ArrayList<>();
    current()
        .ifPresent(
            find -> {
              String ask = find.field().wording().ask().orElse(find.question().wording().ask());
              rows.addAll(Paragraph.of(ask, Style.FAINT, width));
              UnaskedText.finds(find)
                  .forEach(f -> rows.addAll(Paragraph.of("Found  ", f, Style.GOOD, width)));
            });
    return rows;
  }
}
