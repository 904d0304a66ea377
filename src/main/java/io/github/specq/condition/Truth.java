package io.github.specq.condition;

/** Kleene's three values: what is not known can make a statement unknown, never wrong. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Both: the lesser of the two. */
  public Truth and(Truth other) {
    return compareTo(other) < 0 ? this : other;
  }

  /** Either: the greater of the two. */
  public Truth or(Truth other) {
    return compareTo(other) > 0 ? this : other;
  }

  /** True and false change places, unknown stays. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
