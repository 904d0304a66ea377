package io.github.specq.terminal.screen;

import io.github.specq.bank.Question;
import io.github.specq.bank.References;
import io.github.specq.bank.Rule;
import io.github.specq.evaluation.Finding;
import io.github.specq.interview.Interview;
import io.github.specq.terminal.AdviceText;
import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.ReviewText.Mark;
import io.github.specq.terminal.ReviewText.Row;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the review looks: the list, and below or beside it the current answer in full. */
final class ReviewView {
  private static final int TITLE_COLUMNS = 28;
  private static final int LIST_FIFTHS = 3;

  private final Interview interview;
  private final ReviewList list;
  private final boolean warned;
  private final List<String> notices;
  private final Viewport look;

  /**
   * @param warned whether it was said that something required is open
   * @param notices what is to be said first
   */
  ReviewView(
      Interview interview, ReviewList list, boolean warned, List<String> notices, Viewport look) {
    this.interview = interview;
    this.list = list;
    this.warned = warned;
    this.notices = notices;
    this.look = look;
  }

  Frame frame() {
    List<Line> top = top();
    List<Line> bottom = bottom();
    int height = Layout.bodyHeight(look, top, bottom);
    int pane = Math.min(height / 3, 8);
    Columns columns = new Columns(look, height, pane, LIST_FIFTHS);
    List<Line> rows = new ArrayList<>();
    int at = rows(rows);
    Scroll seen = Scroll.around(rows, at, columns.leftHeight(), look.glyphs());
    List<Line> body = columns.join(seen.rows(), title(), details(columns.rightWidth()));
    Frame.Caret caret = new Frame.Caret(Math.max(0, at - seen.first()), 1);
    return Layout.of(look, top, body, bottom, Optional.of(caret), false);
  }

  private List<Line> top() {
    List<Row> all = list.text().topics().stream().flatMap(t -> t.rows().stream()).toList();
    long settled = all.stream().filter(Row::isSettled).count();
    String needed =
        counted(list.needed(), "required open") + counted(list.text().unresolved(), "to resolve");
    return List.of(
        Layout.header(
            look,
            "Review " + look.glyphs().dot() + " " + interview.plan().bank().title(),
            "%d of %d done%s".formatted(settled, all.size(), needed)),
        Line.of(" ").and(look.bar(settled, all.size(), look.columns() - 2)));
  }

  private String counted(long count, String what) {
    return count == 0 ? "" : " %s %d %s".formatted(look.glyphs().dot(), count, what);
  }

  private List<Line> bottom() {
    List<Line> bottom = new ArrayList<>(Layout.messages(look, Optional.empty(), notices));
    if (warned) {
      String open = list.needed() == 1 ? "1 question wants" : list.needed() + " questions want";
      bottom.addAll(
          Paragraph.of(
              "! ",
              open
                  + " a required answer (marked !). x finishes anyway: they become open questions.",
              Style.WARN,
              look.columns()));
    }
    bottom.add(Line.EMPTY);
    String back = "Esc back";
    String only = list.onlyOpen() ? "o show all" : "o only open";
    String finish = warned ? "x finish" : "f finish";
    List<String> keys = new ArrayList<>(List.of("Enter edit", finish, back, "? help"));
    if (!list.text().advice().isEmpty()) {
      keys.add("w warnings");
    }
    keys.add(only);
    if (list.text().unconfirmed() > 0) {
      keys.add("c confirm");
    }
    bottom.add(Layout.keys(look, keys));
    return bottom;
  }

  /** Adds all rows and returns which one is current. */
  private int rows(List<Line> rows) {
    Optional<Row> current = list.current();
    int at = 0;
    for (ReviewText.Topic topic : list.topics()) {
      rows.add(Line.of(" " + topic.title(), Style.STRONG));
      for (Row row : topic.rows()) {
        boolean here = current.filter(c -> c.target().equals(row.target())).isPresent();
        at = here ? rows.size() : at;
        rows.add(row(row, here));
      }
    }
    if (rows.isEmpty()) {
      rows.add(Line.of(" Nothing is open; o shows all answers.", Style.FAINT));
    }
    return at;
  }

  private Line row(Row row, boolean here) {
    String start =
        " %s %s %3s  "
            .formatted(here ? look.glyphs().pointer() : " ", sign(row.mark()), row.number());
    Line line =
        Line.of(start + row.title(), here ? Style.CURRENT : style(row.mark()))
            .cut(TITLE_COLUMNS + start.length(), look.glyphs().cut())
            .padded(TITLE_COLUMNS + start.length() + 1);
    Line needed = row.needed() ? Line.of("! required  ", Style.WARN) : Line.EMPTY;
    return line.and(needed).and(warned(row)).and(row.line(), style(row.mark()));
  }

  /** The gravest that there is to say to an answer, as a sign and a word. */
  private Line warned(Row row) {
    return list.text().advice(row).stream()
        .filter(a -> a.standing() != Finding.Standing.ACCEPTED)
        .map(a -> a.warning().severity())
        .filter(s -> s != Rule.Severity.HINT)
        .findFirst()
        .map(
            s ->
                s == Rule.Severity.CONTRADICTION
                    ? Line.of(look.glyphs().bad() + " contradiction  ", Style.BAD)
                    : Line.of("! risk  ", Style.WARN))
        .orElse(Line.EMPTY);
  }

  private String sign(Mark mark) {
    return switch (mark) {
      case ANSWERED -> look.glyphs().good();
      case UNCONFIRMED, PARTLY -> "~";
      case UNKNOWN, LATER -> "?";
      case OPEN -> " ";
      case SKIPPED, NOT_APPLICABLE -> look.glyphs().dash();
    };
  }

  private static Style style(Mark mark) {
    return mark == Mark.SKIPPED || mark == Mark.NOT_APPLICABLE ? Style.FAINT : Style.PLAIN;
  }

  private String title() {
    return list.current().map(Row::title).orElse("");
  }

  private List<Line> details(int width) {
    List<Line> rows = new ArrayList<>();
    list.current()
        .ifPresent(
            row -> {
              rows.addAll(Paragraph.of(row.ask(), Style.FAINT, width));
              rows.addAll(Paragraph.of(row.answer(), Style.PLAIN, width));
              row.remarks().forEach(r -> rows.addAll(Paragraph.of("! ", r, Style.WARN, width)));
              if (row.unconfirmed() > 0) {
                rows.addAll(Paragraph.of("c stands by what is not confirmed", Style.FAINT, width));
              }
              row.parts().forEach(p -> rows.addAll(Paragraph.of("  ", p, Style.PLAIN, width)));
              list.text()
                  .advice(row)
                  .forEach(
                      a -> rows.addAll(Paragraph.of("! ", AdviceText.line(a), Style.WARN, width)));
              dependents(row).ifPresent(d -> rows.addAll(Paragraph.of(d, Style.WARN, width)));
            });
    return rows;
  }

  /** Which other questions look at this answer. */
  private Optional<String> dependents(Row row) {
    List<String> numbers =
        interview.questions().stream()
            .filter(other -> !target(other).equals(row.target()))
            .filter(
                other ->
                    References.of(other)
                        .flatMap(interview.evaluation()::answers)
                        .anyMatch(r -> (r.bank() + "/" + r.question()).equals(row.target())))
            .flatMap(other -> interview.number(other).stream())
            .toList();
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of("Questions that look at it: " + String.join(", ", numbers));
  }

  private static String target(Question question) {
    return question.bank() + "/" + question.id();
  }
}
