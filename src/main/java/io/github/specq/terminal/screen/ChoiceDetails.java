package io.github.specq.terminal.screen;

import io.github.specq.bank.Field;
import io.github.specq.bank.References;
import io.github.specq.evaluation.OptionFit;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.interview.Interview;
import io.github.specq.interview.PathChangeText;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.terminal.StepText;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.Choices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to say about each entry of a list of choices. */
final class ChoiceDetails {
  private static final int PREVIEW_ROWS = 2;

  private final Interview interview;
  private final Step step;
  private final StepText about;

  /** Deciding the path anew for each key would be slow. */
  private final Map<Reply, List<String>> previews = new HashMap<>();

  private final Map<Integer, Integer> heights = new HashMap<>();

  ChoiceDetails(Interview interview, Step step) {
    this.interview = interview;
    this.step = step;
    this.about = new StepText(interview, step);
  }

  /** The type of the field that is asked; empty where a question opens. */
  Optional<FieldType> type() {
    return step.asked().map(Field::type);
  }

  /** Whether a value is wanted. */
  boolean isRequired() {
    return about.isRequired();
  }

  /**
   * The rows for an entry.
   *
   * @param reply what choosing it would give, where that can open or close questions
   */
  List<Line> of(String entry, Optional<Reply> reply, Viewport look, int width) {
    List<Line> rows = new ArrayList<>();
    switch (entry) {
      case "" -> rows.addAll(undecided(width));
      case Forms.KEEP ->
          about.current().ifPresent(c -> rows.addAll(Paragraph.of(c, Style.PLAIN, width)));
      case Forms.UNKNOWN -> rows.addAll(unknown(width));
      case Forms.OTHER ->
          rows.addAll(
              Paragraph.of(
                  "Whatever is not in the list."
                      + (type().filter(FieldType::several).isPresent()
                          ? " Commas stand between several."
                          : ""),
                  Style.PLAIN,
                  width));
      default -> option(entry).ifPresent(o -> rows.addAll(option(o, look, width)));
    }
    about
        .offered()
        .filter(d -> about.preselected().isEmpty())
        .filter(d -> d.given().items().stream().anyMatch(i -> i.text().equals(entry)))
        .ifPresent(d -> rows.addAll(Paragraph.of("Default  ", d.reason(), Style.PLAIN, width)));
    about
        .proposal(entry)
        .ifPresent(
            p ->
                p.finds()
                    .forEach(
                        f ->
                            rows.addAll(Paragraph.of("Found  ", f.toString(), Style.GOOD, width))));
    reply.ifPresent(r -> preview(r).forEach(p -> rows.addAll(Paragraph.of(p, Style.WARN, width))));
    rows.addAll(targets(look, width));
    return rows;
  }

  /** Before anything is chosen: what fits here. */
  private List<Line> undecided(int width) {
    List<Line> rows = new ArrayList<>(Paragraph.of("Nothing is chosen yet.", Style.PLAIN, width));
    for (Option option : type().stream().flatMap(t -> about.shown(t).stream()).toList()) {
      OptionFit fit = about.fit(option.id());
      if (fit.isMarked()) {
        String reasons = String.join("; ", fit.fits());
        rows.addAll(Paragraph.of("Fits  ", option.label() + ": " + reasons, Style.GOOD, width));
      }
    }
    return rows;
  }

  private List<Line> unknown(int width) {
    List<Line> rows =
        new ArrayList<>(
            Paragraph.of(
                "It becomes an open question in the specs, with the choices there are.",
                Style.PLAIN,
                width));
    about
        .unchecked()
        .ifPresent(why -> rows.addAll(Paragraph.of("Default  ", why, Style.PLAIN, width)));
    return rows;
  }

  private List<Line> targets(Viewport look, int width) {
    return about.targets().isEmpty()
        ? List.of()
        : Paragraph.of(
            "Fills  " + String.join(" " + look.glyphs().dot() + " ", about.targets()),
            Style.FAINT,
            width);
  }

  /** So many rows are enough for each of these entries. */
  int rows(List<Choices.Entry> entries, Viewport look, int width) {
    return heights.computeIfAbsent(
        width,
        w ->
            entries.stream()
                    .mapToInt(e -> of(e.id(), Optional.empty(), look, w).size())
                    .max()
                    .orElse(0)
                + previewRows());
  }

  /** So many rows may be wanted beside to say what opens and closes. */
  private int previewRows() {
    boolean decides =
        step.asked().isPresent()
            && interview.questions().stream()
                .flatMap(References::of)
                .anyMatch(step.asked().get().ref()::equals);
    return decides ? PREVIEW_ROWS : 0;
  }

  private List<String> preview(Reply reply) {
    return previews.computeIfAbsent(
        reply, r -> PathChangeText.preview(interview.changeBy(step, r)));
  }

  private Optional<Option> option(String id) {
    return step.asked().flatMap(f -> f.type().option(id));
  }

  private List<Line> option(Option option, Viewport look, int width) {
    List<Line> rows = new ArrayList<>();
    option.summary().ifPresent(s -> rows.addAll(Paragraph.of(s, Style.PLAIN, width)));
    rows.addAll(here(about.fit(option.id()), width));
    rows.addAll(reasons("+ ", option.pros(), Style.GOOD, look, width));
    rows.addAll(reasons("- ", option.cons(), Style.BAD, look, width));
    if (!option.bestFor().isEmpty()) {
      rows.addAll(
          Paragraph.of("Best for  ", String.join(", ", option.bestFor()), Style.PLAIN, width));
    }
    return rows;
  }

  /** What speaks for and against it in this project. */
  static List<Line> here(OptionFit fit, int width) {
    return Stream.of(
            clauses("Not possible here  ", fit.impossible(), Style.BAD, width),
            clauses("Fits here  ", fit.fits(), Style.GOOD, width),
            clauses("Against it here  ", fit.unfits(), Style.BAD, width))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Line> clauses(String name, List<String> clauses, Style style, int width) {
    return clauses.isEmpty()
        ? List.of()
        : Paragraph.of(name, String.join("; ", clauses), style, width);
  }

  /** One below the other where there is room, else in a row. */
  private static List<Line> reasons(
      String sign, List<String> reasons, Style style, Viewport look, int width) {
    List<String> shown =
        look.isWide() || reasons.isEmpty() ? reasons : List.of(String.join(", ", reasons));
    return shown.stream().flatMap(r -> Paragraph.of(sign, r, style, width).stream()).toList();
  }
}
