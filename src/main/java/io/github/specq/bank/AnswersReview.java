package io.github.specq.bank;

import io.github.specq.answers.Answer;
import io.github.specq.answers.AnswersFile;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.field.Value;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Problem;
import io.github.specq.quantity.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares an answers file with its bank: values that a field cannot hold are errors; answers to
 * what the bank no longer asks are kept and told.
 */
public final class AnswersReview {
  private final Bank bank;
  private final AnswersFile file;
  private final List<Problem> problems = new ArrayList<>();

  private AnswersReview(Bank bank, AnswersFile file) {
    this.bank = bank;
    this.file = file;
  }

  public static List<Problem> of(Bank bank, AnswersFile file) {
    AnswersReview review = new AnswersReview(bank, file);
    file.answers().forEach(review::answer);
    file.unread().forEach(review::unread);
    return List.copyOf(review.problems);
  }

  private void answer(String id, Answer answer) {
    Optional<Question> question = bank.question(id);
    if (question.isEmpty()) {
      problems.add(
          Problem.warning(
              file.position(id, Optional.empty()),
              "%s has no question '%s': the answer is kept and not used".formatted(bank.id(), id),
              DidYouMean.nearest(id, bank.questions().map(Question::id).toList())
                  .map(n -> "did you mean " + n + "?")
                  .orElse("remove it if it is not needed")));
    } else if (answer instanceof Answer.Said said) {
      said.fields().forEach((field, entry) -> entry(question.get(), id, field, entry));
    }
  }

  /**
   * A key that says nothing is kept; one of the question's own fields was meant to say something.
   */
  private void unread(AnswersFile.UnreadKey key) {
    boolean meant = bank.question(key.question()).flatMap(q -> q.field(key.key())).isPresent();
    Problem problem = key.problem();
    problems.add(
        meant
            ? problem
            : Problem.warning(
                problem.position().orElseThrow(),
                problem.message() + "; it is kept and not used",
                problem.hint()));
  }

  private void entry(Question question, String id, String fieldId, Entry entry) {
    Optional<Field> field = question.field(fieldId);
    if (field.isEmpty()) {
      List<String> known = question.fields().stream().map(Field::id).toList();
      problems.add(
          Problem.warning(
              file.position(id, Optional.of(fieldId)),
              "question '%s' has no field '%s': the value is kept and not used"
                  .formatted(id, fieldId),
              DidYouMean.hint(fieldId, known)));
    } else if (entry instanceof Entry.Value value
        && field.get().type().read(value.given()) instanceof Parsed.Bad<Value> bad) {
      problems.add(
          Problem.error(file.position(id, Optional.of(fieldId)), bad.message(), changed()));
    } else if (entry instanceof Entry.Value value) {
      value.explained().ifPresent(e -> explained(id, field.get(), e));
    }
  }

  /** A reason for what cannot be is no reason for what is; the words are worth keeping. */
  private void explained(String id, Field reason, Given value) {
    Optional<Field> explained =
        reason
            .explains()
            .flatMap(r -> bank.question(r.question()).flatMap(q -> q.field(r.field())));
    if (explained.isEmpty()) {
      problems.add(
          Problem.warning(
              file.position(id, Optional.of(reason.id())),
              "'for' has no meaning at '%s', which is the reason for no other answer"
                  .formatted(reason.id()),
              "leave it out"));
    } else if (explained.get().type().read(value) instanceof Parsed.Bad<Value> bad) {
      problems.add(
          Problem.warning(
              file.position(id, Optional.of(reason.id())),
              "this reason is kept and not used, as it is for '%s': %s"
                  .formatted(value.line(), bad.message()),
              "write 'for' as " + explained.get().ref() + " has it, or leave it out"));
    }
  }

  private String changed() {
    return file.bankVersion() == bank.version()
        ? "correct it here, or answer again with: specq interview " + bank.id()
        : "the bank changed from version %d to %d since; this answer needs another look"
            .formatted(file.bankVersion(), bank.version());
  }
}
