package io.github.specq.bank;

import io.github.specq.condition.Condition;
import io.github.specq.condition.Message;

/**
 * What speaks for or against an option of a choice in a project like this one.
 *
 * @param option its id
 * @param when it speaks only where this is true
 * @param because a clause that can stand in a sentence
 */
public record Fit(String option, Condition when, Message because, Side side) {

  /** Which way it speaks. */
  public enum Side {
    FOR,
    AGAINST,
    /** Against it so that nobody could choose it here. */
    IMPOSSIBLE
  }
}
