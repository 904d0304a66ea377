package io.github.specq.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Weighs what stands around a value for a field. */
final class Evidence {
  /** A name or a cue near a value. */
  static final int NEAR = 6;

  private static final int COUNTED = 10;
  private static final int GAP = 4;
  private static final int ADJECTIVES = 2;

  private static final Set<String> FILLERS =
      Set.of(
          "is", "are", "be", "will", "of", "to", "at", "by", "a", "an", "the", ":", "=", "set",
          "should", "about", "after", "(", "limited", "goes", "go", "in", "for", ">", "→", "per",
          "every", "each", "on", "then", "=>", "->", "`", "*", "\"", "'", "“", "and", "stays", "we",
          "use", "have", "run", "|", "max", "min", "around", "exactly", "only", "just", "~");

  private static final Set<String> NO_ADJECTIVES =
      Set.of(
          "of", "for", "per", "in", "on", "at", "with", "and", "or", "to", "from", "by", "is",
          "are", "each", "every", "after", "before", "than", "the", "a", "an", "as", "so", "then");

  private final Passage passage;

  Evidence(Passage passage) {
    this.passage = passage;
  }

  /** How much speaks for a field that the words from one to before another are its value. */
  int of(FieldWords field, int from, int to) {
    if (isForbidden(field, from)) {
      return 0;
    }
    boolean keyed = passage.is(from - 1, "=");
    int around =
        Math.max(before(field.before(), from, NEAR), before(field.names(), from, NEAR - 1))
            + (keyed
                ? 0
                : Math.max(after(field.after(), to, COUNTED), after(field.names(), to, NEAR - 1)));
    // What it counts is what its lower end counts, too.
    boolean upper = field.above().isPresent() && around == 0;
    return upper || isPart(from) ? 0 : (keyed ? 0 : counted(field, to)) + around;
  }

  /** {@code 4 of the 8 cores} are four. */
  private boolean isPart(int at) {
    return passage.is(at - 1, "the") && passage.is(at - 2, "of");
  }

  private boolean isForbidden(FieldWords field, int at) {
    return stands(field.not(), at);
  }

  /** Whether one of these stands in the clause of a word. */
  boolean stands(List<Phrase> phrases, int at) {
    for (int i = 0; i < passage.size(); i++) {
      int here = i;
      if (passage.word(i).clause() == passage.word(at).clause()
          && phrases.stream().anyMatch(p -> p.standsAt(passage, here))) {
        return true;
      }
    }
    return false;
  }

  private int counted(FieldWords field, int to) {
    int words = counting(field.nouns(), to);
    return words == 0 ? 0 : COUNTED + 1 - words;
  }

  /** How many words behind a number say what it counts. */
  int counting(FieldWords field, int to) {
    int nouns = counting(field.nouns(), to);
    int cue = field.after().stream().mapToInt(p -> p.lengthAt(passage, to)).max().orElse(0);
    return Math.max(nouns, cue);
  }

  private int counting(List<Phrase> nouns, int to) {
    for (int between = 0; between <= ADJECTIVES; between++) {
      int at = to + between;
      if (!passage.isIn(at) || !passage.isSameSentence(to - 1, at)) {
        return 0;
      }
      if (nouns.stream().anyMatch(n -> n.standsAt(passage, at))) {
        return between + 1;
      }
      if (passage.word(at).kind() != Word.Kind.WORD
          || NO_ADJECTIVES.contains(passage.word(at).stem())) {
        return 0;
      }
    }
    return 0;
  }

  /** Where the words begin that announce a value of a field; at the value where none do. */
  int announced(FieldWords field, int from) {
    for (int gap = 0; gap <= GAP; gap++) {
      int end = from - gap;
      int begin =
          Stream.concat(field.before().stream(), field.names().stream())
              .mapToInt(p -> p.beginBefore(passage, end))
              .filter(b -> b >= 0 && passage.isSameSentence(b, from))
              .min()
              .orElse(-1);
      if (begin >= 0) {
        return begin;
      }
      if (end - 1 < 0 || !FILLERS.contains(passage.word(end - 1).stem())) {
        return from;
      }
    }
    return from;
  }

  private int before(List<Phrase> phrases, int from, int most) {
    int weight = 0;
    for (int gap = 0; gap <= GAP; gap++) {
      int end = from - gap;
      for (Phrase phrase : phrases) {
        int begin = phrase.beginBefore(passage, end);
        if (begin >= 0 && passage.isSameSentence(begin, from)) {
          weight = Math.max(weight, most - gap + phrase.stems().size() - 1);
        }
      }
      if (end - 1 < 0 || !FILLERS.contains(passage.word(end - 1).stem())) {
        return weight;
      }
    }
    return weight;
  }

  private int after(List<Phrase> phrases, int to, int most) {
    for (int gap = 0; gap <= GAP; gap++) {
      int at = to + gap;
      if (phrases.stream().anyMatch(p -> p.standsAt(passage, at))
          && passage.isSameSentence(to - 1, at)) {
        return most - gap;
      }
      if (!passage.isIn(at) || !FILLERS.contains(passage.word(at).stem())) {
        return 0;
      }
    }
    return 0;
  }
}
