package io.github.specq.terminal.plain;

import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import io.github.specq.field.FieldType;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.terminal.StepText;
import java.util.Optional;

/** What is said back of a reply, where it means more than the characters typed. */
final class PlainEcho {
  private PlainEcho() {}

  static Optional<String> of(Interview interview, Step step, Reply reply) {
    return reply.match(
        answering -> of(interview, step, answering),
        moving -> Optional.empty(),
        ending -> Optional.empty());
  }

  private static Optional<String> of(Interview interview, Step step, Reply.Answering reply) {
    return reply.match(
        new Reply.OfAnswering<>(
            answered ->
                step.asked()
                    .map(Field::type)
                    .filter(type -> !type.isText())
                    .map(type -> of(type, answered.given())),
            words -> Optional.empty(),
            example -> Optional.of("Noted: the example."),
            byDefault ->
                step instanceof Step.Part part
                    ? interview.defaultOf(part).map(d -> byDefault(part.field(), d))
                    : Optional.empty(),
            byFind ->
                step instanceof Step.Part part
                    ? interview.findOf(part).map(f -> byFind(part.field(), f))
                    : Optional.empty(),
            none ->
                Optional.of(
                    "Noted: "
                        + none.state().words()
                        + none.note().map(n -> " (" + n + ")").orElse("")
                        + "."),
            noted -> Optional.of(StepText.noted(noted))));
  }

  private static String byDefault(Field field, Field.Default offered) {
    return "Noted: "
        + ValueText.label(field.type(), offered.given())
        + " (the default, not confirmed).";
  }

  private static String byFind(Field field, Entry.Value found) {
    return "Noted: "
        + ValueText.label(field.type(), found.given())
        + found.by().at().map(at -> " (found at " + at + ", not confirmed).").orElse(".");
  }

  private static String of(FieldType type, Given given) {
    boolean own = given.items().stream().anyMatch(Given.Item::other);
    return "Noted%s: %s.".formatted(own ? ", in your own words" : "", ValueText.label(type, given));
  }
}
