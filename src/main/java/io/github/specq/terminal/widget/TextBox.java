package io.github.specq.terminal.widget;

import io.github.specq.terminal.SafeText;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.widget.History.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A field for text, its caret and what can be taken back in it. The text may be selected as a
 * whole, as it is where it is only offered: what is typed or removed first then replaces all of it.
 */
public final class TextBox {
  /** What goes beyond is dropped. */
  public static final int LONGEST = 20_000;

  private final CaretText now;
  private final boolean lines;
  private final boolean selected;
  private final OptionalInt wishedColumn;
  private final History history;

  private TextBox(
      CaretText now, boolean lines, boolean selected, OptionalInt wishedColumn, History history) {
    this.now = now;
    this.lines = lines;
    this.selected = selected;
    this.wishedColumn = wishedColumn;
    this.history = history;
  }

  /**
   * What is seen of a box.
   *
   * @param rows without styles, each at most as wide as was asked for
   * @param caret row and column within the rows
   * @param above how many rows are hidden above
   * @param below how many rows are hidden below
   */
  public record View(List<String> rows, Frame.Caret caret, int above, int below) {
    public View {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A box with its caret at the end of a text, which is cleaned and cut as in {@link #insert}.
   *
   * @param lines whether it may hold line breaks
   */
  public static TextBox of(String text, boolean lines) {
    CaretText now = CaretText.atEnd(fitting(clean(text, lines), LONGEST));
    return new TextBox(now, lines, false, OptionalInt.empty(), History.EMPTY);
  }

  /** The same with its whole text selected, until the next key. */
  public TextBox selected() {
    return new TextBox(now, lines, !isEmpty(), wishedColumn, history);
  }

  public boolean isSelected() {
    return selected;
  }

  public String text() {
    return now.text();
  }

  public boolean isEmpty() {
    return now.text().isEmpty();
  }

  /**
   * The box after a key, or empty when the key means nothing to a box, so that others may use it.
   *
   * @param width of the text's rows in columns, at least 2
   */
  public Optional<TextBox> press(Key key, int width) {
    return switch (key) {
      case UP -> vertical(-1, width);
      case DOWN -> vertical(1, width);
      case CTRL_J, ALT_ENTER ->
          lines ? Optional.of(changed(now.with(fitting("\n")), Change.WHOLE)) : Optional.empty();
      case CTRL_UNDERSCORE -> Optional.of(undone());
      case CTRL_D -> isEmpty() || selected ? Optional.empty() : press(Key.DELETE, width);
      default -> moving(key).or(() -> removing(key));
    };
  }

  private Optional<TextBox> moving(Key key) {
    return switch (key) {
      case LEFT, CTRL_B -> moved(now.before());
      case RIGHT, CTRL_F -> moved(now.after());
      case WORD_LEFT -> moved(now.wordStart());
      case WORD_RIGHT -> moved(now.wordEnd());
      case HOME, CTRL_A -> moved(now.lineStart());
      case END -> moved(now.lineEnd());
      default -> Optional.empty();
    };
  }

  private Optional<TextBox> removing(Key key) {
    Optional<TextBox> without =
        switch (key) {
          case BACKSPACE -> oneRemoved(now.before(), now.caret());
          case DELETE -> oneRemoved(now.caret(), now.after());
          case CTRL_W, ALT_BACKSPACE -> removed(now.wordStart(), now.caret(), Change.WHOLE);
          case CTRL_U -> removed(now.lineStart(), now.caret(), Change.WHOLE);
          case CTRL_K -> removed(now.caret(), now.lineEnd(), Change.WHOLE);
          default -> Optional.empty();
        };
    return selected ? without.map(w -> with("")) : without;
  }

  /** Types a character at the caret; what is no text is dropped. */
  public TextBox type(int codePoint) {
    String typed = SafeText.typed(Character.toString(codePoint));
    return selected ? insert(typed) : changed(now.with(fitting(typed)), Change.typed(typed));
  }

  /**
   * Puts a text in at the caret: what was pasted, or comes back from an editor. Dropped are
   * characters that are no text, and what goes beyond 20,000 chars; tabs become blanks, and so do
   * line breaks where the box has one line.
   */
  public TextBox insert(String text) {
    String more = clean(text, lines);
    return selected && !more.isEmpty()
        ? with(more)
        : changed(now.with(fitting(more)), Change.WHOLE);
  }

  /** The same with another text, cleaned and cut as in {@link #insert}; this can be undone. */
  public TextBox with(String text) {
    return changed(CaretText.atEnd(fitting(clean(text, lines), LONGEST)), Change.WHOLE);
  }

  /**
   * As many rows as there is room for, with the caret's row in their middle where the text goes on
   * above and below.
   *
   * @param width in columns, at least 2
   * @param height in rows, at least 1
   */
  public View view(int width, int height) {
    TextRows rows = TextRows.of(now, width);
    Frame.Caret caret = rows.caret();
    int hidden = Math.max(0, rows.count() - height);
    int above = Math.min(hidden, Math.max(0, caret.row() - height / 2));
    int end = Math.min(rows.count(), above + height);
    return new View(
        rows.shown(above, end),
        new Frame.Caret(caret.row() - above, caret.column()),
        above,
        rows.count() - end);
  }

  private Optional<TextBox> vertical(int step, int width) {
    TextRows rows = TextRows.of(now, width);
    if (rows.count() == 1) {
      return Optional.empty();
    }
    int column = wishedColumn.orElse(rows.caret().column());
    CaretText there = now.at(rows.place(step, column));
    return Optional.of(new TextBox(there, lines, false, OptionalInt.of(column), history.paused()));
  }

  private Optional<TextBox> moved(int place) {
    return Optional.of(next(now.at(place), history.paused()));
  }

  private Optional<TextBox> oneRemoved(int from, int to) {
    return removed(from, to, Change.removed(now.text().substring(from, to)));
  }

  private Optional<TextBox> removed(int from, int to, Change change) {
    return Optional.of(changed(now.without(from, to), change));
  }

  private TextBox changed(CaretText changed, Change change) {
    boolean same = changed.text().equals(now.text());
    return next(changed, same ? history.paused() : history.with(now, change));
  }

  private TextBox undone() {
    if (history.isEmpty()) {
      return selected ? next(now, history) : this;
    }
    return next(history.latest(), history.earlier());
  }

  private TextBox next(CaretText next, History remembered) {
    return new TextBox(next, lines, false, OptionalInt.empty(), remembered);
  }

  private static String clean(String text, boolean lines) {
    // So much is enough to fill a box, and a paste of any size takes no longer.
    String start = text.substring(0, Math.min(text.length(), 2 * LONGEST));
    return Arrays.stream(start.split("\\R", -1))
        .map(SafeText::typed)
        .collect(Collectors.joining(lines ? "\n" : " "));
  }

  private String fitting(String more) {
    return fitting(more, LONGEST - now.text().length());
  }

  private static String fitting(String text, int room) {
    return text.length() <= room ? text : text.substring(0, new Clusters(text).floor(room));
  }
}
