package io.github.specq.terminal.screen;

import io.github.specq.interview.Progress;
import io.github.specq.interview.Step;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a step looks, from the top: where one is, the question, the form, what there is to say about
 * what is current, what was answered before, the keys.
 */
final class QuestionView {
  private static final int NARROW = 72;
  private static final int LIST_FIFTHS = 2;
  private static final int ROOMY = 24;
  private static final int TIGHT = 20;
  private static final int PANE = 8;
  private static final int SMALL_PANE = 2;
  private static final int LEAST_PANE = 4;
  private static final int MOST_QUESTION_ROWS = 3;
  private static final int MOST_SUBJECT_ROWS = 2;
  private static final int MOST_CONTEXT_ROWS = 2;

  private final StepContext context;
  private final Form form;
  private final List<String> notices;
  private final Optional<String> error;
  private final Viewport look;
  private final Step step;

  /**
   * @param notices what is to be said first
   * @param error what is wrong with what was typed
   */
  QuestionView(
      StepContext context, Form form, List<String> notices, Optional<String> error, Viewport look) {
    this.context = context;
    this.form = form;
    this.notices = notices;
    this.error = error;
    this.look = look;
    this.step = context.step();
  }

  /** How wide the form is. */
  static int formWidth(Viewport look) {
    return new Columns(look, look.rows(), 0, LIST_FIFTHS).leftWidth();
  }

  Frame frame() {
    List<Line> top = top();
    List<Line> bottom = bottom();
    int height = Layout.bodyHeight(look, top, bottom);
    Columns columns = new Columns(look, height, paneHeight(height), LIST_FIFTHS);
    Form.Area area = form.view(look, columns.leftWidth(), columns.leftHeight());
    List<Line> body =
        columns.join(
            left(area, columns.leftHeight()),
            form.paneTitle(),
            form.details(look, columns.rightWidth()));
    return Layout.of(look, top, body, bottom, area.caret(), form.isTyping());
  }

  /**
   * The same for whatever becomes current, so that nothing jumps; what takes the answer comes
   * first, and all of it where there is room.
   */
  private int paneHeight(int height) {
    int least = look.rows() < TIGHT ? SMALL_PANE : LEAST_PANE;
    int beside = Math.max(least, height - form.wholeRows());
    return Math.max(0, Math.min(Math.min(mostPane(height), beside), height - form.leastRows()));
  }

  private int mostPane(int height) {
    if (look.rows() < TIGHT) {
      return SMALL_PANE;
    }
    int most =
        look.rows() >= ROOMY ? Math.max(look.rows() * 2 / 5, height - form.wholeRows()) : PANE - 2;
    return Math.min(most, form.detailRows(look, look.columns()) + 1);
  }

  /** Below the form, where there is room, what was answered before. */
  private List<Line> left(Form.Area area, int height) {
    List<Line> rows = new ArrayList<>(area.rows());
    List<Line> earlier = look.isWide() ? answered() : List.of();
    int room = height - rows.size() - 3;
    if (!earlier.isEmpty() && room > 0) {
      rows.add(Line.EMPTY);
      rows.add(Line.of(" So far", Style.STRONG));
      int from = Math.max(0, earlier.size() - room);
      rows.addAll(earlier.subList(from, earlier.size()));
    }
    return rows;
  }

  private List<Line> top() {
    List<Line> top = new ArrayList<>();
    Progress progress = context.progress();
    String subject = "specq " + look.glyphs().dot() + " " + step.bank().title();
    String where = where(progress, false);
    boolean fits = subject.length() + where.length() + 4 < look.columns();
    top.add(Layout.header(look, subject, fits ? where : where(progress, true)));
    top.add(Line.of(" ").and(look.bar(progress.done(), progress.questions(), look.columns() - 2)));
    if (look.rows() >= TIGHT) {
      top.add(Line.EMPTY);
    }
    subject()
        .ifPresent(
            s -> top.addAll(fitted(s, Style.FAINT, look.rows() < ROOMY ? 1 : MOST_SUBJECT_ROWS)));
    top.addAll(fitted(question(), Style.STRONG, MOST_QUESTION_ROWS));
    context().ifPresent(c -> top.addAll(fitted(c, Style.PLAIN, MOST_CONTEXT_ROWS)));
    top.add(Line.EMPTY);
    return top;
  }

  private List<Line> fitted(String text, Style style, int height) {
    int width = look.columns();
    return Paragraph.fitted(Paragraph.of(text, style, width), height, width, look);
  }

  private String where(Progress progress, boolean narrow) {
    String dot = " " + look.glyphs().dot() + " ";
    List<String> parts = new ArrayList<>();
    parts.add(
        (narrow ? "%d/%d" : "Question %d of %d")
            .formatted(progress.question(), progress.questions()));
    if (progress.part() > 0) {
      String about = progress.about() ? "about " : "";
      parts.add("part %d of %s%d".formatted(progress.part(), about, progress.parts()));
    }
    if (progress.minutes() > 1) {
      parts.add((narrow ? "%d min" : "about %d min left").formatted(progress.minutes()));
    }
    return String.join(dot, parts);
  }

  /** What the question belongs to, where its own words do not say. */
  private Optional<String> subject() {
    Stream<String> names =
        Stream.concat(
            Stream.of(context.text().title()),
            step.asked().stream()
                .flatMap(
                    f ->
                        Stream.concat(f.wording().group().stream(), f.wording().label().stream())));
    String required =
        step.question()
            .wording()
            .requiredIf()
            .filter(r -> begins())
            .map(r -> " (required " + r + ")")
            .orElse("");
    return Optional.of(String.join(" > ", names.distinct().toList()) + required);
  }

  private String question() {
    return step.asked().flatMap(f -> f.wording().ask()).orElse(step.question().wording().ask());
  }

  /** Why it is asked; said once, where a question begins. */
  private Optional<String> context() {
    return step.question().wording().context().filter(c -> begins() && look.rows() >= TIGHT);
  }

  private boolean begins() {
    return step.asked().isEmpty()
        || step.question().fields().get(0).id().equals(step.asked().get().id());
  }

  private List<Line> bottom() {
    List<Line> rows = new ArrayList<>(Layout.messages(look, error, notices));
    if (!look.isWide() && (rows.isEmpty() || look.rows() >= TIGHT)) {
      rows.add(earlier());
    }
    rows.add(keys());
    return rows;
  }

  /** The last answers in one row, the newest first. */
  private Line earlier() {
    List<String> newest = new ArrayList<>(context.answered());
    Collections.reverse(newest);
    String row = String.join("  " + look.glyphs().dot() + "  ", newest);
    return Line.of(row.isEmpty() ? "" : " Earlier: " + row, Style.FAINT)
        .cut(look.columns() - 1, look.glyphs().cut());
  }

  private List<Line> answered() {
    return context.answered().stream().map(a -> Line.of("   " + a, Style.FAINT)).toList();
  }

  private Line keys() {
    String back = look.columns() < NARROW ? "Esc back" : "Shift+Tab back";
    List<String> keys = form.keys(look);
    List<String> always = new ArrayList<>(keys.subList(0, 1));
    List<String> more = new ArrayList<>(keys.subList(1, keys.size()));
    always.add(form.escape().orElse(back));
    form.escape().ifPresent(e -> more.add("Shift+Tab back"));
    always.add(form.isTyping() ? "F1 help" : "? help");
    always.add(form.isTyping() ? "Ctrl+O more" : ": more");
    return Layout.keys(look, always, more);
  }
}
