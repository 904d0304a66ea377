package io.github.specq.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words in a row that mean something together: {@code N} stands for any number, {@code ...} for one
 * to five words.
 *
 * @param stems what the words are compared by
 */
record Phrase(List<String> stems) {
  private static final String ANY_NUMBER = "N";
  private static final String ANY_WORDS = "...";
  private static final int MOST_WORDS = 5;

  Phrase {
    stems = List.copyOf(stems);
  }

  static Phrase of(String text) {
    List<String> stems = new ArrayList<>();
    for (String part : text.replace(ANY_WORDS, "\n").split("\n", -1)) {
      if (!stems.isEmpty()) {
        stems.add(ANY_WORDS);
      }
      Passage passage = Passage.of(part);
      for (int i = 0; i < passage.size(); i++) {
        boolean number = passage.text(i, i + 1).equals(ANY_NUMBER);
        stems.add(number ? ANY_NUMBER : passage.word(i).stem());
      }
    }
    return new Phrase(stems);
  }

  static List<Phrase> all(String... texts) {
    return Stream.of(texts).map(Phrase::of).toList();
  }

  boolean isEmpty() {
    return stems.isEmpty();
  }

  /** The words, as far as they are told apart. */
  String words() {
    return String.join(" ", stems);
  }

  String last() {
    return stems.get(stems.size() - 1);
  }

  /** How many words it takes in a passage from one on; 0 where it does not stand there. */
  int lengthAt(Passage passage, int at) {
    if (!passage.isIn(at) || isEmpty()) {
      return 0;
    }
    int end = end(passage, at, 0);
    boolean within = end > at && passage.isSameSentence(at, end - 1);
    return within && passage.isWhole(at, end) ? end - at : 0;
  }

  boolean standsAt(Passage passage, int at) {
    return lengthAt(passage, at) > 0;
  }

  /** Whether it stands right before a word, and where it begins then; -1 where not. */
  int beginBefore(Passage passage, int end) {
    int least = stems.size();
    int most = stems.contains(ANY_WORDS) ? least + MOST_WORDS : least;
    for (int length = least; length <= most; length++) {
      if (end - length >= 0 && lengthAt(passage, end - length) == length) {
        return end - length;
      }
    }
    return -1;
  }

  /** Where the stems from one on end in a passage; -1 where they do not stand there. */
  private int end(Passage passage, int at, int stem) {
    if (stem == stems.size()) {
      return at;
    }
    if (stems.get(stem).equals(ANY_WORDS)) {
      for (int skipped = 1; skipped <= MOST_WORDS; skipped++) {
        int end = end(passage, at + skipped, stem + 1);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    return passage.isIn(at) && fits(passage.word(at), stems.get(stem))
        ? end(passage, at + 1, stem + 1)
        : -1;
  }

  private static boolean fits(Word word, String stem) {
    return word.is(stem) || (stem.equals(ANY_NUMBER) && word.kind() == Word.Kind.NUMBER);
  }
}
