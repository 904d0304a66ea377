package io.github.specq.answers;

import java.util.Objects;
import java.util.Optional;

/**
 * No value, and why: for a field, or for a whole question and so for each of its fields.
 *
 * @param owner who can answer
 */
public record NonAnswer(State state, Optional<String> owner, Optional<String> note)
    implements Answer, Entry {
  public NonAnswer {
    Objects.requireNonNull(state);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(note);
  }

  public static NonAnswer of(State state) {
    return new NonAnswer(state, Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<Entry> entry(String field) {
    return Optional.of(this);
  }
}
