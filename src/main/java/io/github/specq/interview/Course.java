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
record Course(Set<String> putOff, Set<String> opened, Optional<String> topic, Pace pace) {
  Course {
    putOff = Set.copyOf(putOff);
    opened = Set.copyOf(opened);
  }

  Course puttingOff(Step step) {
    return new Course(with(putOff, step), opened, topic, pace);
  }

  Course opening(Step step) {
    return new Course(putOff, with(opened, step), topic, pace);
  }

  Course at(Pace measured) {
    return new Course(putOff, opened, topic, measured);
  }

  Course in(Optional<String> section) {
    return new Course(putOff, opened, section, pace);
  }

  private static Set<String> with(Set<String> names, Step step) {
    Set<String> more = new HashSet<>(names);
    more.add(step.name());
    return more;
  }
}
