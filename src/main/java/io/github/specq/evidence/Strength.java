package io.github.specq.evidence;

import java.util.Locale;

/** How sure a suggestion is, the surest first. */
public enum Strength {
  /** A dependency and something else agree. */
  STRONG,
  /** One kind of find alone. */
  MEDIUM,
  /** A hint: something general, the name of a variable, or from an example. */
  WEAK;

  /** The word shown to people and programs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
