package io.github.specq.evidence;

import io.github.specq.answers.Given;
import io.github.specq.bank.Ref;
import java.util.List;

/**
 * An answer that what was found speaks for.
 *
 * @param value one that the field takes; of a field for several values, one of them
 * @param rival whether another value of the same field, which holds one only, is as likely
 * @param finds at least one, the most telling first; of many alike only some
 */
public record Suggestion(Ref ref, Given value, Strength strength, boolean rival, List<Find> finds) {
  public Suggestion {
    finds = List.copyOf(finds);
  }
}
