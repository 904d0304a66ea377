package io.github.specq.reading;

import io.github.specq.bank.Question;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a question is about: those of its title, its wording and its fields' terms. */
final class Subject {
  /** Words so short are about nothing. */
  private static final int LITTLE = 2;

  private Subject() {}

  static Set<String> of(Question question) {
    return Stream.concat(
            Stream.of(question.wording().title(), question.wording().ask()),
            question.fields().stream().map(f -> f.wording().term()))
        .flatMap(text -> Passage.of(text).words().stream())
        .filter(w -> w.kind() == Word.Kind.WORD && w.to() - w.from() > LITTLE)
        .map(Word::stem)
        .collect(Collectors.toSet());
  }
}
