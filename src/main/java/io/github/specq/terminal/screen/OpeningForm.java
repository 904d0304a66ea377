package io.github.specq.terminal.screen;

import io.github.specq.answers.Draft;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.OpeningText;
import io.github.specq.terminal.StepText;
import io.github.specq.terminal.Wrap;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.TextBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a question with several parts opens: a box for a sentence, and below it the way to go part
 * by part. Nothing typed takes what is known.
 */
final class OpeningForm implements Form {
  private static final int LINES = 3;
  private static final int MOST_LINES = 8;
  private static final int AROUND = 16;
  private static final int EDGES = 2;
  private static final int WAY = 1;

  private final Step step;
  private final StepText about;
  private final OpeningText opening;
  private final TextBox box;
  private final boolean byParts;

  /**
   * @param box with the words that stand there, or were begun
   */
  OpeningForm(Step step, StepText about, OpeningText opening, TextBox box) {
    this(step, about, opening, box, false);
  }

  private OpeningForm(
      Step step, StepText about, OpeningText opening, TextBox box, boolean byParts) {
    this.step = step;
    this.about = about;
    this.opening = opening;
    this.box = box;
    this.byParts = byParts;
  }

  private OpeningForm with(TextBox changed) {
    return new OpeningForm(step, about, opening, changed, false);
  }

  private OpeningForm at(boolean parts) {
    return new OpeningForm(step, about, opening, box, parts);
  }

  @Override
  public Optional<Form> press(Stroke stroke, int width) {
    if (stroke instanceof Stroke.Typed character) {
      return Optional.of(with(box.type(character.codePoint())));
    }
    if (stroke instanceof Stroke.Pasted pasted) {
      return Optional.of(with(box.insert(pasted.text())));
    }
    Key key = ((Stroke.Pressed) stroke).key();
    boolean leaves = key == Key.UP || key == Key.ESCAPE || key == Key.BACK_TAB;
    if (byParts) {
      return leaves ? Optional.of(at(false)) : inBox(key, width).map(this::with);
    }
    if (key == Key.TAB) {
      return Optional.of(box.isEmpty() ? with(box.insert(Command.literal(example()))) : this);
    }
    Optional<Form> changed = inBox(key, width).map(this::with);
    return key == Key.DOWN ? changed.or(() -> Optional.of(at(true))) : changed;
  }

  private Optional<TextBox> inBox(Key key, int width) {
    return box.press(key, BoxView.textWidth(width));
  }

  private String example() {
    return step.question().wording().example().map(Question.Example::text).orElse("");
  }

  @Override
  public Parsed<Reply> submit() {
    String text = box.text().strip();
    boolean stands = Command.plain(text).equals(about.words()) && about.current().isPresent();
    if (byParts || text.isEmpty() || stands) {
      return new Parsed.Ok<>(byParts ? new Reply.PartByPart() : opening.unsaid());
    }
    // A number alone is a slip of whoever thinks of a list.
    return text.codePoints().anyMatch(Character::isLetter)
        ? Reply.OwnWords.parse(Command.plain(text))
        : new Parsed.Bad<>("Say it in a sentence or two; Down goes part by part.");
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public boolean isTyping() {
    return true;
  }

  @Override
  public String text() {
    return byParts ? "" : box.text();
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public Form edited(String text) {
    return with(box.with(Command.literal(text)));
  }

  @Override
  public Form restored(String text) {
    return with(box.with(text));
  }

  @Override
  public Draft draft() {
    return new Draft("", List.of(), box.text());
  }

  @Override
  public Area view(Viewport look, int width, int height) {
    String shown = example().isEmpty() ? "" : "e.g. (Tab takes it)  " + example();
    int rows = Math.max(1, Math.min(lines(look, width, shown), height - EDGES - WAY));
    BoxView view = BoxView.of(box, look, width, rows, shown);
    List<Line> all = new ArrayList<>(view.rows());
    int parts = about.parts().size();
    String way =
        "Part by part (%s): %s"
            .formatted(
                look.glyphs().down(),
                parts == 1 ? "1 question" : "up to %d questions".formatted(parts));
    String pointer = byParts ? look.glyphs().pointer() : " ";
    all.add(Line.of(" " + pointer + " " + way, byParts ? Style.CURRENT : Style.PLAIN));
    Frame.Caret caret = byParts ? new Frame.Caret(all.size() - 1, 1) : view.caret();
    return new Area(all, Optional.of(caret));
  }

  /** Beside the pane there is room for the whole example. */
  private static int lines(Viewport look, int width, String shown) {
    int whole = (int) Wrap.lines(shown, BoxView.textWidth(width), "").lines().count();
    return look.isWide() ? Math.max(LINES, Math.min(MOST_LINES, whole)) : LINES;
  }

  @Override
  public String paneTitle() {
    return opening.rows().isEmpty() ? "" : "What is known";
  }

  @Override
  public List<Line> details(Viewport look, int width) {
    List<Line> rows = new ArrayList<>();
    about
        .current()
        .filter(c -> about.isNonAnswer())
        .ifPresent(c -> rows.addAll(Paragraph.of("So far  ", c, Style.WARN, width)));
    boolean roomy = look.isWide() && look.rows() > 2 * opening.rows().size() + AROUND;
    for (OpeningText.Row row : opening.rows()) {
      rows.addAll(
          roomy ? whole(row, width) : List.of(row(row, look).cut(width - 1, look.glyphs().cut())));
    }
    if (opening.rows().isEmpty()) {
      rows.addAll(Paragraph.of(parts(), Style.PLAIN, width));
    }
    if (!about.targets().isEmpty()) {
      String targets = String.join(" " + look.glyphs().dot() + " ", about.targets());
      rows.addAll(Paragraph.of("Fills  " + targets, Style.FAINT, width));
    }
    return rows;
  }

  /** What is known, and below it all there is to say of why. */
  private static List<Line> whole(OpeningText.Row row, int width) {
    List<Line> rows = new ArrayList<>(Paragraph.of(row.fact(), style(row), width));
    if (!row.why().isEmpty()) {
      rows.addAll(Paragraph.of("   ", row.why(), Style.FAINT, width));
    }
    return rows;
  }

  private static Style style(OpeningText.Row row) {
    return switch (row.origin()) {
      case STANDS, OFFERED -> Style.PLAIN;
      case FOUND -> Style.GOOD;
      case NEEDED -> Style.WARN;
    };
  }

  private static Line row(OpeningText.Row row, Viewport look) {
    Line line = Line.of(" " + row.fact(), style(row));
    return row.why().isEmpty()
        ? line
        : line.and("  " + look.glyphs().dot() + " " + row.why(), Style.FAINT);
  }

  private String parts() {
    List<String> names = about.parts().stream().map(OpeningForm::name).distinct().toList();
    return String.join(", ", names);
  }

  private static String name(Field field) {
    return field.wording().label().orElse(field.wording().term());
  }

  @Override
  public int detailRows(Viewport look, int width) {
    return details(look, width).size();
  }

  @Override
  public int wholeRows() {
    return LINES + EDGES + WAY;
  }

  @Override
  public int leastRows() {
    return 1 + EDGES + WAY;
  }

  @Override
  public List<String> keys(Viewport look) {
    String parts = look.glyphs().down() + " part by part";
    if (byParts) {
      return List.of("Enter part by part", look.glyphs().up() + " your own words");
    }
    if (!box.isEmpty() && !Command.plain(box.text().strip()).equals(about.words())) {
      return List.of("Enter next", parts);
    }
    String enter = "Enter " + opening.enter();
    return box.isEmpty() && !example().isEmpty()
        ? List.of(enter, "Tab example", parts)
        : List.of(enter, parts);
  }
}
