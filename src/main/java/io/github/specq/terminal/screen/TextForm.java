package io.github.specq.terminal.screen;

import io.github.specq.answers.Draft;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.interview.Reply;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.Command;
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
import java.util.stream.Collectors;

/** Typing: texts, numbers and quantities, schedules, lists. */
final class TextForm implements Form {
  private static final int LINES = 6;
  private static final int MOST_ROWS_OF_A_LINE = 4;
  private static final int EDGES = 2;

  private final StepText about;
  private final Field field;
  private final TextBox box;

  TextForm(StepText about, Field field, TextBox box) {
    this.about = about;
    this.field = field;
    this.box = box;
  }

  private TextForm with(TextBox changed) {
    return new TextForm(about, field, changed);
  }

  private boolean hasLines() {
    return field.type().hasLines();
  }

  @Override
  public Optional<Form> press(Stroke stroke, int width) {
    if (stroke instanceof Stroke.Typed character) {
      return Optional.of(with(box.type(character.codePoint())));
    }
    if (stroke instanceof Stroke.Pasted pasted) {
      return Optional.of(with(box.insert(pasted(pasted.text()))));
    }
    Key key = ((Stroke.Pressed) stroke).key();
    if (key == Key.TAB) {
      return Optional.of(box.isEmpty() ? with(box.insert(Command.literal(example()))) : this);
    }
    return box.press(key, BoxView.textWidth(width)).map(this::with);
  }

  /** Where several are given in one line, each pasted line is one of them. */
  private String pasted(String text) {
    return field.type().several() ? text.strip().replaceAll(" *\n\\s*", ", ") : text;
  }

  /** What was found, though it may not be sure; else the first sample that could be the answer. */
  private String example() {
    return found().orElseGet(this::sample);
  }

  /** As much as the field holds, as one line. */
  private Optional<String> found() {
    List<String> values = about.proposals().stream().map(p -> p.value().line()).distinct().toList();
    long count = field.type().several() ? values.size() : Math.min(1, values.size());
    return Optional.of(values.stream().limit(count).collect(Collectors.joining(", ")))
        .filter(line -> !line.isEmpty());
  }

  private String sample() {
    List<String> samples = about.samples();
    return samples.stream()
        .filter(s -> field.type().parseLine(s).value().isPresent())
        .findFirst()
        .orElse(samples.isEmpty() ? "" : samples.get(0));
  }

  @Override
  public Parsed<Reply> submit() {
    String text = Command.plain(box.text().strip());
    if (text.isEmpty()) {
      return about.isRequired()
          ? new Parsed.Bad<>(
              "An answer is needed here; Enter again leaves it open. Ctrl+O has more: I don't know yet, skip.")
          : new Parsed.Ok<>(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
    }
    return field.type().parseLine(text).map(Reply.Answered::new);
  }

  @Override
  public boolean isEmpty() {
    return box.text().isBlank();
  }

  @Override
  public boolean isTyping() {
    return true;
  }

  @Override
  public String text() {
    return box.text();
  }

  @Override
  public boolean takesText() {
    return field.type().isText();
  }

  @Override
  public Form edited(String text) {
    return with(box.with(Command.literal(text)));
  }

  @Override
  public Form restored(String text) {
    TextBox met = box.with(text);
    return with(about.entry().isEmpty() ? met.selected() : met);
  }

  @Override
  public Draft draft() {
    return new Draft("", List.of(), box.text());
  }

  @Override
  public Area view(Viewport look, int width, int height) {
    int rows = Math.max(1, Math.min(wantedRows(width), height - EDGES));
    BoxView view = BoxView.of(box, look, width, rows, offered());
    Frame.Caret caret = view.caret();
    return new Area(view.rows(), Optional.of(caret));
  }

  /** What an empty box shows. */
  private String offered() {
    String what = found().isPresent() ? "found" : "e.g.";
    return example().isEmpty() ? "" : what + " (Tab takes it)  " + example();
  }

  /** The samples, but the one that is seen whole in the box already. */
  private List<String> samplesBeside(Viewport look) {
    int room = BoxView.textWidth(QuestionView.formWidth(look));
    boolean seen = box.isEmpty() && found().isEmpty() && Wrap.columns(offered()) <= room;
    return about.samples().stream().filter(s -> !seen || !s.equals(sample())).toList();
  }

  /** What is typed is seen whole, as long as it is no letter. */
  private int wantedRows(int width) {
    int text = Wrap.columns(box.text()) / BoxView.textWidth(width);
    return hasLines() ? LINES : 1 + Math.min(MOST_ROWS_OF_A_LINE - 1, text);
  }

  @Override
  public int wholeRows() {
    return leastRows();
  }

  @Override
  public int leastRows() {
    return 1 + EDGES;
  }

  @Override
  public List<Line> details(Viewport look, int width) {
    return details(look, width, samplesBeside(look));
  }

  private List<Line> details(Viewport look, int width, List<String> samples) {
    List<Line> rows = new ArrayList<>();
    nonAnswer().ifPresent(n -> rows.addAll(Paragraph.of("So far  ", n, Style.WARN, width)));
    about.outlived().ifPresent(o -> rows.addAll(Paragraph.of(o, Style.WARN, width)));
    about
        .proposals()
        .forEach(
            p -> rows.addAll(Paragraph.of("Found  ", StepText.found(field, p), Style.GOOD, width)));
    about
        .offered()
        .filter(d -> about.preselected().isEmpty())
        .ifPresent(d -> rows.addAll(Paragraph.of("Default  ", defaulted(d), Style.PLAIN, width)));
    if (hasLines()) {
      rows.addAll(
          Paragraph.of("Ctrl+J begins a new line, Ctrl+E opens your editor.", Style.FAINT, width));
    }
    about.expects().ifPresent(e -> rows.addAll(Paragraph.of(e, Style.PLAIN, width)));
    field
        .wording()
        .hint()
        .ifPresent(h -> rows.addAll(Paragraph.of("Hint  ", h, Style.PLAIN, width)));
    samples.forEach(s -> rows.addAll(Paragraph.of("Example  ", s, Style.FAINT, width)));
    if (!about.targets().isEmpty()) {
      String targets = String.join(" " + look.glyphs().dot() + " ", about.targets());
      rows.addAll(Paragraph.of("Fills  " + targets, Style.FAINT, width));
    }
    return rows;
  }

  /** As many as there ever are, so that typing moves nothing. */
  @Override
  public int detailRows(Viewport look, int width) {
    return details(look, width, about.samples()).size();
  }

  /** A whole text stands in the field already. */
  private String defaulted(Field.Default offered) {
    return hasLines() ? offered.reason() : offered.given().line() + ": " + offered.reason();
  }

  /** What was said here instead of a value. */
  private Optional<String> nonAnswer() {
    return about
        .entry()
        .filter(NonAnswer.class::isInstance)
        .map(none -> StepText.shown(field, none));
  }

  @Override
  public List<String> keys(Viewport look) {
    String nothing = about.isRequired() ? "Enter next" : "Enter skip";
    String empty = nonAnswer().isPresent() ? "Enter keep" : nothing;
    String enter = box.isEmpty() ? empty : "Enter next";
    if (box.isSelected()) {
      return List.of("Enter take it", "type to replace it");
    }
    String tab = found().isPresent() ? "Tab what was found" : "Tab example";
    return box.isEmpty() && !example().isEmpty() ? List.of(enter, tab) : List.of(enter);
  }
}
