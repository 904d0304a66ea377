package io.github.specq.interview;

import io.github.specq.bank.Question;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one run of an interview remembers beside the answers.
 *
 * @param putOff the steps that wait for the next run, by name
 * @param passed the openings that were passed, by name
 * @param partByPart the questions of which every part is asked, by name
 * @param taking the questions of which everything that is known is taken, by name
 * @param topic the section that was gone to; what is open there comes first
 * @param pace how fast the answers came so far
 */
record RunState(
    Set<String> putOff,
    Set<String> passed,
    Set<String> partByPart,
    Set<String> taking,
    Optional<String> topic,
    Pace pace) {
  RunState {
    putOff = Set.copyOf(putOff);
    passed = Set.copyOf(passed);
    partByPart = Set.copyOf(partByPart);
    taking = Set.copyOf(taking);
  }

  /** Of a run that begins. */
  static RunState of(Pace pace) {
    return new RunState(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), pace);
  }

  /** The same of somebody who was there before. */
  RunState resuming(Place place) {
    return new RunState(
        putOff, place.partByPart(), place.partByPart(), place.taking(), topic, pace);
  }

  RunState puttingOff(Step step) {
    Set<String> more = with(putOff, step.name());
    return new RunState(more, passed, partByPart, taking, topic, pace);
  }

  RunState passing(Step step) {
    Set<String> more = with(passed, step.name());
    return new RunState(putOff, more, partByPart, taking, topic, pace);
  }

  RunState partByPart(Question question) {
    Set<String> more = with(partByPart, name(question));
    return new RunState(putOff, passed, more, taking, topic, pace);
  }

  boolean isPartByPart(Question question) {
    return partByPart.contains(name(question));
  }

  RunState taking(Question question) {
    Set<String> more = with(taking, name(question));
    return new RunState(putOff, passed, partByPart, more, topic, pace);
  }

  boolean isTaking(Question question) {
    return taking.contains(name(question));
  }

  RunState at(Pace measured) {
    return new RunState(putOff, passed, partByPart, taking, topic, measured);
  }

  RunState in(Optional<String> section) {
    return new RunState(putOff, passed, partByPart, taking, section, pace);
  }

  private static String name(Question question) {
    return question.bank() + "/" + question.id();
  }

  private static Set<String> with(Set<String> names, String name) {
    Set<String> more = new HashSet<>(names);
    more.add(name);
    return more;
  }
}
