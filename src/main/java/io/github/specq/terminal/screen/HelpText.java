package io.github.specq.terminal.screen;

import io.github.specq.bank.Field;
import io.github.specq.evaluation.OptionFit;
import io.github.specq.field.Option;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Step;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.StepText;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What help shows: at a question everything about it; then the keys. */
final class HelpText {
  private static final int KEY_COLUMNS = 19;

  private static final List<Key> KEYS =
      List.of(
          new Key("Enter", "accept this answer and go on"),
          new Key("Shift+Tab, Esc", "go back; what you began is kept"),
          new Key("Ctrl+C", "save everything and leave, at once"),
          new Key("F1, ?", "this help (? where nothing is typed)"),
          new Key("Ctrl+O", "what can be done instead of an answer, each by a letter"),
          new Key(":", "the same by a word, where nothing is typed: :skip, :review"),
          new Key("Ctrl+Z, Ctrl+L", "suspend, draw the screen anew"),
          new Key("", ""),
          new Key("Up, Down", "move in a list; 1 to 9 go to an entry"),
          new Key("letters", "filter a list; / begins with a digit, Esc, Ctrl+U clear"),
          new Key("Space", "tick, where several can be chosen; Ctrl+A all or none"),
          new Key("y, n, Left, Right", "set yes or no"),
          new Key("", ""),
          new Key("typing, deleting", "replace a default that is still marked; arrows edit it"),
          new Key("Tab", "take what was found, or the example, into an empty field"),
          new Key("Ctrl+J", "new line; also Alt+Enter"),
          new Key("Ctrl+E", "write the text in your editor ($VISUAL, $EDITOR)"),
          new Key("Ctrl+Left, Right", "move by words"),
          new Key(
              "Ctrl+W, Ctrl+U, Ctrl+K",
              "delete the word, the line before, the line after the cursor"),
          new Key("Ctrl+_", "undo"));

  /** Before the first question. */
  static final Keys START =
      new Keys(
          "the start",
          List.of(
              new Key("Enter, Space", "go on to the first question"),
              new Key("Esc, q", "leave; nothing was changed"),
              new Key("", ""),
              new Key("", "Then, at each question:")),
          KEYS);

  static final Keys SEARCH =
      new Keys(
          "the search",
          List.of(
              new Key("Esc", "go on without what is not found yet"),
              new Key("Ctrl+C", "save and leave")));

  static final Keys REVIEW =
      new Keys(
          "the review",
          List.of(
              new Key("Enter", "change the answer"),
              new Key("f", "finish: see what the specs become, then write them"),
              new Key("x", "finish although something required is open"),
              new Key("o", "show only what is open, or all"),
              new Key("c", "stand by what is not confirmed: the question, its topic, or all"),
              new Key("w", "what there is to say to the answers, with sources"),
              new Key("Esc", "go on with the questions"),
              new Key("q, Ctrl+C", "save and leave")));

  static final Keys CHANGES =
      new Keys(
          "what is to be written",
          List.of(
              new Key("Enter", "write all of these documents"),
              new Key("Tab, Left, Right", "see another document"),
              new Key("Up, Down, j, k", "scroll; Space, Page Up and Page Down by pages"),
              new Key("Esc, r", "back to the review; nothing is written"),
              new Key("q, Ctrl+C", "leave; the answers are saved, no document is written")));

  static final Keys ADVICE =
      new Keys(
          "worth a second look",
          List.of(
              new Key("Enter, Esc", "go on; the review shows it again"),
              new Key("c", "change the answer it is about, then go on here"),
              new Key("Up, Down, Space", "scroll"),
              new Key("Ctrl+C", "save and leave")));

  static final Keys TICKS =
      new Keys(
          "what is to be taken",
          List.of(
              new Key("Space", "tick or untick; Ctrl+A all or none"),
              new Key("Up, Down", "move; 1 to 9 go to an entry"),
              new Key("Enter", "take what is ticked; it is marked until you confirm it"),
              new Key("Esc", "take none of it"),
              new Key("Ctrl+C", "save and leave")));

  static final Keys UNDERSTOOD =
      new Keys(
          "what was understood",
          List.of(
              new Key("Space", "tick or untick; Ctrl+A all or none"),
              new Key("Up, Down", "move"),
              new Key("Enter", "take what is ticked; your words are kept as they are"),
              new Key("Tab", "the same, then answer the part of this row yourself"),
              new Key("Esc", "back to your words, to write them anew"),
              new Key("Ctrl+C", "leave; your words are kept")));

  static final Keys PICK =
      new Keys(
          "one of a list",
          List.of(
              new Key("typing", "shows only what has these letters; Backspace, Esc clear"),
              new Key("Up, Down", "move"),
              new Key("Enter", "choose"),
              new Key("Shift+Tab, Esc", "go back"),
              new Key("Ctrl+C", "save and leave")));

  /**
   * What the keys of a screen do.
   *
   * @param name of the screen
   */
  record Keys(String name, List<Key> keys) {
    private Keys(String name, List<Key> keys, List<Key> more) {
      this(name, Stream.concat(keys.stream(), more.stream()).toList());
    }

    Screen screen() {
      return PageScreen.over("Help: " + name, look -> rows(keys, look.columns()));
    }
  }

  /** A key and what it does; without a key it is said of those below. */
  record Key(String name, String does) {}

  private HelpText() {}

  static List<Line> question(Interview interview, Step step, Viewport look) {
    int width = look.columns();
    StepText about = new StepText(interview, step);
    List<Line> rows = new ArrayList<>();
    rows.addAll(Paragraph.of(about.ask(), Style.STRONG, width));
    step.question()
        .wording()
        .context()
        .ifPresent(c -> rows.addAll(Paragraph.of("Why it is asked: " + c, Style.PLAIN, width)));
    about.expects().ifPresent(e -> rows.addAll(Paragraph.of(e, Style.PLAIN, width)));
    step.asked()
        .flatMap(f -> f.wording().hint())
        .ifPresent(h -> rows.addAll(Paragraph.of("Hint: " + h, Style.PLAIN, width)));
    about.samples().forEach(s -> rows.addAll(Paragraph.of("Example: " + s, Style.PLAIN, width)));
    if (step.asked().isEmpty()) {
      step.question()
          .wording()
          .example()
          .ifPresent(e -> rows.addAll(Paragraph.of("Example: " + e.text(), Style.PLAIN, width)));
      rows.addAll(parts(about, width));
    }
    step.asked()
        .ifPresent(
            f ->
                about
                    .shown(f.type())
                    .forEach(o -> rows.addAll(option(o, about.fit(o.id()), width))));
    if (!about.targets().isEmpty()) {
      rows.addAll(
          Paragraph.of(
              "The answer goes to: " + String.join("; ", about.targets()), Style.PLAIN, width));
    }
    about
        .current()
        .ifPresent(c -> rows.addAll(Paragraph.of("What stands there: " + c, Style.PLAIN, width)));
    rows.add(Line.EMPTY);
    rows.addAll(rows(KEYS, width));
    rows.add(Line.EMPTY);
    rows.addAll(
        Paragraph.of(
            "The words, also alone in a text field: " + String.join(" ", Command.words()) + ".",
            Style.FAINT,
            width));
    return rows;
  }

  private static List<Line> parts(StepText about, int width) {
    List<Line> rows = new ArrayList<>(Paragraph.of("The parts:", Style.STRONG, width));
    for (Field field : about.parts()) {
      String ask = field.wording().ask().map(a -> ": " + a).orElse("");
      rows.addAll(
          Paragraph.of(
              "  ",
              field.wording().label().orElse(field.wording().term()) + ask,
              Style.PLAIN,
              width));
    }
    return rows;
  }

  private static List<Line> option(Option option, OptionFit fit, int width) {
    List<Line> rows = new ArrayList<>(Paragraph.of(StepText.label(option), Style.STRONG, width));
    option.summary().ifPresent(s -> rows.addAll(Paragraph.of("  ", s, Style.PLAIN, width)));
    option.pros().forEach(p -> rows.addAll(Paragraph.of("  + ", p, Style.GOOD, width)));
    option.cons().forEach(c -> rows.addAll(Paragraph.of("  - ", c, Style.BAD, width)));
    if (!option.bestFor().isEmpty()) {
      rows.addAll(
          Paragraph.of("  Best for ", String.join(", ", option.bestFor()), Style.PLAIN, width));
    }
    ChoiceDetails.here(fit, width - 2).forEach(r -> rows.add(Line.of("  ").and(r)));
    return rows;
  }

  private static List<Line> rows(List<Key> keys, int width) {
    List<Line> rows = new ArrayList<>();
    for (Key key : keys) {
      Line name = Line.of(" " + key.name(), Style.STRONG);
      for (Line row : Paragraph.of(key.does(), Style.PLAIN, width - KEY_COLUMNS)) {
        rows.add(name.padded(KEY_COLUMNS).and(row));
        name = Line.EMPTY;
      }
    }
    return rows;
  }
}
