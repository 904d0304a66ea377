package io.github.specq.scenario;

import java.util.List;

/**
 * What became of a scenario.
 *
 * @param mismatches what is not as it was demanded; none where all is
 */
public record Outcome(Scenario scenario, List<Mismatch> mismatches) {
  public Outcome {
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Something that was demanded and is not so.
   *
   * @param expected and {@code actual}: as they are told
   */
  public record Mismatch(String expected, String actual) {}

  public boolean isAsDemanded() {
    return mismatches.isEmpty();
  }
}
