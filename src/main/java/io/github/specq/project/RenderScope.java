package io.github.specq.project;

import io.github.specq.render.BlockId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What a run may touch.
 *
 * @param banks the banks that are loaded
 * @param refreshed whether the blocks of a bank are to be brought up to date
 * @param undone what people did that is undone
 * @param resolutions what was decided about conflicts, by spec and block
 */
public record RenderScope(
    Set<String> banks,
    Predicate<String> refreshed,
    Set<Undo> undone,
    BiFunction<String, String, Optional<Resolution>> resolutions) {
  public RenderScope {
    banks = Set.copyOf(banks);
    undone = Set.copyOf(undone);
  }

  /** What people did to a spec, and a run may undo. */
  public enum Undo {
    /** The generated text wins over edits, and orphans go. */
    EDITS,
    /** Blocks that people took out come back. */
    REMOVALS
  }

  /** Whether the generated text wins over edits. */
  boolean force() {
    return undone.contains(Undo.EDITS);
  }

  /** Whether blocks that people took out come back. */
  boolean restore() {
    return undone.contains(Undo.REMOVALS);
  }

  /** Whether the bank of a block is loaded. */
  boolean knows(String block) {
    return banks.contains(bank(block));
  }

  /** Whether a block is to be brought up to date. */
  boolean refreshes(String block) {
    return !knows(block) || refreshed.test(bank(block));
  }

  private static String bank(String block) {
    return BlockId.parse(block).bank();
  }
}
