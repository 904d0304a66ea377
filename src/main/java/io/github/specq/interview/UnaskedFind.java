package io.github.specq.interview;

import io.github.specq.answers.Entry;
import io.github.specq.bank.Field;
import io.github.specq.bank.Find;
import io.github.specq.bank.Question;
import io.github.specq.evaluation.Suggestion;
import java.util.List;

/**
 * What the repository shows for a question that nobody said anything to.
 *
 * @param suggestions all that is sure about the field, or one that is not
 */
public record UnaskedFind(Question question, Field field, List<Suggestion> suggestions) {
  public UnaskedFind {
    suggestions = List.copyOf(suggestions);
  }

  /** Whether it is sure enough to be taken without a look. */
  public boolean isSure() {
    return suggestions.get(0).isSure();
  }

  /** The answer that it makes, with its place. */
  public Entry.Value value() {
    return Suggestion.together(suggestions, field.type());
  }

  /** The most telling of what speaks for it. */
  public Find find() {
    return suggestions.get(0).finds().get(0);
  }

  /** Whether only one of the two can be taken: the field holds one value. */
  public boolean excludes(UnaskedFind other) {
    return !equals(other) && field.ref().equals(other.field.ref()) && !field.type().several();
  }
}
