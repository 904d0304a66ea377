package io.github.specq.yaml;

import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.util.List;
import java.util.TreeMap;

/** The problems of one file in the order of their places, one for each place. */
final class Refusals {

  /** A file with more problems than this is not a YAML file that somebody is about to mend. */
  private static final int MOST = 100;

  private final SourceText source;
  private final TreeMap<Integer, Problem> problems = new TreeMap<>();

  Refusals(SourceText source) {
    this.source = source;
  }

  /**
   * Notes a problem, unless there is one at the same place.
   *
   * @throws UserError with all problems when there are too many to go on
   */
  void add(int offset, String message, String hint) {
    int place = Math.min(offset, source.text().length());
    problems.putIfAbsent(place, Problem.error(source.position(place), message, hint));
    if (problems.size() == MOST) {
      throw error();
    }
  }

  /** Notes a problem after which nothing else can be read: to be thrown, with all problems. */
  UserError last(int offset, String message, String hint) {
    add(offset, message, hint);
    return error();
  }

  /**
   * Ends a stage of reading.
   *
   * @throws UserError with all problems, if there are any
   */
  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw error();
    }
  }

  private UserError error() {
    return UserError.file(List.copyOf(problems.values()));
  }
}
