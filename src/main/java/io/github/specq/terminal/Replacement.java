package io.github.specq.terminal;

import io.github.specq.answers.Answer;
import io.github.specq.answers.NonAnswer;
import io.github.specq.bank.Field;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A saved answer that a command would take away.
 *
 * @param saved what stands, for people
 * @param instead what would stand
 */
public record Replacement(String saved, String instead) {

  /** What a command would take away at a step; empty where it takes nothing. */
  public static Optional<Replacement> of(Interview interview, Step step, Reply reply) {
    return interview.takesAway(step, reply)
        ? Optional.of(new Replacement(saved(interview, step), instead(interview, step, reply)))
        : Optional.empty();
  }

  /** One part of several goes alone; elsewhere everything that was said goes. */
  private static String saved(Interview interview, Step step) {
    boolean whole = step.asked().isEmpty() || step.question().fields().size() == 1;
    Stream<Field> fields = whole ? step.question().fields().stream() : step.asked().stream();
    Optional<Answer> answer = interview.evaluation().answer(step.question());
    Stream<String> words =
        answer.stream()
            .filter(a -> whole)
            .flatMap(a -> a instanceof Answer.Said s ? s.text().stream() : Stream.empty());
    return answer.filter(NonAnswer.class::isInstance).isPresent()
        ? StepText.shown((NonAnswer) answer.get())
        : Stream.concat(words, fields.flatMap(f -> shown(interview, step, f, whole)))
            .collect(Collectors.joining("; "));
  }

  private static Stream<String> shown(Interview interview, Step step, Field field, boolean named) {
    boolean lone = step.question().fields().size() == 1;
    return interview
        .evaluation()
        .entry(step.question(), field)
        .map(
            entry -> {
              String value = StepText.shown(field, entry);
              return named && !lone ? field.wording().named(value) : value;
            })
        .stream();
  }

  private static String instead(Interview interview, Step step, Reply reply) {
    if (reply instanceof Reply.NonAnswered none) {
      return none.state().words() + none.note().map(n -> "; " + n).orElse("");
    }
    return step instanceof Step.Part part
        ? interview
            .defaultOf(part)
            .map(d -> ValueText.label(part.field().type(), d.given()) + " (the default)")
            .orElse("")
        : "";
  }
}
