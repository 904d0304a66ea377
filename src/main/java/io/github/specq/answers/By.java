package io.github.specq.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Who gave a value.
 *
 * @param at of what was found: the place, as {@code file:line}; empty where nothing says it
 */
public record By(Who who, Optional<String> at) {
  /** Somebody who decided. */
  public static final By PERSON = new By(Who.PERSON, Optional.empty());

  /** The bank's default, taken without being confirmed. */
  public static final By DEFAULT = new By(Who.DEFAULT, Optional.empty());

  /** A program on somebody's behalf. */
  public static final By AGENT = new By(Who.AGENT, Optional.empty());

  public By {
    Objects.requireNonNull(who);
    Objects.requireNonNull(at);
  }

  /** What the repository shows, taken without being confirmed. */
  public static By found(Optional<String> at) {
    return new By(Who.FOUND, at);
  }

  /** Whether it was taken from the repository. */
  boolean isFound() {
    return who == Who.FOUND;
  }

  /** The kinds of them. */
  public enum Who {
    DEFAULT,
    FOUND,
    AGENT,
    PERSON;

    /** As it is written in an answers file. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Who> of(String id) {
      return Arrays.stream(values()).filter(w -> w.id().equals(id)).findFirst();
    }

    static List<String> ids() {
      return Arrays.stream(values()).map(Who::id).toList();
    }
  }
}
