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
import io.github.specq.terminal.widget.ChoicesView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was understood of own words, each value to be ticked; laid over the box they were typed in,
 * so that going back finds them as they were.
 */
record UnderstoodScreen(
    Interview interview, Step step, Understanding understanding, Ticks<Row> ticks)
    implements Screen {
  private static final int MOST_TEXT_ROWS = 5;

  static UnderstoodScreen of(Interview interview, Step step, Understanding understanding) {
    return new UnderstoodScreen(
        interview,
        step,
        understanding,
        Ticks.of(
            understanding.rows(),
            UnderstoodText::answer,
            UnderstoodText::remark,
            Row::isSure,
            Row::excludes));
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    Optional<Ticks<Row>> changed =
        stroke instanceof Stroke.Typed typed && typed.codePoint() != ' '
            ? Optional.empty()
            : ticks.press(stroke);
    if (changed.isPresent()) {
      return new Next.Stay(new UnderstoodScreen(interview, step, understanding, changed.get()));
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
    return ticks
        .current()
        .<Next>map(row -> new Next.Give(given(Optional.of(row.field()))))
        .orElse(new Next.Stay(this));
  }

  private Reply given(Optional<Field> correct) {
    return understanding.taking(ticks.ticked(), correct);
  }

  @Override
  public Optional<Screen> help() {
    return Optional.of(HelpText.UNDERSTOOD.screen());
  }

  @Override
  public Frame view(Viewport look) {
    int width = look.columns();
    int ticked = ticks.ticked().size();
    String title = UnderstoodText.TITLE + ": " + step.question().wording().title();
    List<Line> top = new ArrayList<>(Layout.title(look, title, ticked + " ticked"));
    top.addAll(Paragraph.fitted(sentence(width), MOST_TEXT_ROWS, width, look));
    top.add(Line.EMPTY);
    String enter = ticked == 0 ? "Enter keep the words only" : "Enter take " + ticked;
    List<Line> bottom = new ArrayList<>(notes(width, look));
    bottom.add(
        Layout.keys(look, List.of(enter, "Space tick", "Tab correct", "Esc back", "? help")));
    int height = Layout.bodyHeight(look, top, bottom);
    Scroll seen = new ChoicesView(ticks.choices(), look.glyphs()).rows(height);
    Frame.Caret caret = new Frame.Caret(ticks.choices().row() - seen.first(), 1);
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
        ticks.ticked().stream()
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
