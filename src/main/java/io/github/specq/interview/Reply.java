package io.github.specq.interview;

import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.field.TextType;
import io.github.specq.quantity.Parsed;
import java.util.Optional;

/** What a person does at a step. */
public sealed interface Reply {

  /** Gives the field a value that its type accepts. */
  record Answered(Given given) implements Reply {}

  /** Answers the whole question in a sentence. */
  record OwnWords(String text) implements Reply {

    /** The words as they were typed, if they can be kept. */
    public static Parsed<Reply> parse(String typed) {
      return TextType.words(typed).map(OwnWords::new);
    }
  }

  /** Wants to be asked part by part. */
  record PartByPart() implements Reply {}

  /** Takes the example as it is. */
  record TakeExample() implements Reply {}

  /** Leaves what stands as it is, and goes on. */
  record Keep() implements Reply {}

  /** Takes the bank's default without confirming it. */
  record TakeDefault() implements Reply {}

  /** Gives no value, and says why: for the field, or at an opening for the whole question. */
  record NonAnswered(State state, Optional<String> note) implements Reply {

    /**
     * With the reason as it was typed, if it can be kept.
     *
     * @param reason blank where there is none
     */
    public static Parsed<Reply> parse(State state, String reason) {
      return reason.isBlank()
          ? new Parsed.Ok<>(new NonAnswered(state, Optional.empty()))
          : TextType.words(reason).map(r -> new NonAnswered(state, Optional.of(r)));
    }
  }

  /** Goes to the step before. */
  record Back() implements Reply {}

  /**
   * Goes to a question.
   *
   * @param target its id, or its number on the path
   */
  record GoTo(String target) implements Reply {}

  /** Takes the default at every open step that has one, without confirming them. */
  record DefaultsForTheRest() implements Reply {}

  /** Wants to see all answers; said of what is shown last, goes on. */
  record Review() implements Reply {}

  /**
   * Ends the interview with what is there; said at a step, wants to see all answers first, and said
   * of the changes, has them written.
   */
  record Finish() implements Reply {}

  /** Stops; everything is saved. */
  record Quit() implements Reply {}

  /** Breaks off, as with Ctrl-C; everything is saved. */
  record Interrupt() implements Reply {}

  /** There is no more input. */
  record EndOfInput() implements Reply {}
}
