package io.github.specq.project;

import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * A diff that takes whole paragraphs, items and rows for what came or went. Where "a b" became "a x
 * a b", "a x" came or "x a" did; the diff says the one of them that begins where a paragraph does,
 * so that it does not touch the changes of its neighbours.
 */
final class WholeUnits extends DiffAlgorithm {
  private final DiffAlgorithm diff = new HistogramDiff();

  @Override
  public <S extends Sequence> EditList diff(SequenceComparator<? super S> comparator, S a, S b) {
    EditList edits = diff.diff(comparator, a, b);
    if (!(a instanceof Pieces before) || !(b instanceof Pieces after)) {
      return edits;
    }
    EditList slid = new EditList();
    for (int i = 0; i < edits.size(); i++) {
      int from = i == 0 ? 0 : slid.get(i - 1).getEndB();
      int fromA = i == 0 ? 0 : slid.get(i - 1).getEndA();
      slid.add(slide(edits.get(i), before, after, fromA, from));
    }
    return slid;
  }

  @Override
  public <S extends Sequence> EditList diffNonCommon(
      SequenceComparator<? super S> comparator, S a, S b) {
    return diff.diffNonCommon(comparator, a, b);
  }

  private static Edit slide(Edit edit, Pieces before, Pieces after, int fromA, int fromB) {
    return switch (edit.getType()) {
      case INSERT ->
          up(
              edit,
              after,
              edit.getBeginB(),
              edit.getEndB(),
              Math.min(edit.getBeginA() - fromA, edit.getBeginB() - fromB));
      case DELETE ->
          up(
              edit,
              before,
              edit.getBeginA(),
              edit.getEndA(),
              Math.min(edit.getBeginA() - fromA, edit.getBeginB() - fromB));
      case REPLACE, EMPTY -> edit;
    };
  }

  /**
   * The edit that far further up where its first piece opens something, if there is such a place.
   */
  private static Edit up(Edit edit, Pieces pieces, int begin, int end, int room) {
    for (int by = 0; by <= room; by++) {
      if (pieces.get(begin - by).opens()) {
        return new Edit(
            edit.getBeginA() - by, edit.getEndA() - by, edit.getBeginB() - by, edit.getEndB() - by);
      }
      boolean same =
          by < room && pieces.get(begin - by - 1).sense().equals(pieces.get(end - by - 1).sense());
      if (!same) {
        break;
      }
    }
    return edit;
  }
}
