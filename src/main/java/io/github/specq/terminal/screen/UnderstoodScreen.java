package io.github.specq.terminal.screen;

import io.github.specq.bank.Field;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.interview.Understanding;
import io.github.specq.interview.Understanding.Row;
import io.github.specq.reading.Span;
import io.github.specq.terminal.UnderstoodText;
import io.github.specq.terminal.Wrap;
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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was understood of own words, each value to be ticked; laid over the box they were typed in,
 * so that going back finds them as they were.
 *
 * @param choices by the number of the row
 */
record UnderstoodScreen(
    Interview interview, Step step, Understanding understanding, Choices choices)
    implements Screen {
  private static final int MOST_TEXT_ROWS = 5;

  static UnderstoodScreen of(Interview interview, Step step, Understanding understanding) {
    List<Row> rows = understanding.rows();
    List<Choices.Entry> entries =
        IntStream.range(0, rows.size())
            .mapToObj(
                i ->
                    new Choices.Entry(
                        String.valueOf(i),
                        UnderstoodText.answer(rows.get(i)),
                        UnderstoodText.remark(rows.get(i)),
                        Choices.Kind.OPTION))
            .toList();
    Set<String> sure =
        entries.stream()
            .map(Choices.Entry::id)
            .filter(id -> rows.get(Integer.parseInt(id)).isSure())
            .collect(Collectors.toSet());
    return new UnderstoodScreen(
        interview, step, understanding, Choices.of(entries, true).ticking(sure));
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    Optional<Choices> changed =
        stroke instanceof Stroke.Typed typed && typed.codePoint() != ' '
            ? Optional.empty()
            : choices.press(stroke);
    if (changed.isPresent()) {
      return new Next.Stay(
          new UnderstoodScreen(interview, step, understanding, compatible(changed.get())));
    }
    return stroke instanceof Stroke.Pressed pressed ? press(pressed.key()) : new Next.Stay(this);
  }

  private Next press(Key key) {
    return switch (key) {
      case ENTER -> new Next.Give(given(Optional.empty()));
      case TAB -> correct();
      case ESCAPE, BACK_TAB -> new Next.Close();
      default -> new Next.Stay(this);
    };
  }

  /** Takes what is ticked, and goes to the part that the current row is about. */
  private Next correct() {
    return current()
        .<Next>map(row -> new Next.Give(given(Optional.of(row.field()))))
        .orElse(new Next.Stay(this));
  }

  private Reply given(Optional<Field> correct) {
    return understanding.taking(ticked(choices), correct);
  }

  private Optional<Row> current() {
    return choices.current().map(e -> understanding.rows().get(Integer.parseInt(e.id())));
  }

  private List<Row> ticked(Choices now) {
    return IntStream.range(0, understanding.rows().size())
        .filter(i -> now.ticked().contains(String.valueOf(i)))
        .mapToObj(understanding.rows()::get)
        .toList();
  }

  /** What was ticked last unticks another value of the same field. */
  private Choices compatible(Choices now) {
    List<Row> fresh = new ArrayList<>(ticked(now));
    fresh.removeAll(ticked(choices));
    Set<String> kept = new LinkedHashSet<>(now.ticked());
    kept.removeIf(
        id -> fresh.stream().anyMatch(understanding.rows().get(Integer.parseInt(id))::excludes));
    return now.ticking(kept);
  }

  @Override
  public Frame view(Viewport look) {
    int width = look.columns();
    int ticked = choices.ticked().size();
    String title = UnderstoodText.TITLE + ": " + step.question().wording().title();
    List<Line> top = new ArrayList<>(Layout.title(look, title, ticked + " ticked"));
    top.addAll(Paragraph.fitted(sentence(width), MOST_TEXT_ROWS, width, look));
    top.add(Line.EMPTY);
    String enter = ticked == 0 ? "Enter keep the words only" : "Enter take " + ticked;
    List<Line> bottom = new ArrayList<>(notes(width, look));
    bottom.add(Layout.keys(look, List.of(enter, "Space tick", "Tab correct", "Esc back")));
    int height = Layout.bodyHeight(look, top, bottom);
    Scroll seen = new ChoicesView(choices, look.glyphs()).rows(height);
    Frame.Caret caret = new Frame.Caret(choices.row() - seen.first(), 1);
    return Layout.of(look, top, seen.rows(), bottom, Optional.of(caret), false);
  }

  private List<Line> notes(int width, Viewport look) {
    List<Line> rows = new ArrayList<>();
    rows.add(Line.EMPTY);
    String missing = UnderstoodText.missing(interview.missing(step, given(Optional.empty())));
    if (!missing.isEmpty()) {
      rows.addAll(
          Paragraph.fitted(
              Paragraph.of("Still needed, asked next  ", missing, Style.WARN, width),
              2,
              width,
              look));
    }
    List<String> unread = UnderstoodText.unread(understanding);
    if (!unread.isEmpty()) {
      String words = String.join(" " + look.glyphs().dot() + " ", unread);
      rows.addAll(
          Paragraph.fitted(
              Paragraph.of("Kept as words only  ", words, Style.FAINT, width), 2, width, look));
    }
    return rows;
  }

  /** The words with those marked that say what is ticked. */
  private List<Line> sentence(int width) {
    List<Span> said =
        ticked(choices).stream()
            .flatMap(r -> r.words().stream())
            .sorted(Comparator.naturalOrder())
            .toList();
    List<Line> rows = new ArrayList<>();
    for (Span row : rows(width - 2)) {
      Line line = Line.of(" ");
      int at = row.from();
      for (Span span : said) {
        int from = Math.max(at, span.from());
        int to = Math.min(row.to(), span.to());
        if (from < to) {
          line = line.and(new Span(at, from).of(understanding.text()), Style.PLAIN);
          line = line.and(new Span(from, to).of(understanding.text()), Style.GOOD);
          at = to;
        }
      }
      rows.add(line.and(new Span(at, row.to()).of(understanding.text()), Style.PLAIN));
    }
    return rows;
  }

  /** The parts of the text that fill a row each, broken at blanks. */
  private List<Span> rows(int width) {
    String text = understanding.text();
    List<Span> rows = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int line = text.indexOf('\n', from);
      int end = line < 0 ? text.length() : line;
      int to = Math.min(end, from + Wrap.cut(text.substring(from, end), width).length());
      int blank = to < end ? text.lastIndexOf(' ', to) : to;
      int cut = blank > from ? blank : Math.max(to, from + 1);
      rows.add(new Span(from, cut));
      from = cut;
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
    return rows;
  }
}
