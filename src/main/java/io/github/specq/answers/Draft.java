package io.github.specq.answers;

import java.util.List;

/**
 * An answer that was begun and not given.
 *
 * @param at what was current, by id; empty where there is nothing to choose
 * @param ticked what was ticked, by id
 * @param text what was typed
 */
public record Draft(String at, List<String> ticked, String text) {
  public Draft {
    ticked = List.copyOf(ticked);
  }
}
