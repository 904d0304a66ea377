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
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.field.ValueText;
import io.github.specq.problem.UserError;
import java.util.ArrayList;
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
    Stream<String> free =
        workspace.shelf().ids().stream()
            .filter(id -> !workspace.loader().load(id).requiresAnswers());
    return Stream.of(profile.stream(), answered.stream(), free)
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  /**
   * Saves what is sure as the answers to questions of these banks that nobody said anything to: one
   * after the other in the order of their paths, as each may change what is asked, until nothing
   * more is asked because of it.
   */
  public Result take(List<String> banks) {
    List<String> taken = new ArrayList<>();
    Optional<Found> next = next(banks);
    while (next.isPresent()) {
      Stop stop = next.get().stop();
      taken.addAll(save(stop.question(), stop.answer(), List.of(next.get().field())));
      next = next(banks);
    }
    return new Result(taken, List.of());
  }

  private record Found(Stop stop, Field field) {}

  private Optional<Found> next(List<String> banks) {
    return banks.stream()
        .flatMap(id -> path(id).inForce().stream())
        .filter(stop -> stop.nonAnswer().isEmpty() && stop.text().isEmpty())
        .flatMap(
            stop ->
                stop.parts().stream()
                    .filter(part -> part.untouched() && found(part.field()).isPresent())
                    .map(part -> new Found(stop, part.field())))
        .findFirst();
  }

  /** Saves what is sure as the answers to these questions or fields, unless a person answered. */
  public Result take(List<QuestionName> names, Map<String, Bank> banks) {
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
      taken.addAll(save(question, evaluation.answer(question), free));
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
    Map<String, Bank> banks = workspace.withProfile(bank);
    return QuestionPath.of(workspace.loader().load(bank), workspace.evaluation(banks));
  }

  private Optional<Entry.Value> found(Field field) {
    return Suggestion.answer(proposals.apply(field.ref()), field.type());
  }

  private List<String> save(Question question, Optional<Answer> before, List<Field> fields) {
    Answer.Said said = before.map(Answer::said).orElse(Answer.Said.NOTHING);
    List<String> saved = new ArrayList<>();
    for (Field field : fields) {
      Optional<Entry.Value> value = found(field);
      if (value.isPresent()) {
        said = said.with(field.id(), value.get());
        saved.add(line(field, value.get()));
      }
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
