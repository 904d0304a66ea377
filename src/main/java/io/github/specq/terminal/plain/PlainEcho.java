package io.github.specq.terminal.plain;

import io.github.specq.answers.Given;
import io.github.specq.field.FieldType;
import io.github.specq.field.TextType;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import java.util.Optional;

/** What is said back of a reply, where it means more than the characters typed. */
final class PlainEcho {
  private PlainEcho() {}

  static Optional<String> of(Interview interview, Step step, Reply reply) {
    if (reply instanceof Reply.NonAnswered none) {
      String note = none.note().map(n -> " (" + n + ")").orElse("");
      return Optional.of("Noted: " + none.state().words() + note + ".");
    }
    if (reply instanceof Reply.TakeExample) {
      return Optional.of("Noted: the example.");
    }
    return step instanceof Step.Part part ? of(interview, part, reply) : Optional.empty();
  }

  private static Optional<String> of(Interview interview, Step.Part part, Reply reply) {
    FieldType type = part.field().type();
    if (reply instanceof Reply.TakeDefault) {
      return interview
          .defaultOf(part)
          .map(
              d -> "Noted: " + ValueText.label(type, d.given()) + " (the default, not confirmed).");
    }
    return reply instanceof Reply.Answered answered && !(type instanceof TextType)
        ? Optional.of(of(type, answered.given()))
        : Optional.empty();
  }

  private static String of(FieldType type, Given given) {
    boolean own = given.items().stream().anyMatch(Given.Item::other);
    return "Noted%s: %s.".formatted(own ? ", in your own words" : "", ValueText.label(type, given));
  }
}
