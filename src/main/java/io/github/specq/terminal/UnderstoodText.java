package io.github.specq.terminal;

import io.github.specq.bank.Field;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Understanding;
import io.github.specq.interview.Understanding.Row;
import io.github.specq.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words for what was understood of own words, however it is shown. */
public final class UnderstoodText {
  public static final String TITLE = "Understood";

  private UnderstoodText() {}

  /** What it would answer: {@code 2 workers}. */
  public static String answer(Row row) {
    return row.field().wording().named(ValueText.label(row.field().type(), row.given()));
  }

  /** Why it is not taken without a tick, or nothing. */
  public static String remark(Row row) {
    return row.now()
        .map(now -> "now " + ValueText.label(row.field().type(), now))
        .or(row::doubt)
        .orElse("");
  }

  /** The part of the words that says it. */
  public static String words(Understanding understanding, Row row) {
    return row.words().stream()
        .map(span -> "\"" + line(span.of(understanding.text())) + "\"")
        .collect(Collectors.joining(", "));
  }

  /** What still needs an answer: {@code scaling, dead letter queue}. */
  public static String missing(List<Field> missing) {
    return missing.stream().map(f -> f.wording().term()).collect(Collectors.joining(", "));
  }

  /** The words of which nothing was made, those that stand together as one. */
  public static List<String> unread(Understanding understanding) {
    List<String> parts = new ArrayList<>();
    String text = understanding.text();
    int end = -1;
    int begin = 0;
    for (Span span : understanding.unread()) {
      boolean together = end >= 0 && text.substring(end, span.from()).isBlank();
      if (!together) {
        if (end >= 0) {
          parts.add(line(text.substring(begin, end)));
        }
        begin = span.from();
      }
      end = span.to();
    }
    if (end >= 0) {
      parts.add(line(text.substring(begin, end)));
    }
    return parts;
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
