package io.github.specq.evaluation;

import io.github.specq.answers.Given;
import io.github.specq.bank.Find;
import io.github.specq.bank.Strength;
import io.github.specq.condition.Ref;
import java.util.List;
import java.util.function.Function;

/**
 * An answer that what was found in the repository speaks for. It is shown, and taken by nobody but
 * the person who answers.
 *
 * @param value one that the field takes; of a field for several values, one of them
 * @param rival whether another value of the same field, which holds one only, is as likely
 * @param finds at least one, the most telling first; of many alike only some
 */
public record Suggestion(Ref ref, Given value, Strength strength, boolean rival, List<Find> finds) {
  /** Where nothing was looked for. */
  public static final Function<Ref, List<Suggestion>> NONE = ref -> List.of();

  public Suggestion {
    finds = List.copyOf(finds);
  }

  /** Whether it is sure enough to be chosen beforehand. */
  public boolean isSure() {
    return strength == Strength.STRONG && !rival;
  }
}
