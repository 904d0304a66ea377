package io.github.specq.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who gave a value. */
public enum By {
  PERSON,
  /** The bank's default, taken without being confirmed. */
  DEFAULT,
  /** A program on somebody's behalf. */
  AGENT;

  /** As it is written in an answers file. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<By> of(String id) {
    return Arrays.stream(values()).filter(b -> b.id().equals(id)).findFirst();
  }
}
