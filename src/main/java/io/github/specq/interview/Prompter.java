package io.github.specq.interview;

/** How an interview meets a person: a port to the outside. */
public interface Prompter {

  /** Asks one step and waits for the reply. */
  Reply ask(Interview interview, Step step);

  /**
   * Shows all answers and waits: {@link Reply.Quit} leaves, {@link Reply.GoTo} changes an answer,
   * {@link Reply.Review} or {@link Reply.EndOfInput} goes on.
   */
  Reply review(Interview interview);

  /** Says something that needs no reply. */
  void tell(String message);
}
