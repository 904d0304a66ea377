package io.github.specq.interview;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one run of an interview remembers beside the answers.
 *
 * @param putOff the steps that wait for the next run, by name
 * @param opened the openings that were passed, by name
 * @param topic the section that was gone to; what is open there comes first
 * @param pace how fast the answers came so far
 */
record RunState(Set<String> putOff, Set<String> opened, Optional<String> topic, Pace pace) {
  RunState {
    putOff = Set.copyOf(putOff);
    opened = Set.copyOf(opened);
  }

  RunState puttingOff(Step step) {
    return new RunState(with(putOff, step), opened, topic, pace);
  }

  RunState opening(Step step) {
    return new RunState(putOff, with(opened, step), topic, pace);
  }

  RunState at(Pace measured) {
    return new RunState(putOff, opened, topic, measured);
  }

  RunState in(Optional<String> section) {
    return new RunState(putOff, opened, section, pace);
  }

  private static Set<String> with(Set<String> names, Step step) {
    Set<String> more = new HashSet<>(names);
    more.add(step.name());
    return more;
  }
}
