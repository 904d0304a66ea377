package io.github.specq.evaluation;

import io.github.specq.bank.Rule;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Source;
import java.util.List;
import java.util.Set;

/**
 * What advice has to say about the answers as they are.
 *
 * @param id the rule's; for two banks that disagree, {@code DIFFERS} and the path of the answer
 * @param message the sentence, with answers and numbers filled in; what to ask where it is
 *     unanswered
 * @param unanswered whether it is true only because something is not answered: it is no fact then
 * @param sources where it is documented
 * @param near whether these are about what was chosen, and not about the like of it only
 * @param revisit the answers to think about again, the most likely first
 * @param concerns every answer it was decided by
 * @param found those of them that nobody gave: the repository shows them
 */
public record Warning(
    String id,
    Rule.Severity severity,
    String message,
    boolean unanswered,
    Rule.Basis basis,
    List<Source> sources,
    boolean near,
    List<Ref> revisit,
    Set<Ref> concerns,
    List<Ref> found) {

  public Warning {
    sources = List.copyOf(sources);
    revisit = List.copyOf(revisit);
    concerns = Set.copyOf(concerns);
    found = List.copyOf(found);
  }
}
