package io.github.specq.report;

import io.github.specq.answers.Answer;
import io.github.specq.answers.AnswersFile;
import io.github.specq.answers.AnswersFile.Passage;
import io.github.specq.answers.Entry;
import io.github.specq.answers.NonAnswer;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.OutlivedReason;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import io.github.specq.problem.Series;
import io.github.specq.report.AnswerReport.Place;
import io.github.specq.work.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands for questions and fields, and on which lines of the answers files. */
public final class AnswerReports {
  private static final String WORDS = "text";

  private final Workspace workspace;
  private final Map<String, Bank> banks;
  private final Evaluation evaluation;

  /**
   * @param banks all that are looked at, by id
   */
  public AnswerReports(Workspace workspace, Map<String, Bank> banks) {
    this.workspace = workspace;
    this.banks = banks;
    this.evaluation = workspace.evaluation(banks);
  }

  public Evaluation evaluation() {
    return evaluation;
  }

  Optional<Question> question(Ref ref) {
    return Optional.ofNullable(banks.get(ref.bank())).flatMap(b -> b.question(ref.question()));
  }

  Optional<Field> field(Ref ref) {
    return question(ref).flatMap(q -> q.field(ref.field()));
  }

  /** The type of what a path leads to, computed values included. */
  Optional<FieldType> type(Ref ref) {
    return evaluation.type(ref);
  }

  /** What stands for a whole question: own words, a non-answer, or its only field. */
  AnswerReport of(Question question) {
    if (question.fields().size() == 1) {
      return of(question.fields().get(0).ref());
    }
    Optional<Answer> answer = evaluation.answer(question);
    if (answer.isPresent() && answer.get() instanceof NonAnswer none) {
      return none(path(question), question.wording().title(), none, at(question, Optional.empty()));
    }
    return ownWords(question)
        .orElseGet(() -> gap(path(question), question.wording().title(), "open"));
  }

  private Optional<AnswerReport> ownWords(Question question) {
    return evaluation
        .answer(question)
        .flatMap(a -> a instanceof Answer.Said said ? said.text() : Optional.empty())
        .map(
            words ->
                report(
                    path(question),
                    question.wording().title(),
                    "own-words",
                    words,
                    null,
                    at(question, Optional.of(WORDS))));
  }

  /** What stands for a field, or what is computed. */
  AnswerReport of(Ref ref) {
    return ref.bank().equals(Ref.DERIVED) ? computed(ref) : ofField(ref);
  }

  private AnswerReport computed(Ref ref) {
    List<Ref> inputs = evaluation.inputs(ref);
    String title = ref.question().replace('-', ' ');
    return evaluation
        .of(ref)
        .value()
        .map(
            v ->
                report(
                    ref.toString(),
                    title,
                    "computed",
                    words(ref, v),
                    joined(inputs),
                    Optional.empty()))
        .orElseGet(() -> gap(ref.toString(), title, "open"));
  }

  private static String joined(List<Ref> refs) {
    return refs.stream().map(Ref::toString).collect(Collectors.joining(", "));
  }

  private AnswerReport ofField(Ref ref) {
    Question question = question(ref).orElseThrow();
    Field field = question.field(ref.field()).orElseThrow();
    Fact fact = evaluation.of(ref);
    if (fact instanceof Fact.OffPath) {
      return gap(path(field), title(question, field), "off-path");
    }
    return fact instanceof Fact.Known known
        ? known(question, field, known)
        : unknown(question, field);
  }

  private AnswerReport known(Question question, Field field, Fact.Known known) {
    String words = words(field.ref(), known.held());
    Optional<Ref> source = evaluation.source(field);
    Optional<Passage> at =
        source.isPresent() ? source.flatMap(this::at) : at(question, Optional.of(field.id()));
    String state =
        switch (known.origin()) {
          case PERSON -> "value";
          case DEFAULT -> "default";
          case AGENT -> "agent";
          case CARRIED -> "carried";
          case FOUND -> "found";
          case SHOWN -> "shown";
        };
    return report(
        path(field),
        title(question, field),
        state,
        words,
        source.map(Ref::toString).or(() -> foundAt(question, field)).orElse(null),
        at);
  }

  private Optional<String> foundAt(Question question, Field field) {
    return evaluation
        .entry(question, field)
        .flatMap(e -> e instanceof Entry.Value v ? v.by().at() : Optional.empty());
  }

  private AnswerReport unknown(Question question, Field field) {
    Optional<Entry> entry = evaluation.entry(question, field);
    Optional<Passage> at = at(question, Optional.of(field.id()));
    if (entry.isPresent() && entry.get() instanceof NonAnswer none) {
      return none(path(field), title(question, field), none, at);
    }
    if (entry.isPresent() && entry.get() instanceof Entry.Value value) {
      String given = value.given().line();
      Optional<String> before = evaluation.outlived(question, field).map(OutlivedReason::before);
      String state = before.isPresent() ? "outlived" : "invalid";
      return report(path(field), title(question, field), state, given, before.orElse(null), at);
    }
    return ownWords(question)
        .map(w -> w.of(path(field), title(question, field)))
        .orElseGet(() -> gap(path(field), title(question, field), "open"));
  }

  private String words(Ref ref, Value value) {
    return type(ref).map(t -> ValueText.label(t, value)).orElse("");
  }

  /** What a field is called in a sentence: the only one of a question as the question is. */
  static String title(Question question, Field field) {
    return question.fields().size() == 1 ? question.wording().title() : field.wording().term();
  }

  static String path(Question question) {
    return question.bank() + "/" + question.id();
  }

  private static String path(Field field) {
    return field.ref().toString();
  }

  private Optional<Passage> at(Ref ref) {
    return ref.bank().equals(Ref.DERIVED)
        ? Optional.empty()
        : question(ref).flatMap(q -> at(q, Optional.of(ref.field())));
  }

  /** Those, or those of a part; under their ids or former ones. */
  private Optional<Passage> at(Question question, Optional<String> part) {
    AnswersFile file = workspace.store().file(question.bank());
    List<String> parts =
        part.stream()
            .flatMap(
                p ->
                    Stream.concat(
                        Stream.of(p), question.field(p).stream().flatMap(f -> f.was().stream())))
            .toList();
    return Stream.concat(Stream.of(question.id()), question.was().stream())
        .filter(file.answers()::containsKey)
        .findFirst()
        .flatMap(
            id -> {
              Answer answer = file.answers().get(id);
              Optional<String> there =
                  parts.stream()
                      .filter(p -> p.equals(WORDS) || isIn(answer, p))
                      .findFirst()
                      .or(() -> part);
              return file.passage(id, there);
            });
  }

  private static boolean isIn(@Nullable Answer answer, String part) {
    return answer instanceof Answer.Said said && said.fields().containsKey(part);
  }

  /** The lines that answer a question, or a part of it. */
  public Optional<Place> place(Question question, Optional<String> part) {
    return at(question, part).map(Place::of);
  }

  /** The forms in which a document may print a field's value as a whole. */
  List<String> printed(Ref ref) {
    Optional<FieldType> type = type(ref);
    Optional<Value> value = evaluation.of(ref).value();
    if (type.isEmpty() || value.isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(
                ValueText.label(type.get(), value.get()),
                Series.of(ValueText.each(type.get(), value.get(), true))),
            given(ref).stream())
        .toList();
  }

  /** The entries of a field's value as a list or a table may print them. */
  List<String> entries(Ref ref) {
    return evaluation.of(ref).value().stream()
        .flatMap(v -> v instanceof Value.Many many ? many.values().stream() : Stream.of(v))
        .flatMap(v -> Stream.concat(name(v), type(ref).stream().map(t -> entry(t, v))))
        .toList();
  }

  private static Stream<String> name(Value value) {
    return value instanceof Value.Timed timed ? timed.schedule().name().stream() : Stream.empty();
  }

  private static String entry(FieldType type, Value value) {
    return String.join("", ValueText.each(type, new Value.Many(List.of(value)), true));
  }

  /** A field's own value as it was typed. */
  private Optional<String> given(Ref ref) {
    return question(ref)
        .flatMap(q -> q.field(ref.field()).flatMap(f -> evaluation.entry(q, f)))
        .flatMap(
            e -> e instanceof Entry.Value v ? Optional.of(v.given().line()) : Optional.empty());
  }

  private static AnswerReport gap(String path, String title, String state) {
    return new AnswerReport(path, title, state, null, null, null, null, null);
  }

  private static AnswerReport none(
      String path, String title, NonAnswer none, Optional<Passage> at) {
    return new AnswerReport(
        path,
        title,
        none.state().id(),
        null,
        none.note().orElse(null),
        none.owner().orElse(null),
        null,
        place(at));
  }

  private static AnswerReport report(
      String path,
      String title,
      String state,
      String value,
      @Nullable String from,
      Optional<Passage> at) {
    return new AnswerReport(path, title, state, value, null, null, from, place(at));
  }

  private static @Nullable Place place(Optional<Passage> at) {
    return at.map(Place::of).orElse(null);
  }
}
