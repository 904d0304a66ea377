package io.github.specq.interview;

import io.github.specq.answers.Entry;
import io.github.specq.evaluation.Suggestion;
import java.util.List;

/**
 * What is known of a part before anybody says anything: what the repository surely shows, else a
 * default, else that nobody looked.
 *
 * @param entry what stands there once it is taken
 * @param found what speaks for it in the repository; empty where it was not found there
 * @param reason why it is offered, where it was not found
 */
public record Known(Step.Part part, Entry entry, List<Suggestion> found, String reason) {
  public Known {
    found = List.copyOf(found);
  }

  /** Whether the repository shows it. */
  public boolean isFound() {
    return !found.isEmpty();
  }

  /** Whether it says no more than that nobody looked. */
  boolean isUnchecked() {
    return !(entry instanceof Entry.Value);
  }
}
