package io.github.specq.reading;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param from where it begins in the text
 * @param to where it has ended
 * @param stem what it is compared by
 * @param kind what it is
 * @param sentence which sentence it stands in
 * @param clause which clause, counted through the whole text
 */
record Word(int from, int to, String stem, Kind kind, int sentence, int clause) {
  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  boolean is(String other) {
    return stem.equals(other);
  }
}
