package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import java.util.List;

/**
 * A value that a passage may give a field.
 *
 * @param places the words that say it, each from one word to before another
 * @param evidence how much else than the value itself speaks for the field
 */
record Candidate(Field field, Given given, List<Place> places, int evidence) {
  Candidate {
    places = List.copyOf(places);
  }

  Candidate(Field field, Given given, Place place, int evidence) {
    this(field, given, List.of(place), evidence);
  }

  /** From a word to before another. */
  record Place(int from, int to) {
    boolean touches(Place other) {
      return from < other.to && other.from < to;
    }
  }
}
