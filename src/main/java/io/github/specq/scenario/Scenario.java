package io.github.specq.scenario;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Question;
import io.github.specq.problem.Position;
import java.util.List;
import java.util.Optional;

/**
 * Answers, and what is to become of them.
 *
 * @param name as it is told
 * @param fires the rule that is to be said
 * @param answers all that is answered
 * @param nearMiss changes with which that rule must not hold any more
 * @param advice all rules that are to be said, where that is demanded
 * @param silent rules that must not be said
 * @param of the bank of {@code path} and {@code blocks}
 * @param path the questions that are to be on the path, in order, where that is demanded
 * @param blocks the blocks that specs are to have of that bank, where that is demanded
 * @param reading what is said in words, and exactly what is to be read of it
 */
public record Scenario(
    String name,
    Position position,
    Optional<String> fires,
    Answers answers,
    List<GivenAnswer> given,
    List<GivenAnswer> nearMiss,
    Optional<List<String>> advice,
    List<String> silent,
    Optional<String> of,
    Optional<List<String>> path,
    Optional<List<String>> blocks,
    Optional<Reading> reading) {

  /** Own words for a question. */
  public record Sentence(Question question, String words) {}

  /** What is said, and what is to be read. */
  public record Reading(List<Sentence> says, List<GivenAnswer> reads) {
    public Reading {
      says = List.copyOf(says);
      reads = List.copyOf(reads);
    }
  }

  public Scenario {
    given = List.copyOf(given);
    nearMiss = List.copyOf(nearMiss);
    advice = advice.map(List::copyOf);
    silent = List.copyOf(silent);
    path = path.map(List::copyOf);
    blocks = blocks.map(List::copyOf);
  }

  /** How many answers the near miss changes; 0 where there is none. */
  public int changes() {
    return nearMiss.size();
  }

  /** The answers of the near miss. */
  Answers missed() {
    return GivenAnswer.all(answers, nearMiss);
  }
}
