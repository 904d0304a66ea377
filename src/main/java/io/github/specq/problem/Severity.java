package io.github.specq.problem;

import java.util.Locale;

/** Whether a problem stops the work. */
public enum Severity {
  /** The file cannot be used as it is. */
  ERROR,
  /** Worth a look; the work goes on. */
  WARNING;

  /** The word shown to people and programs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
