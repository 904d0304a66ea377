package io.github.specq.work;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.AnswerPath;
import io.github.specq.condition.Ref;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.UserError;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question, or one of its fields, as named on a command line.
 *
 * @param field empty where the whole question is meant
 */
public record QuestionName(Question question, Optional<Field> field) {

  /**
   * What {@code question}, {@code bank/question} or {@code question.field} names in a bank. A bare
   * question means its field {@code value}, if it has one.
   *
   * @throws UserError of kind USAGE if there is no such thing
   */
  public static QuestionName parse(Bank bank, String name) {
    AnswerPath path = AnswerPath.parse(name);
    if (path.bank().filter(b -> !b.equals(bank.id())).isPresent()) {
      throw UserError.usage(
          "'" + name + "' is not in the bank " + bank.id(), "leave out the bank, or name another");
    }
    String id = path.question();
    Question question =
        bank.question(id)
            .orElseThrow(
                () ->
                    unknown(
                        "there is no question '" + id + "' in " + bank.id(),
                        id,
                        bank.questions().map(Question::id).toList()));
    if (path.field().isEmpty()) {
      return new QuestionName(question, question.field(Ref.VALUE));
    }
    String fieldId = path.field().get();
    Field field =
        question
            .field(fieldId)
            .orElseThrow(
                () ->
                    unknown(
                        "question '" + id + "' has no field '" + fieldId + "'",
                        fieldId,
                        question.fields().stream().map(Field::id).toList()));
    return new QuestionName(question, Optional.of(field));
  }

  /**
   * What {@code question}, {@code bank/question} or {@code question.field} names in any of several
   * banks.
   *
   * @throws UserError of kind USAGE if there is no such thing, or if it is in several of them
   */
  public static QuestionName parse(Collection<Bank> banks, String name) {
    String id = AnswerPath.parse(name).question();
    List<Bank> having = banks.stream().filter(b -> b.question(id).isPresent()).toList();
    if (having.size() > 1) {
      throw UserError.usage(
          "'" + name + "' is in several banks",
          "say which: "
              + having.stream().map(b -> b.id() + "/" + name).collect(Collectors.joining(", ")));
    }
    return having.stream()
        .findFirst()
        .map(bank -> parse(bank, name))
        .orElseThrow(() -> inNone(banks, id));
  }

  /** The same, where a bare question means all of its fields. */
  public static QuestionName whole(Collection<Bank> banks, String name) {
    QuestionName named = parse(banks, name);
    return AnswerPath.parse(name).field().isPresent()
        ? named
        : new QuestionName(named.question(), Optional.empty());
  }

  private static UserError inNone(Collection<Bank> banks, String id) {
    List<String> known = banks.stream().flatMap(Bank::questions).map(Question::id).toList();
    return UserError.usage(
        "there is no question '" + id + "'",
        DidYouMean.nearest(id, known)
            .map(n -> "did you mean " + n + "?")
            .orElse("see the questions of a bank with: specq show BANK"));
  }

  private static UserError unknown(String message, String word, List<String> known) {
    return UserError.usage(message, DidYouMean.hint(word, known));
  }

  /** Whether it means a field, by itself or with its question. */
  boolean means(Field other) {
    return question.ref(other.id()).equals(other.ref())
        && field.filter(f -> !f.id().equals(other.id())).isEmpty();
  }

  /** The path as people type it. */
  String shown() {
    return question.bank()
        + "/"
        + question.id()
        + field.filter(f -> !f.id().equals(Ref.VALUE)).map(f -> "." + f.id()).orElse("");
  }
}
