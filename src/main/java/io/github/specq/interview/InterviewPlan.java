package io.github.specq.interview;

import io.github.specq.bank.Bank;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What does not change while an interview runs.
 *
 * @param banks by id: the bank and all it looks at
 * @param bank the one that is asked
 * @param depth how much is asked; empty: what the quality level says
 * @param topics the sections to ask; empty: all
 * @param proposals what the repository speaks for, by field, the surest first
 */
public record InterviewPlan(
    Map<String, Bank> banks,
    Bank bank,
    Optional<Depth> depth,
    Set<String> topics,
    Function<Ref, List<Suggestion>> proposals) {
  public InterviewPlan {
    banks = Map.copyOf(banks);
    topics = Set.copyOf(topics);
  }

  /** The same with nothing found. */
  public InterviewPlan(
      Map<String, Bank> banks, Bank bank, Optional<Depth> depth, Set<String> topics) {
    this(banks, bank, depth, topics, Suggestion.NONE);
  }
}
