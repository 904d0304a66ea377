package io.github.specq.evaluation;

import io.github.specq.bank.Field;
import io.github.specq.bank.Fit.Side;
import io.github.specq.condition.Facts;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Truth;
import io.github.specq.field.FieldType;
import io.github.specq.problem.Series;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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

  /**
   * Only what is certainly so speaks.
   *
   * @param types the type of each answer
   */
  static OptionFit of(
      Field field, String option, Facts facts, Function<Ref, Optional<FieldType>> types) {
    return new OptionFit(
        clauses(field, option, Side.FOR, facts, types),
        clauses(field, option, Side.AGAINST, facts, types),
        clauses(field, option, Side.IMPOSSIBLE, facts, types));
  }

  private static List<String> clauses(
      Field field,
      String option,
      Side side,
      Facts facts,
      Function<Ref, Optional<FieldType>> types) {
    return field.fits().stream()
        .filter(f -> f.option().equals(option) && f.side() == side)
        .filter(f -> f.when().holds(facts) == Truth.TRUE)
        .map(f -> f.because().in(facts, types))
        .distinct()
        .toList();
  }

  /** What speaks for it as one sentence; empty where nothing does. */
  Optional<String> reason() {
    String all = Series.of(fits);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".");
  }

  /** Whether something speaks for it and nothing against it. */
  public boolean isMarked() {
    return !fits.isEmpty() && unfits.isEmpty() && impossible.isEmpty();
  }
}
