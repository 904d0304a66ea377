package io.github.specq.terminal.widget;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be taken back.
 *
 * @param steps what the text was before each of the last changes, oldest first
 * @param last the latest change, which the next may go on with
 */
record History(List<CaretText> steps, Change last) {
  private static final int MOST_STEPS = 200;

  static final History EMPTY = new History(List.of(), Change.WHOLE);

  History {
    steps = List.copyOf(steps);
  }

  /** What was done to a text: a character typed or removed, or more than that at once. */
  enum Change {
    TYPED,
    TYPED_BLANK,
    REMOVED,
    REMOVED_BLANK,
    WHOLE;

    static Change typed(String character) {
      return character.isBlank() ? TYPED_BLANK : TYPED;
    }

    static Change removed(String character) {
      return character.isBlank() ? REMOVED_BLANK : REMOVED;
    }

    /** Whether it is one step with the change before: up to the end of a word. */
    private boolean goesOn(Change before) {
      return switch (this) {
        case TYPED -> before == TYPED || before == TYPED_BLANK;
        case REMOVED -> before == REMOVED || before == REMOVED_BLANK;
        case TYPED_BLANK, REMOVED_BLANK -> before == this;
        case WHOLE -> false;
      };
    }
  }

  /** The same with a change; beyond a bound the oldest step is forgotten. */
  History with(CaretText before, Change change) {
    if (change.goesOn(last)) {
      return new History(steps, change);
    }
    List<CaretText> more = new ArrayList<>(steps);
    more.add(before);
    return new History(more.subList(Math.max(0, more.size() - MOST_STEPS), more.size()), change);
  }

  /** The same, when what comes next is a step of its own. */
  History paused() {
    return new History(steps, Change.WHOLE);
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /** What the text was before the latest step. */
  CaretText latest() {
    return steps.get(steps.size() - 1);
  }

  /** The same without the latest step. */
  History earlier() {
    return new History(steps.subList(0, steps.size() - 1), Change.WHOLE);
  }
}
