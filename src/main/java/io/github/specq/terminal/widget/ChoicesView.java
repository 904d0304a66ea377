package io.github.specq.terminal.widget;

import io.github.specq.terminal.Wrap;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.widget.Choices.Entry;
import io.github.specq.terminal.widget.Choices.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a list of choices looks: what is typed to find an entry, then the entries. */
public final class ChoicesView {
  private static final int FILTER_COLUMNS = 18;

  private final Choices choices;
  private final List<Entry> shown;
  private final Glyphs glyphs;

  public ChoicesView(Choices choices, Glyphs glyphs) {
    this.choices = choices;
    this.shown = choices.shown();
    this.glyphs = glyphs;
  }

  /** The rows of the list, as many as fit around the current one. */
  public Scroll rows(int height) {
    List<Line> head = choices.filter().map(f -> filter()).stream().toList();
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      rows.add(row(i, shown.get(i)));
    }
    int room = Math.max(1, height - head.size());
    Scroll seen = Scroll.around(rows, Math.max(0, choices.cursor()), room, glyphs);
    return new Scroll(Stream.concat(head.stream(), seen.rows().stream()).toList(), seen.first());
  }

  /** The end of what is typed, and what could not be known from the entries that are shown. */
  private Line filter() {
    String text = choices.letters();
    String end = end(text);
    String sign = end.length() < text.length() ? glyphs.cut() : "";
    String note = choices.isNothingMeant() ? "  no match" : hidden();
    return Line.of("   Filter: " + sign + end, Style.STRONG).and(note, Style.FAINT);
  }

  /** As much as fits, looked at from behind: a paste may be very long. */
  private static String end(String text) {
    int first = text.length();
    while (first > 0) {
      int before = text.offsetByCodePoints(first, -1);
      if (Wrap.columns(text.substring(before)) > FILTER_COLUMNS) {
        break;
      }
      first = before;
    }
    return text.substring(first);
  }

  private String hidden() {
    List<String> ids = shown.stream().map(Entry::id).toList();
    long hidden = choices.ticked().stream().filter(id -> !ids.contains(id)).count();
    return hidden == 0 || !choices.several() ? "" : "  %d more ticked".formatted(hidden);
  }

  private Line row(int index, Entry entry) {
    boolean here = index == choices.cursor();
    boolean numbered = choices.filter().isEmpty() && index < 9;
    String number = numbered ? String.valueOf(index + 1) : " ";
    boolean ticked = choices.ticked().contains(entry.id());
    String tick = choices.several() && entry.kind().isTicked() ? glyphs.tick(ticked) + " " : "";
    String start = " %s %s %s".formatted(here ? glyphs.pointer() : " ", number, tick);
    Style style = entry.kind() == Kind.IMPOSSIBLE ? Style.FAINT : Style.PLAIN;
    Line line = Line.of(start + entry.label(), here ? Style.CURRENT : style);
    return entry.remark().isEmpty() ? line : line.and("  " + entry.remark(), Style.FAINT);
  }
}
