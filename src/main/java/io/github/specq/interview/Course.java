package io.github.specq.interview;

import java.util.HashSet;
import java.util.Set;

/**
 * What one run of an interview remembers beside the answers.
 *
 * @param putOff the steps that wait for the next run, by name
 * @param opened the openings that were passed, by name
 * @param pace how fast the answers came so far
 */
record Course(Set<String> putOff, Set<String> opened, Pace pace) {
  Course {
    putOff = Set.copyOf(putOff);
    opened = Set.copyOf(opened);
  }

  Course puttingOff(Step step) {
    return new Course(with(putOff, step), opened, pace);
  }

  Course opening(Step step) {
    return new Course(putOff, with(opened, step), pace);
  }

  Course at(Pace measured) {
    return new Course(putOff, opened, measured);
  }

  private static Set<String> with(Set<String> names, Step step) {
    Set<String> more = new HashSet<>(names);
    more.add(step.name());
    return more;
  }
}
