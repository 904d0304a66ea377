package io.github.specq.interview;

import java.util.Locale;

/** How much is asked. */
public enum Depth {
  /** Only what is required, and what decides what is required. */
  REQUIRED,
  /** Everything on the path. */
  ALL;

  /** As it is typed. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
