package io.github.specq.interview;

import io.github.specq.answers.By;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.reading.Reader;
import io.github.specq.reading.Reading;
import io.github.specq.reading.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was understood of an answer in own words, to be confirmed before any of it is taken.
 *
 * @param text the words
 * @param rows what they may say, one for each field and value, in the order of the fields
 * @param unread the words of which nothing was made
 */
public record Understanding(String text, List<Row> rows, List<Span> unread) {
  public Understanding {
    rows = List.copyOf(rows);
    unread = List.copyOf(unread);
  }

  /**
   * A value that the words may give a field.
   *
   * @param words where they say it
   * @param now another value that a person gave
   * @param doubt why it is not sure; empty where it is
   */
  public record Row(
      Field field, Given given, List<Span> words, Optional<Given> now, Optional<String> doubt) {
    public Row {
      words = List.copyOf(words);
    }

    /** Whether it is taken unless the person says otherwise. */
    public boolean isSure() {
      return now.isEmpty() && doubt.isEmpty();
    }

    /** Whether only one of the two can be taken. */
    public boolean excludes(Row other) {
      return !equals(other) && field.ref().equals(other.field.ref());
    }
  }

  /** What a sentence says to a question. */
  public static Understanding of(Question question, Evaluation evaluation, String text) {
    Reading reading = Reader.read(question, text, evaluation);
    List<Row> rows = new ArrayList<>();
    for (Field field : question.fields()) {
      Optional<Given> now = said(question, evaluation, field);
      reading.taken().stream()
          .filter(c -> c.field().ref().equals(field.ref()))
          .map(c -> new Row(field, c.given(), c.words(), now, Optional.empty()))
          .forEach(rows::add);
      reading.doubtful().stream()
          .filter(c -> c.field().ref().equals(field.ref()))
          .map(c -> new Row(field, c.given(), c.words(), now, Optional.of(c.why())))
          .distinct()
          .forEach(rows::add);
    }
    List<Row> news = rows.stream().filter(r -> !r.now().equals(Optional.of(r.given()))).toList();
    return new Understanding(text, news, reading.unread());
  }

  /** What a person gave the field. */
  private static Optional<Given> said(Question question, Evaluation evaluation, Field field) {
    return evaluation
        .entry(question, field)
        .flatMap(
            entry ->
                entry instanceof Entry.Value value && value.by().equals(By.PERSON)
                    ? Optional.of(value.given())
                    : Optional.empty());
  }

  /** Whether there is anything to confirm. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The reply that takes some rows, and keeps the words. */
  public Reply.OwnWords taking(List<Row> taken, Optional<Field> correct) {
    Map<String, Given> read = new LinkedHashMap<>();
    taken.forEach(row -> read.put(row.field().id(), row.given()));
    return new Reply.OwnWords(text, read, correct.map(Field::id));
  }

  /** The rows that are taken unless the person says otherwise. */
  public List<Row> sure() {
    return rows.stream().filter(Row::isSure).toList();
  }
}
