package io.github.specq.terminal.view;

import io.github.specq.terminal.Wrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of a screen. */
public record Line(List<Span> spans) {
  /** A row with nothing on it. */
  public static final Line EMPTY = new Line(List.of());

  public Line {
    spans = List.copyOf(spans);
  }

  public static Line of(Span... spans) {
    return new Line(Arrays.asList(spans));
  }

  public static Line of(String text, Style style) {
    return of(new Span(text, style));
  }

  public static Line of(String text) {
    return of(text, Style.PLAIN);
  }

  /** The same with more at its end. */
  public Line and(String text, Style style) {
    return new Line(Stream.concat(spans.stream(), Stream.of(new Span(text, style))).toList());
  }

  /** The same with another row's content at its end. */
  public Line and(Line more) {
    return new Line(Stream.concat(spans.stream(), more.spans.stream()).toList());
  }

  /** Its text without styles. */
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /** How many columns it takes. */
  public int width() {
    return Wrap.columns(text());
  }

  /** The same with blanks up to a column. */
  public Line padded(int columns) {
    int missing = columns - width();
    return missing <= 0 ? this : and(" ".repeat(missing), Style.PLAIN);
  }

  /**
   * As much of it as fits; what is cut ends with a sign that says so.
   *
   * @param sign cut itself where there is no room for more than a part of it
   */
  public Line cut(int columns, String sign) {
    if (width() <= columns) {
      return this;
    }
    String end = Wrap.cut(sign, columns);
    int left = columns - Wrap.columns(end);
    List<Span> kept = new ArrayList<>();
    for (Span span : spans) {
      String text = Wrap.cut(span.text(), left);
      left -= Wrap.columns(text);
      if (text.length() < span.text().length()) {
        kept.add(new Span(text + end, span.style()));
        break;
      }
      kept.add(span);
    }
    return new Line(kept);
  }
}
