package io.github.specq.project;

/**
 * What is to happen to one block of a spec.
 *
 * @param line of its begin marker in the document as it is; 0 where it does not stand there
 * @param before its text as it is, empty where there is none
 * @param after its text as generated, empty where there is none
 */
public record BlockChange(String id, Kind kind, int line, String before, String after) {

  /** The cases. */
  public enum Kind {
    /**
     * The generated text is the one the marker knows: nothing is done, whatever people did to it.
     */
    UP_TO_DATE(false),
    NEW(true),
    REPLACED(true),
    /** Its question is not asked any more. */
    REMOVED(true),
    /** People took it out of the document; it stays out. */
    DELETED_BY_HAND(false),
    /** Edited by hand, and the generated text is another now: left alone. */
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
}
