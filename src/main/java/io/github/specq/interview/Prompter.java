package io.github.specq.interview;

import io.github.specq.evaluation.Finding;
import java.util.List;

/** How an interview meets a person: a port to the outside. */
public interface Prompter {

  /** Says what the interview is about, before its first question. */
  void greet(Interview interview);

  /** Asks one step and waits for the reply. */
  Reply ask(Interview interview, Step step);

  /**
   * Shows all answers and waits: {@link Reply.Quit} leaves, {@link Reply.GoTo} changes an answer,
   * {@link Reply.Review} or {@link Reply.EndOfInput} goes on, {@link Reply.Finish} ends the
   * interview with what is there, {@link Reply.Interrupt} breaks off.
   *
   * @param advice what there is to say to the answers, the gravest first
   */
  Reply review(Interview interview, List<Finding> advice);

  /**
   * Shows what the answers change in documents, and waits: {@link Reply.Finish} or {@link
   * Reply.EndOfInput} has it written, {@link Reply.Review} goes back to the answers, {@link
   * Reply.GoTo} changes one, {@link Reply.Quit} and {@link Reply.Interrupt} leave without writing.
   */
  Reply confirm(List<Change> changes);

  /**
   * Says what advice has to say to the answers, and waits where people read at their own pace:
   * {@link Reply.Keep} goes on, {@link Reply.GoTo} changes an answer, {@link Reply.Quit} and {@link
   * Reply.Interrupt} leave.
   *
   * @param fresh what was not said before, the gravest first
   */
  Reply advise(Interview interview, List<Finding> fresh);

  /**
   * Shows what the repository has for questions that were not asked, and waits: {@link
   * Reply.TakeUnasked} takes some of it, {@link Reply.Keep} or {@link Reply.EndOfInput} none,
   * {@link Reply.Quit} and {@link Reply.Interrupt} leave.
   */
  Reply unasked(Interview interview, List<UnaskedFind> finds);

  /**
   * Shows what is known of the project before anything is asked, and waits: {@link Reply.TakeKnown}
   * takes some of it, {@link Reply.Keep} none, so that all of it is asked, {@link
   * Reply.EndOfInput}, {@link Reply.Quit} and {@link Reply.Interrupt} leave.
   */
  Reply profile(List<Known> known);

  /**
   * Waits until the search through the repository is over, where people see that: {@link
   * Reply.Keep} goes on, also where they do not want to wait, {@link Reply.EndOfInput} and {@link
   * Reply.Interrupt} leave.
   */
  default Reply await(Lookout lookout) {
    lookout.await();
    return new Reply.Keep();
  }

  /** Hears that the answer which a reply made is on the disk. */
  default void answerSaved(Step step, Reply reply) {}

  /** Says something that needs no reply. */
  void tell(String message);

  /**
   * What is to become of a document.
   *
   * @param path where it stands in the repository
   * @param summary what happens to it, in a few words
   * @param diff the lines of a unified diff
   */
  record Change(String path, String summary, List<String> diff) {
    public Change {
      diff = List.copyOf(diff);
    }
  }
}
