package io.github.specq.report;

import io.github.specq.project.Commit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of a spec comes from, for people and programs.
 *
 * @param text the line
 * @param section the one it stands in
 * @param by who the line belongs to: specq or people
 * @param block the block it stands in
 * @param prints whether these answers are those that the line prints, and not all of its block
 * @param near the blocks before and after a line that stands in none
 */
public record TraceReport(
    String file,
    int line,
    String text,
    @Nullable String section,
    String by,
    @Nullable TracedBlock block,
    boolean prints,
    List<Traced> answers,
    List<TracedBlock> near) {

  /**
   * A block.
   *
   * @param bank the bank it is made of; specq's own tell of all
   * @param from the line of its begin marker
   * @param to the line of its end marker
   * @param edited whether people changed its text
   * @param generated whether this line stands in what specq last generated; missing where that
   *     cannot be told
   * @param stale whether other text would be generated now
   */
  record TracedBlock(
      String id,
      String bank,
      int from,
      int to,
      boolean edited,
      @Nullable Boolean generated,
      boolean stale) {}

  /**
   * An answer, and how it came to stand there.
   *
   * @param commit that last changed it; missing where git does not tell
   * @param committed false where git tells that the change is not committed
   */
  record Traced(AnswerReport answer, @Nullable Change commit, @Nullable Boolean committed) {

    static Traced of(AnswerReport answer, @Nullable Commit last) {
      return last == null
          ? new Traced(answer, null, null)
          : new Traced(answer, last.isCommitted() ? Change.of(last) : null, last.isCommitted());
    }
  }

  /** A commit. */
  record Change(String hash, String author, String date, String subject) {
    static Change of(Commit commit) {
      return new Change(commit.hash(), commit.author(), commit.date(), commit.subject());
    }
  }
}
