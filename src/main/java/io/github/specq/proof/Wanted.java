package io.github.specq.proof;

import io.github.specq.condition.Truth;

/** What a condition is to come to. */
enum Wanted {
  TRUE,
  FALSE,
  NOT_TRUE,
  NOT_FALSE;

  boolean accepts(Truth truth) {
    return switch (this) {
      case TRUE -> truth == Truth.TRUE;
      case FALSE -> truth == Truth.FALSE;
      case NOT_TRUE -> truth != Truth.TRUE;
      case NOT_FALSE -> truth != Truth.FALSE;
    };
  }

  /** What the part of a negation is to come to. */
  Wanted ofOpposite() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case NOT_TRUE -> NOT_FALSE;
      case NOT_FALSE -> NOT_TRUE;
    };
  }

  /** Whether it needs every part of an "all of these"; then it needs just one of an "any". */
  boolean ofEvery() {
    return this == TRUE || this == NOT_FALSE;
  }
}
