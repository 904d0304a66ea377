package io.github.specq.work;

import io.github.specq.project.BlockChange;
import io.github.specq.project.SpecPlan;
import java.util.List;
import java.util.Locale;

/**
 * How a spec stands to its answers.
 *
 * @param state fresh, missing, stale, outdated or conflicting
 * @param blocks those that would change or need a look
 */
public record SpecState(String path, String state, List<Changed> blocks) {

  /**
   * A block.
   *
   * @param line of its begin marker; 0 where it does not stand in the document
   */
  record Changed(String id, String kind, int line) {}

  public static SpecState of(SpecPlan plan) {
    return new SpecState(
        plan.path(),
        id(plan.state()),
        plan.blocks().stream()
            .filter(b -> b.kind() != BlockChange.Kind.UP_TO_DATE)
            .map(b -> new Changed(b.id(), id(b.kind()), b.line()))
            .toList());
  }

  public static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
