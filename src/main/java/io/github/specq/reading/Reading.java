package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import java.util.List;
import java.util.Optional;

/**
 * What was understood of an answer given in a sentence.
 *
 * @param taken what it settles, in the order of the question's fields, one for each field at most
 * @param doubtful what it may mean, or says twice with different values
 * @param unread the words that nothing was made of, in their order
 */
public record Reading(List<Claim> taken, List<Claim> doubtful, List<Span> unread) {
  /** Nothing was understood, as nothing was said. */
  public static final Reading NOTHING = new Reading(List.of(), List.of(), List.of());

  public Reading {
    taken = List.copyOf(taken);
    doubtful = List.copyOf(doubtful);
    unread = List.copyOf(unread);
  }

  /**
   * A value for a field.
   *
   * @param words where the text says it
   * @param why it is in doubt; empty where it is not
   */
  public record Claim(Field field, Given given, List<Span> words, String why) {
    public Claim {
      words = List.copyOf(words);
    }
  }

  /** What was read for a field. */
  public Optional<Claim> of(Field field) {
    return taken.stream().filter(c -> c.field().ref().equals(field.ref())).findFirst();
  }
}
