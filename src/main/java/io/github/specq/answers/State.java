package io.github.specq.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why there is no value: an honest non-answer, recorded as what it is. */
public enum State {
  /** "I don't know yet": stays open, is not asked again by itself. */
  UNKNOWN("don't know yet"),
  /** Asked again at the end of each run. */
  LATER("later"),
  /** Passed over; open if it is required. */
  SKIPPED("skipped"),
  /** The question does not concern this project. */
  NOT_APPLICABLE("does not apply");

  private final String words;

  State(String words) {
    this.words = words;
  }

  /** As it is written in an answers file and typed in commands. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As it is said to people. */
  public String words() {
    return words;
  }

  /** Whether a required question with this state still wants an answer. */
  public boolean leavesOpen() {
    return this != NOT_APPLICABLE;
  }

  public static Optional<State> of(String id) {
    return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(State::id).toList();
  }
}
