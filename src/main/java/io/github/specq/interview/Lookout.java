package io.github.specq.interview;

import java.util.List;

/** The search through the repository that goes on beside an interview: a port to whoever looks. */
public interface Lookout {

  /** Whether all that the repository shows is known. */
  boolean isOver();

  /** Waits until it is; what is judged at once and for all must not depend on who is faster. */
  void await();

  /**
   * What it shows for questions that nobody said anything to, in the order of their paths; nothing
   * before it is over.
   */
  List<UnaskedFind> unasked();

  /** Saves these as answers, each with its place; of two for one value the first. */
  void take(List<UnaskedFind> finds);
}
