package io.github.specq.evaluation;

import io.github.specq.bank.Field;
import io.github.specq.bank.Fit.Side;
import io.github.specq.condition.Truth;
import java.util.List;

/**
 * What speaks for and against an option of a choice with these answers, in clauses.
 *
 * @param impossible why nobody could choose it here
 */
public record OptionFit(List<String> fits, List<String> unfits, List<String> impossible) {

  public OptionFit {
    fits = List.copyOf(fits);
    unfits = List.copyOf(unfits);
    impossible = List.copyOf(impossible);
  }

  /** Where there is nothing to say. */
  public static final OptionFit NOTHING = new OptionFit(List.of(), List.of(), List.of());

  /** Only what is certainly so speaks. */
  public static OptionFit of(Field field, String option, Evaluation evaluation) {
    return new OptionFit(
        clauses(field, option, Side.FOR, evaluation),
        clauses(field, option, Side.AGAINST, evaluation),
        clauses(field, option, Side.IMPOSSIBLE, evaluation));
  }

  private static List<String> clauses(
      Field field, String option, Side side, Evaluation evaluation) {
    return field.fits().stream()
        .filter(f -> f.option().equals(option) && f.side() == side)
        .filter(f -> f.when().holds(evaluation) == Truth.TRUE)
        .map(f -> f.because().in(evaluation, evaluation::type))
        .distinct()
        .toList();
  }

  /** Whether something speaks for it and nothing against it. */
  public boolean isMarked() {
    return !fits.isEmpty() && unfits.isEmpty() && impossible.isEmpty();
  }
}
