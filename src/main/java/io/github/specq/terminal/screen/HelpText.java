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

/** What help shows: everything about the question, then the keys. */
final class HelpText {
  private static final int KEY_COLUMNS = 19;

  private static final String[][] KEYS = {
    {"Enter", "accept this answer and go on"},
    {"Shift+Tab, Esc", "go back; what you began is kept"},
    {"Ctrl+C", "save everything and leave, at once"},
    {"F1, ?", "this help (? where nothing is typed)"},
    {"Ctrl+O", "what can be done instead of an answer, each by a letter"},
    {":", "the same by a word, where nothing is typed: :skip, :review"},
    {"Ctrl+Z, Ctrl+L", "suspend, draw the screen anew"},
    {"", ""},
    {"Up, Down", "move in a list; 1 to 9 go to an entry"},
    {"letters", "filter a list; / begins with a digit, Esc, Ctrl+U clear"},
    {"Space", "tick, where several can be chosen; Ctrl+A all or none"},
    {"y, n, Left, Right", "set yes or no"},
    {"", ""},
    {"typing, deleting", "replace a default that is still marked; arrows edit it"},
    {"Tab", "take what was found, or the example, into an empty field"},
    {"Ctrl+J", "new line; also Alt+Enter"},
    {"Ctrl+E", "write the text in your editor ($VISUAL, $EDITOR)"},
    {"Ctrl+Left, Right", "move by words"},
    {"Ctrl+W, Ctrl+U, Ctrl+K", "delete the word, the line before, the line after the cursor"},
    {"Ctrl+_", "undo"},
  };

  private static final String[][] REVIEW = {
    {"Enter", "change the answer"},
    {"f", "finish: see what the specs become, then write them"},
    {"x", "finish although something required is open"},
    {"o", "show only what is open, or all"},
    {"c", "stand by what is not confirmed: the question, its topic, or all"},
    {"w", "what there is to say to the answers, with sources"},
    {"Esc", "go on with the questions"},
    {"q, Ctrl+C", "save and leave"},
  };

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
    rows.addAll(keys(KEYS, width));
    rows.add(Line.EMPTY);
    rows.addAll(
        Paragraph.of(
            "The words, also alone in a text field: " + String.join(" ", Command.words()) + ".",
            Style.FAINT,
            width));
    return rows;
  }

  static List<Line> review(Viewport look) {
    return keys(REVIEW, look.columns());
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

  private static List<Line> keys(String[][] table, int width) {
    List<Line> rows = new ArrayList<>();
    for (String[] key : table) {
      Line name = Line.of(" " + key[0], Style.STRONG);
      for (Line row : Paragraph.of(key[1], Style.PLAIN, width - KEY_COLUMNS)) {
        rows.add(name.padded(KEY_COLUMNS).and(row));
        name = Line.EMPTY;
      }
    }
    return rows;
  }
}
