package io.github.specq.work;

import io.github.specq.answers.Answer;
import io.github.specq.answers.By;
import io.github.specq.answers.Entry;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.field.ValueText;
import io.github.specq.interview.UnaskedFind;
import io.github.specq.problem.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the repository shows becomes answers, each with its place. */
public final class FoundAnswers {
  private final Workspace workspace;
  private final AnswerChange change;
  private final Function<Ref, List<Suggestion>> proposals;

  /**
   * @param proposals what the repository speaks for, by field, the surest first
   */
  public FoundAnswers(Workspace workspace, Function<Ref, List<Suggestion>> proposals) {
    this.workspace = workspace;
    this.change = new AnswerChange(workspace);
    this.proposals = proposals;
  }

  /**
   * What was taken, and what was asked for and not taken.
   *
   * @param taken as {@code path: value (file:line)}
   * @param refused as {@code path: why}
   */
  public record Result(List<String> taken, List<String> refused) {
    /** Where nothing was to be taken. */
    public static final Result NOTHING = new Result(List.of(), List.of());

    public Result {
      taken = List.copyOf(taken);
      refused = List.copyOf(refused);
    }

    /** Several as one. */
    public static Result of(List<Result> results) {
      return new Result(
          results.stream().flatMap(r -> r.taken().stream()).toList(),
          results.stream().flatMap(r -> r.refused().stream()).toList());
    }
  }

  /**
   * Where answers are taken if nobody says for which banks: the profile of the project, the banks
   * that have answers, and those that require nothing.
   *
   * @throws UserError of kind USAGE if nothing is begun
   */
  public List<String> usualBanks() {
    List<String> answered = workspace.answered();
    Optional<String> profile = workspace.shelf().profile();
    if (answered.isEmpty()) {
      throw UserError.usage(
          "nothing is begun, so it is not known which questions it is to be taken for",
          "name the banks: specq found --take " + profile.map(p -> p + " ").orElse("") + "BANK");
    }
    return withFree(Stream.concat(profile.stream(), answered.stream()));
  }

  private List<String> withFree(Stream<String> banks) {
    Stream<String> free =
        workspace.shelf().ids().stream()
            .filter(id -> !workspace.loader().load(id).requiresAnswers());
    return Stream.concat(banks, free).distinct().toList();
  }

  /**
   * What is found for questions of these banks, and of those that require nothing, to which nobody
   * said anything: what is sure of a field as one, and each that is not.
   */
  List<UnaskedFind> unasked(List<String> banks) {
    return withFree(banks.stream()).stream()
        .flatMap(this::untouched)
        .flatMap(this::unasked)
        .toList();
  }

  private Stream<UnaskedFind> unasked(Untouched part) {
    List<Suggestion> all = proposals.apply(part.field().ref());
    List<Suggestion> sure = all.stream().filter(Suggestion::isSure).toList();
    Stream<List<Suggestion>> others = all.stream().filter(s -> !s.isSure()).map(List::of);
    return Stream.concat(Stream.of(sure).filter(s -> !s.isEmpty()), others)
        .map(s -> new UnaskedFind(part.stop().question(), part.field(), s));
  }

  /** Saves these as answers; of two for a field that holds one value the first. */
  void take(List<UnaskedFind> finds) {
    Map<Ref, List<UnaskedFind>> byField =
        finds.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.field().ref(), LinkedHashMap::new, Collectors.toList()));
    for (List<UnaskedFind> all : byField.values()) {
      Question question = all.get(0).question();
      Field field = all.get(0).field();
      List<Suggestion> meant =
          all.stream()
              .limit(field.type().several() ? all.size() : 1)
              .flatMap(f -> f.suggestions().stream())
              .toList();
      Optional<Answer> before = evaluation(question.bank()).answer(question);
      save(question, before, Map.of(field, Suggestion.together(meant, field.type())));
    }
  }

  /**
   * Saves what is sure as the answers to questions of these banks that nobody said anything to: one
   * after the other in the order of their paths, as each may change what is asked, until nothing
   * more is asked because of it.
   */
  public Result takeSure(List<String> banks) {
    List<String> taken = new ArrayList<>();
    Optional<Untouched> next = next(banks);
    while (next.isPresent()) {
      Stop stop = next.get().stop();
      taken.addAll(save(stop.question(), stop.answer(), sure(List.of(next.get().field()))));
      next = next(banks);
    }
    return new Result(taken, List.of());
  }

  private record Untouched(Stop stop, Field field) {}

  private Optional<Untouched> next(List<String> banks) {
    return banks.stream()
        .flatMap(this::untouched)
        .filter(part -> found(part.field()).isPresent())
        .findFirst();
  }

  private Stream<Untouched> untouched(String bank) {
    return path(bank).inForce().stream()
        .filter(stop -> stop.nonAnswer().isEmpty() && stop.text().isEmpty())
        .flatMap(
            stop ->
                stop.parts().stream()
                    .filter(Part::untouched)
                    .map(part -> new Untouched(stop, part.field())));
  }

  /** Saves what is sure as the answers to these questions or fields, unless a person answered. */
  public Result takeSure(List<QuestionName> names, Map<String, Bank> banks) {
    List<String> taken = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (QuestionName name : names) {
      Question question = name.question();
      Evaluation evaluation = workspace.evaluation(banks);
      List<Field> meant = question.fields().stream().filter(name::means).toList();
      List<Field> shown = meant.stream().filter(f -> found(f).isPresent()).toList();
      List<Field> free =
          shown.stream().filter(f -> persons(evaluation, question, f).isEmpty()).toList();
      if (shown.isEmpty()) {
        refused.add(name.shown() + ": " + notSure(meant));
      }
      shown.forEach(
          f ->
              persons(evaluation, question, f)
                  .ifPresent(said -> refused.add(f.ref() + ": a person says " + said)));
      taken.addAll(save(question, evaluation.answer(question), sure(free)));
    }
    return new Result(taken, refused);
  }

  private String notSure(List<Field> fields) {
    List<Suggestion> all = fields.stream().flatMap(f -> proposals.apply(f.ref()).stream()).toList();
    return all.isEmpty()
        ? "the repository shows nothing for it"
        : "the repository shows nothing sure for it: "
            + all.stream().map(FoundAnswers::shown).collect(Collectors.joining(", "));
  }

  private static String shown(Suggestion suggestion) {
    return suggestion.value().line() + " (" + suggestion.finds().get(0).place() + ")";
  }

  /** What a person said to a field, in words. */
  private static Optional<String> persons(Evaluation evaluation, Question question, Field field) {
    return evaluation
        .entry(question, field)
        .flatMap(
            e ->
                e instanceof Entry.Value value
                    ? Optional.of(value)
                        .filter(v -> v.by().equals(By.PERSON))
                        .map(v -> ValueText.label(field.type(), v.given()))
                    : Optional.of("why there is no answer"));
  }

  private QuestionPath path(String bank) {
    return QuestionPath.of(workspace.loader().load(bank), evaluation(bank));
  }

  private Evaluation evaluation(String bank) {
    return workspace.evaluation(workspace.withProfile(bank));
  }

  private Optional<Entry.Value> found(Field field) {
    return Suggestion.answer(proposals.apply(field.ref()), field.type());
  }

  private Map<Field, Entry.Value> sure(List<Field> fields) {
    Map<Field, Entry.Value> values = new LinkedHashMap<>();
    fields.forEach(field -> found(field).ifPresent(value -> values.put(field, value)));
    return values;
  }

  private List<String> save(
      Question question, Optional<Answer> before, Map<Field, Entry.Value> values) {
    Answer.Said said = before.map(Answer::said).orElse(Answer.Said.NOTHING);
    List<String> saved = new ArrayList<>();
    for (Map.Entry<Field, Entry.Value> value : values.entrySet()) {
      said = said.with(value.getKey().id(), value.getValue());
      saved.add(line(value.getKey(), value.getValue()));
    }
    if (!saved.isEmpty()) {
      change.save(question, said);
    }
    return saved;
  }

  private static String line(Field field, Entry.Value value) {
    return "%s: %s (%s)"
        .formatted(
            field.ref(),
            ValueText.label(field.type(), value.given()),
            value.by().at().orElse("in the repository"));
  }
}
