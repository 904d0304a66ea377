package io.github.specq.interview;

import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.bank.Question;
import io.github.specq.field.TextType;
import io.github.specq.quantity.Parsed;
import io.github.specq.reading.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a person does at a step. */
public sealed interface Reply {

  /** Answers with the function for this sort of reply. */
  <R> R match(
      Function<? super Answering, ? extends R> answering,
      Function<? super Moving, ? extends R> moving,
      Function<? super Ending, ? extends R> ending);

  /** A function for each kind of answering. */
  record OfAnswering<R>(
      Function<? super Answered, ? extends R> answered,
      Function<? super OwnWords, ? extends R> ownWords,
      Function<? super TakeExample, ? extends R> example,
      Function<? super TakeDefault, ? extends R> byDefault,
      Function<? super TakeFind, ? extends R> byFind,
      Function<? super NonAnswered, ? extends R> nonAnswered,
      Function<? super Noted, ? extends R> noted) {}

  /** A function for each kind of moving. */
  record OfMoving<R>(
      Function<? super PartByPart, ? extends R> partByPart,
      Function<? super Keep, ? extends R> keep,
      Function<? super Back, ? extends R> back,
      Function<? super GoTo, ? extends R> goTo,
      Function<? super TakeKnown, ? extends R> takeKnown,
      Function<? super DefaultsForTheRest, ? extends R> defaults,
      Function<? super Confirm, ? extends R> confirm,
      Function<? super TakeUnasked, ? extends R> takeUnasked,
      Function<? super Review, ? extends R> review) {}

  /** Says something to the question that is asked. */
  sealed interface Answering extends Reply {
    @Override
    default <R> R match(
        Function<? super Answering, ? extends R> answering,
        Function<? super Moving, ? extends R> moving,
        Function<? super Ending, ? extends R> ending) {
      return answering.apply(this);
    }

    /** Answers with the function for this kind of reply. */
    <R> R match(OfAnswering<R> functions);
  }

  /** Goes to another step, and says nothing to this one. */
  sealed interface Moving extends Reply {
    @Override
    default <R> R match(
        Function<? super Answering, ? extends R> answering,
        Function<? super Moving, ? extends R> moving,
        Function<? super Ending, ? extends R> ending) {
      return moving.apply(this);
    }

    /** Answers with the function for this kind of reply. */
    <R> R match(OfMoving<R> functions);
  }

  /** Ends the interview, or what is shown at its end. */
  sealed interface Ending extends Reply {
    @Override
    default <R> R match(
        Function<? super Answering, ? extends R> answering,
        Function<? super Moving, ? extends R> moving,
        Function<? super Ending, ? extends R> ending) {
      return ending.apply(this);
    }

    /** Answers with the function for this kind of reply. */
    <R> R match(
        Function<? super Finish, ? extends R> finish,
        Function<? super Quit, ? extends R> quit,
        Function<? super Interrupt, ? extends R> interrupt,
        Function<? super EndOfInput, ? extends R> endOfInput);
  }

  /** Gives the field a value that its type accepts. */
  record Answered(Given given) implements Answering {
    @Override
    public <R> R match(OfAnswering<R> functions) {
      return functions.answered().apply(this);
    }
  }

  /**
   * Answers the whole question in a sentence.
   *
   * @param read what the person confirms that it says, by field id
   * @param correct the field to be asked next, as it was misunderstood
   */
  record OwnWords(String text, Map<String, Given> read, Optional<String> correct)
      implements Answering {
    public OwnWords {
      read = Collections.unmodifiableMap(new LinkedHashMap<>(read));
    }

    /** A sentence of which nothing was read. */
    public OwnWords(String text) {
      this(text, Map.of(), Optional.empty());
    }

    @Override
    public <R> R match(OfAnswering<R> functions) {
      return functions.ownWords().apply(this);
    }

    /** Whether these are the words of a question's example, which has its fields. */
    public boolean isExample(Question question) {
      return Reader.isExample(question, text);
    }

    /** The words as they were typed, if they can be kept. */
    public static Parsed<Reply> parse(String typed) {
      return TextType.words(typed).map(OwnWords::new);
    }
  }

  /** Wants to be asked part by part. */
  record PartByPart() implements Moving {
    @Override
    public <R> R match(OfMoving<R> functions) {
      return functions.partByPart().apply(this);
    }
  }

  /** Takes the example as it is. */
  record TakeExample() implements Answering {
    @Override
    public <R> R match(OfAnswering<R> functions) {
      return functions.example().apply(this);
    }
  }

  /** Leaves what stands as it is, and goes on. */
  record Keep() implements Moving {
    @Override
    public <R> R match(OfMoving<R> functions) {
      return functions.keep().apply(this);
    }
  }

  /** Takes the bank's default without confirming it. */
  record TakeDefault() implements Answering {
    @Override
    public <R> R match(OfAnswering<R> functions) {
      return functions.byDefault().apply(this);
    }
  }

  /** Takes what the repository surely shows without confirming it. */
  record TakeFind() implements Answering {
    @Override
    public <R> R match(OfAnswering<R> functions) {
      return functions.byFind().apply(this);
    }
  }

  /** Gives no value, and says why: for the field, or at an opening for the whole question. */
  record NonAnswered(State state, Optional<String> note) implements Answering {
    /** Nobody knows, and nobody says why. */
    public static final NonAnswered UNKNOWN = new NonAnswered(State.UNKNOWN, Optional.empty());

    /** To be asked again at the end. */
    public static final NonAnswered LATER = new NonAnswered(State.LATER, Optional.empty());

    @Override
    public <R> R match(OfAnswering<R> functions) {
      return functions.nonAnswered().apply(this);
    }

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

  /**
   * Writes a note beside the question, and stays where it is.
   *
   * @param note empty where there is to be none
   */
  record Noted(Optional<String> note) implements Answering {
    @Override
    public <R> R match(OfAnswering<R> functions) {
      return functions.noted().apply(this);
    }

    /** The note as it was typed, if it can be kept; nothing typed takes it away. */
    public static Parsed<Reply> parse(String typed) {
      return typed.isBlank()
          ? new Parsed.Ok<>(new Noted(Optional.empty()))
          : TextType.words(typed).map(note -> new Noted(Optional.of(note)));
    }
  }

  /** Goes to the step before. */
  record Back() implements Moving {
    @Override
    public <R> R match(OfMoving<R> functions) {
      return functions.back().apply(this);
    }
  }

  /**
   * Goes to a question.
   *
   * @param target its id, or its number on the path
   */
  record GoTo(String target) implements Moving {
    @Override
    public <R> R match(OfMoving<R> functions) {
      return functions.goTo().apply(this);
    }
  }

  /**
   * Takes what is known of the question that is asked, or of the project, without confirming it.
   *
   * @param known what was shown, in the order it is asked
   */
  record TakeKnown(List<Known> known) implements Moving {
    public TakeKnown {
      known = List.copyOf(known);
    }

    @Override
    public <R> R match(OfMoving<R> functions) {
      return functions.takeKnown().apply(this);
    }
  }

  /** Takes the default at every open step that has one, without confirming them. */
  record DefaultsForTheRest() implements Moving {
    @Override
    public <R> R match(OfMoving<R> functions) {
      return functions.defaults().apply(this);
    }
  }

  /**
   * Stands by what nobody gave, a default or a program's answer; said where all answers are shown,
   * and they are shown again.
   *
   * @param questions as {@code bank/question}
   */
  record Confirm(Set<String> questions) implements Moving {
    public Confirm {
      questions = Set.copyOf(questions);
    }

    @Override
    public <R> R match(OfMoving<R> functions) {
      return functions.confirm().apply(this);
    }
  }

  /** Takes what the repository shows for questions that were not asked, without confirming it. */
  record TakeUnasked(List<UnaskedFind> finds) implements Moving {
    public TakeUnasked {
      finds = List.copyOf(finds);
    }

    @Override
    public <R> R match(OfMoving<R> functions) {
      return functions.takeUnasked().apply(this);
    }
  }

  /** Wants to see all answers; said of what is shown last, goes on. */
  record Review() implements Moving {
    @Override
    public <R> R match(OfMoving<R> functions) {
      return functions.review().apply(this);
    }
  }

  /**
   * Ends the interview with what is there; said at a step, wants to see all answers first, and said
   * of the changes, has them written.
   */
  record Finish() implements Ending {
    @Override
    public <R> R match(
        Function<? super Finish, ? extends R> finish,
        Function<? super Quit, ? extends R> quit,
        Function<? super Interrupt, ? extends R> interrupt,
        Function<? super EndOfInput, ? extends R> endOfInput) {
      return finish.apply(this);
    }
  }

  /** Stops; everything is saved. */
  record Quit() implements Ending {
    @Override
    public <R> R match(
        Function<? super Finish, ? extends R> finish,
        Function<? super Quit, ? extends R> quit,
        Function<? super Interrupt, ? extends R> interrupt,
        Function<? super EndOfInput, ? extends R> endOfInput) {
      return quit.apply(this);
    }
  }

  /** Breaks off, as with Ctrl-C; everything is saved. */
  record Interrupt() implements Ending {
    @Override
    public <R> R match(
        Function<? super Finish, ? extends R> finish,
        Function<? super Quit, ? extends R> quit,
        Function<? super Interrupt, ? extends R> interrupt,
        Function<? super EndOfInput, ? extends R> endOfInput) {
      return interrupt.apply(this);
    }
  }

  /** There is no more input. */
  record EndOfInput() implements Ending {
    @Override
    public <R> R match(
        Function<? super Finish, ? extends R> finish,
        Function<? super Quit, ? extends R> quit,
        Function<? super Interrupt, ? extends R> interrupt,
        Function<? super EndOfInput, ? extends R> endOfInput) {
      return endOfInput.apply(this);
    }
  }
}
