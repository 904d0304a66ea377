package io.github.specq.interview;

import java.util.Optional;
import java.util.Set;

/**
 * Where a person is in an interview, so that the next run goes on there.
 *
 * @param step the step that is asked, by name; empty at the end
 * @param answered whether that step was answered before, and is looked at again
 * @param partByPart the questions of which every part is asked, by name
 * @param taking the questions of which everything that is known is taken, by name
 * @param said the warnings that were said, by id
 */
public record Place(
    Optional<String> step,
    boolean answered,
    Set<String> partByPart,
    Set<String> taking,
    Set<String> said) {
  /** Of somebody who was never there. */
  public static final Place NOWHERE =
      new Place(Optional.empty(), false, Set.of(), Set.of(), Set.of());

  public Place {
    partByPart = Set.copyOf(partByPart);
    taking = Set.copyOf(taking);
    said = Set.copyOf(said);
  }

  /** The same after these were said. */
  Place saying(Set<String> warnings) {
    return new Place(step, answered, partByPart, taking, warnings);
  }
}
