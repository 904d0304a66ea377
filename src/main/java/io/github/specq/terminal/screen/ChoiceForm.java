package io.github.specq.terminal.screen;

import io.github.specq.answers.Draft;
import io.github.specq.answers.State;
import io.github.specq.field.YesNoType;
import io.github.specq.interview.Reply;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.Choices;
import io.github.specq.terminal.widget.ChoicesView;
import io.github.specq.terminal.widget.TextBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Choosing: options, or yes or no. One entry may be a text of one's own, typed in a box below the
 * list.
 */
final class ChoiceForm implements Form {
  private static final int BOX_ROWS = 3;
  private static final int EDGES = 2;
  private static final int LEAST_ROWS = 3;

  /** Says of a text that it is meant as it is, although it may look like an option. */
  private static final String OTHER = "other: ";

  private final ChoiceDetails details;
  private final Choices choices;
  private final TextBox box;
  private final boolean typing;

  ChoiceForm(ChoiceDetails details, Choices choices, TextBox box) {
    this(details, choices, box, false);
  }

  private ChoiceForm(ChoiceDetails details, Choices choices, TextBox box, boolean typing) {
    this.details = details;
    this.choices = choices;
    this.box = box;
    this.typing = typing;
  }

  private ChoiceForm with(Choices changed) {
    return new ChoiceForm(details, changed, box, typing);
  }

  private ChoiceForm with(TextBox changed) {
    return new ChoiceForm(details, choices, changed, typing);
  }

  private ChoiceForm typing(boolean now) {
    return new ChoiceForm(details, choices, box, now);
  }

  private String current() {
    return choices.current().map(Choices.Entry::id).orElse("");
  }

  private boolean isOwnText() {
    return current().equals(Forms.OTHER);
  }

  @Override
  public Optional<Form> press(Stroke stroke, int width) {
    if (typing) {
      return typed(stroke, width);
    }
    if (isOwnText() && opensBox(stroke)) {
      return Optional.of(opened());
    }
    return isFlag() ? flag(stroke) : listed(stroke);
  }

  private Optional<Form> listed(Stroke stroke) {
    return choices.press(stroke).map(this::with);
  }

  private boolean opensBox(Stroke stroke) {
    return stroke.equals(new Stroke.Pressed(Key.ENTER))
        || (choices.filter().isEmpty() && stroke.equals(new Stroke.Typed(' ')));
  }

  /** What was typed and means no entry is what one wanted to say. */
  private ChoiceForm opened() {
    boolean own = choices.isNothingMeant() && box.isEmpty();
    TextBox begun = own ? box.insert(Command.literal(choices.letters())) : box;
    return new ChoiceForm(details, choices.unfiltered().at(current()), begun, true);
  }

  private boolean isFlag() {
    return details.type().filter(YesNoType.class::isInstance).isPresent();
  }

  /** Yes and no have letters of their own, and no others. */
  private Optional<Form> flag(Stroke stroke) {
    if (stroke instanceof Stroke.Typed typed && !Character.isDigit(typed.codePoint())) {
      return switch (typed.codePoint()) {
        case 'y' -> Optional.of(with(choices.at("yes")));
        case 'n' -> Optional.of(with(choices.at("no")));
        default -> Optional.empty();
      };
    }
    boolean across =
        stroke.equals(new Stroke.Pressed(Key.LEFT)) || stroke.equals(new Stroke.Pressed(Key.RIGHT));
    String other = current().equals("yes") ? "no" : "yes";
    boolean pasted = stroke instanceof Stroke.Pasted;
    return across
        ? Optional.of(with(choices.at(other)))
        : pasted ? Optional.empty() : listed(stroke);
  }

  private Optional<Form> typed(Stroke stroke, int width) {
    if (stroke instanceof Stroke.Typed character) {
      return Optional.of(with(box.type(character.codePoint())));
    }
    if (stroke instanceof Stroke.Pasted pasted) {
      return Optional.of(with(box.insert(pasted.text())));
    }
    return pressed(((Stroke.Pressed) stroke).key(), stroke, width);
  }

  private Optional<Form> pressed(Key key, Stroke stroke, int width) {
    if (key == Key.ESCAPE) {
      return Optional.of(typing(false));
    }
    Optional<TextBox> changed = box.press(key, BoxView.textWidth(width));
    if (changed.isPresent()) {
      return changed.map(this::with);
    }
    boolean leaves = key == Key.UP || key == Key.DOWN;
    return leaves ? choices.press(stroke).map(c -> with(c).typing(false)) : Optional.empty();
  }

  @Override
  public Parsed<Reply> submit() {
    return switch (current()) {
      case "" -> nothing();
      case Forms.KEEP -> new Parsed.Ok<>(new Reply.Keep());
      case Forms.UNKNOWN -> new Parsed.Ok<>(Reply.NonAnswered.UNKNOWN);
      default -> chosen();
    };
  }

  /** Enter answers nothing that nobody chose; what need not be answered it skips. */
  private Parsed<Reply> nothing() {
    if (choices.isNothingMeant()) {
      return new Parsed.Bad<>(
          "Nothing is called \"%s\"; Esc clears it.".formatted(choices.letters()));
    }
    return details.isRequired()
        ? new Parsed.Bad<>(
            choices.several()
                ? "Nothing is ticked; Enter again leaves it open. Space ticks; \"I don't know yet\" is in the list."
                : "Nothing is chosen; Enter again leaves it open. Arrows, a digit or a letter choose.")
        : new Parsed.Ok<>(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
  }

  private Parsed<Reply> chosen() {
    List<String> words = choices.several() ? ticked() : one();
    if (words.isEmpty()) {
      return choices.several() && !typing
          ? nothing()
          : new Parsed.Bad<>("Type it, or Esc for the list.");
    }
    return details.type().orElseThrow().parse(words).map(Reply.Answered::new);
  }

  private List<String> one() {
    return current().equals(Forms.OTHER) ? others() : List.of(current());
  }

  private List<String> ticked() {
    Stream<String> known =
        choices.entries().stream().map(Choices.Entry::id).filter(choices.ticked()::contains);
    return Stream.concat(known, others().stream()).toList();
  }

  /** What was typed beside the options, said so that it is not taken for one. */
  private List<String> others() {
    String text = Command.plain(box.text().strip());
    String[] typed = choices.several() ? text.split("[,;]", -1) : new String[] {text};
    return Stream.of(typed)
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .map(t -> OTHER + t)
        .toList();
  }

  @Override
  public String paneTitle() {
    return choices.current().map(Choices.Entry::label).orElse("");
  }

  @Override
  public boolean isEmpty() {
    return !typing
        && !isFinding()
        && (choices.several() ? ticked().isEmpty() : choices.current().isEmpty());
  }

  @Override
  public boolean isTyping() {
    return typing || choices.filter().isPresent();
  }

  @Override
  public boolean isFinding() {
    return !choices.letters().isEmpty();
  }

  @Override
  public String text() {
    return typing ? box.text() : "";
  }

  @Override
  public boolean takesText() {
    return false;
  }

  @Override
  public Form edited(String text) {
    return with(choices.at(Forms.OTHER)).with(box.with(Command.literal(text))).typing(true);
  }

  @Override
  public Form restored(String text) {
    return with(box.with(text));
  }

  @Override
  public Draft draft() {
    return new Draft(choices.home(), choices.ticked().stream().sorted().toList(), box.text());
  }

  @Override
  public Area view(Viewport look, int width, int height) {
    boolean open = typing && isOwnText();
    int textRows = Math.max(1, Math.min(BOX_ROWS, height - EDGES - 1));
    int listRows = open ? height - textRows - EDGES : height;
    Scroll list = new ChoicesView(shownChoices(), look.glyphs()).rows(Math.max(1, listRows));
    int row = Math.max(0, Math.min(choices.row() - list.first(), list.rows().size() - 1));
    if (!open) {
      return new Area(list.rows(), Optional.of(new Frame.Caret(row, 1)));
    }
    BoxView view = BoxView.of(box, look, width, textRows, "");
    List<Line> rows = new ArrayList<>(list.rows());
    rows.addAll(view.rows());
    Frame.Caret caret = view.caret();
    return new Area(
        rows, Optional.of(new Frame.Caret(caret.row() + list.rows().size(), caret.column())));
  }

  /** What was typed stands behind its entry, where the box is closed. */
  private Choices shownChoices() {
    return typing || box.isEmpty()
        ? choices
        : choices.remarking(Forms.OTHER, box.text().replace('\n', ' '));
  }

  @Override
  public int wholeRows() {
    return choices.entries().size() + (typing ? BOX_ROWS + EDGES : 0);
  }

  @Override
  public int leastRows() {
    return typing ? 2 + EDGES : LEAST_ROWS;
  }

  @Override
  public Optional<String> escape() {
    Optional<String> clear = choices.filter().map(f -> "Esc clear");
    return typing ? Optional.of("Esc list") : clear;
  }

  @Override
  public List<Line> details(Viewport look, int width) {
    return details.of(current(), reply(), look, width);
  }

  @Override
  public int detailRows(Viewport look, int width) {
    return details.rows(choices.entries(), look, width);
  }

  /** What would be given if the current entry were chosen. */
  private Optional<Reply> reply() {
    boolean option = !current().startsWith(":") && !current().isEmpty();
    if (!option) {
      return Optional.empty();
    }
    return with(choices.withTick(current())).submit().value();
  }

  @Override
  public List<String> keys(Viewport look) {
    String arrows = look.glyphs().up() + look.glyphs().down() + " move";
    if (typing) {
      return List.of("Enter accept");
    }
    if (isEmpty() && !choices.several()) {
      String choose = isFlag() ? "y/n" : look.glyphs().up() + look.glyphs().down() + " choose";
      return details.isRequired() ? List.of(choose) : List.of("Enter skip", choose);
    }
    return isFlag() ? List.of(enter(), "y/n", arrows) : List.of(enter(), arrows, "type to filter");
  }

  private String enter() {
    if (isOwnText()) {
      return "Enter type it";
    }
    if (isEmpty() && !details.isRequired()) {
      return "Space tick, Enter skip";
    }
    boolean ticks =
        choices.several() && choices.current().filter(e -> e.kind().isTicked()).isPresent();
    return ticks ? "Space tick, Enter next" : "Enter choose";
  }
}
