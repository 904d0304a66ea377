package io.github.specq.interview;

/** How much is asked. */
public enum Depth {
  /** Only what is required, and what decides what is required. */
  REQUIRED,
  /** Everything on the path. */
  ALL
}
