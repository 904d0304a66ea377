package io.github.specq.bank;

import io.github.specq.condition.Condition;
import io.github.specq.condition.Derived;
import io.github.specq.condition.Figure;
import io.github.specq.condition.Source;
import java.util.List;
import java.util.Map;

/**
 * What a bank knows about its subject, beside what it asks.
 *
 * @param bearing for which answers a source is worth citing, by its id; those that are not named
 *     always are
 * @param advice the rules
 * @param banks those whose advice is given beside this one's own
 * @param derived the values that are computed from answers: those it defines, and all others that
 *     it looks at
 * @param signatures what in a repository lets one guess at answers
 */
public record Knowledge(
    List<Source> sources,
    Map<String, Condition> bearing,
    List<Figure> figures,
    List<Rule> advice,
    List<String> banks,
    List<Derived> derived,
    List<Signature> signatures) {
  /** Of a bank that only asks. */
  public static final Knowledge NOTHING =
      new Knowledge(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Knowledge {
    sources = List.copyOf(sources);
    bearing = Map.copyOf(bearing);
    figures = List.copyOf(figures);
    advice = List.copyOf(advice);
    banks = List.copyOf(banks);
    derived = List.copyOf(derived);
    signatures = List.copyOf(signatures);
  }

  /** The same sources, figures and rules, with the rest. */
  public Knowledge with(List<String> otherBanks, List<Derived> values, List<Signature> marks) {
    return new Knowledge(sources, bearing, figures, advice, otherBanks, values, marks);
  }
}
