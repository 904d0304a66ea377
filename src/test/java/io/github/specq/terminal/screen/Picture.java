package io.github.specq.terminal.screen;

import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A frame as text: its rows as a terminal shows them, without blanks at their ends; then where the
 * cursor is, what stands out, and which rows do not fit. Rows and columns count from 1.
 */
final class Picture {
  private Picture() {}

  static String of(Frame frame, Viewport look) {
    List<Line> lines = frame.lines();
    Stream<String> rows = lines.stream().map(l -> l.cut(look.columns(), "").text().stripTrailing());
    Stream<String> notes =
        Stream.concat(
            Stream.of("--- " + cursor(frame)),
            IntStream.range(0, lines.size()).boxed().flatMap(i -> notes(i, lines.get(i), look)));
    return Stream.concat(rows, notes).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String cursor(Frame frame) {
    return frame
            .caret()
            .map(c -> "cursor in row %d, column %d".formatted(c.row() + 1, c.column() + 1))
            .orElse("cursor nowhere")
        + (frame.typing() ? "" : ", hidden");
  }

  private static Stream<String> notes(int index, Line line, Viewport look) {
    Stream<String> styled =
        line.spans().stream()
            .filter(s -> s.style() != Style.PLAIN && s.style() != Style.FAINT)
            .filter(s -> !s.text().isBlank())
            .map(s -> "%-7s %s".formatted(name(s.style()), s.text().strip()));
    int over = line.width() - look.columns();
    Stream<String> cut = over > 0 ? Stream.of("CUT BY " + over + " COLUMNS") : Stream.empty();
    return Stream.concat(styled, cut).map(note -> "%2d %s".formatted(index + 1, note));
  }

  private static String name(Style style) {
    return style.name().toLowerCase(Locale.ROOT);
  }
}
