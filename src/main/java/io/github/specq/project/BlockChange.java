package io.github.specq.project;

import java.util.List;
import java.util.Optional;

/**
 * What is to happen to one block of a spec.
 *
 * @param line of its begin marker in the document as it is; 0 where it does not stand there
 * @param before its text as it is, empty where there is none
 * @param base what was last generated for it, where that is known and it stands in the document
 * @param generated its text as the answers make it, empty where there is none
 * @param after its text as it is to be, empty where there will be none
 */
public record BlockChange(
    String id,
    Kind kind,
    int line,
    String before,
    Optional<String> base,
    String generated,
    String after) {

  /** The cases. */
  public enum Kind {
    /** It is as it was generated, and would be generated so again. */
    UP_TO_DATE(false),
    /** People changed it, and what would be generated is what was: the edit stays. */
    EDITED(false),
    NEW(true),
    REPLACED(true),
    /** People and answers changed different lines: both changes are in it. */
    MERGED(true),
    /** People's text stays, and what is generated now counts as seen. */
    KEPT(true),
    /** Its question is not asked any more. */
    REMOVED(true),
    /** Its question is not asked any more, and people's text in it becomes their own. */
    RELEASED(true),
    /** People took it out of the document; it stays out. */
    DELETED_BY_HAND(false),
    /** People and answers changed the same lines: left alone. */
    CONFLICT(false),
    /** No bank knows it any more: left alone. */
    ORPHANED(false),
    /** Its bank is not there: left alone. */
    UNKNOWN_BANK(false);

    private final boolean writes;

    Kind(boolean writes) {
      this.writes = writes;
    }

    /** Whether the document changes. */
    public boolean writes() {
      return writes;
    }
  }

  /** The same, where the block stands by now. */
  BlockChange at(Block block) {
    return new BlockChange(id, kind, block.firstLine(), block.body(), base, generated, after);
  }

  /** The same, at another line of the document. */
  BlockChange at(int other) {
    return new BlockChange(id, kind, other, before, base, generated, after);
  }

  /** A conflict with the new lines in the place of people's. */
  String taken() {
    return base.map(b -> Merge.taking(b, before, generated)).orElse(generated);
  }

  /** A conflict with people's lines in the place of the new ones. */
  String kept() {
    return base.map(b -> Merge.keeping(b, before, generated)).orElse(before);
  }

  /**
   * The lines of a unified diff of a conflict as it is and as it is when the new lines are taken.
   */
  public List<String> diff() {
    return UnifiedDiff.of(id, before, generated.isEmpty() ? "" : taken());
  }

  /**
   * A conflict as a text to be edited: merged where that can be done, both versions between git's
   * lines where not.
   */
  public String merged() {
    return Merge.of(base.orElse(""), before, generated).text();
  }
}
