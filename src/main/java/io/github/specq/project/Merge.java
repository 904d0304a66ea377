package io.github.specq.project;

import static io.github.specq.project.Pieces.BY_SENSE;

import io.github.specq.project.Part.Kind;
import io.github.specq.render.TableLayout;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.merge.ContentMergeStrategy;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Two texts of a block that came from one, brought together: three ways, line by line, each row of
 * a table for itself. Lines that a formatter would make equal are equal, and stay as people have
 * them.
 *
 * @param text the merged text; where both changed the same, both between lines as git writes them
 * @param clean whether nothing was changed by both
 */
record Merge(String text, boolean clean) {
  private static final String YOURS = "<<<<<<< your text";
  private static final String MIDDLE = "=======";
  private static final String GENERATED = ">>>>>>> new text";

  private static final DiffAlgorithm DIFF = new WholeUnits();
  private static final int BASE_INDEX = 0;
  private static final int YOURS_INDEX = 1;

  /**
   * Both changes, and where they meet both texts.
   *
   * @param base what both came from
   * @param yours as people made it
   * @param generated as it would be by now
   */
  static Merge of(String base, String yours, String generated) {
    return of(base, yours, generated, ContentMergeStrategy.CONFLICT);
  }

  /** Both changes, and where they meet people's text. */
  static String keeping(String base, String yours, String generated) {
    return of(base, yours, generated, ContentMergeStrategy.OURS).text();
  }

  /** Both changes, and where they meet the generated text. */
  static String taking(String base, String yours, String generated) {
    return of(base, yours, generated, ContentMergeStrategy.THEIRS).text();
  }

  /**
   * Both changes, and where both only add at one place, what is theirs stands before what is ours.
   *
   * @param base what both came from
   * @param ours of people, whose layout stays
   * @param theirs of other people, or generated
   */
  static Merge both(String base, String ours, String theirs) {
    Pieces from = Pieces.of(base);
    Pieces mine = Pieces.of(ours);
    Pieces other = Pieces.of(theirs);
    if (from.size() == 0) {
      return of(base, ours, theirs);
    }
    MergeResult<Pieces> result = new MergeAlgorithm(DIFF).merge(BY_SENSE, from, mine, other);
    List<MergeChunk> conflicts = new ArrayList<>();
    result.forEach(
        chunk -> {
          if (chunk.getConflictState() == ConflictState.BASE_CONFLICTING_RANGE) {
            conflicts.add(chunk);
          }
        });
    if (conflicts.stream().anyMatch(c -> c.getBegin() < c.getEnd())) {
      return of(base, ours, theirs);
    }
    List<Part> parts = new ArrayList<>();
    List<Part> waiting = List.of();
    EditList edits = DIFF.diff(BY_SENSE, from, mine);
    for (MergeChunk chunk : result) {
      switch (chunk.getConflictState()) {
        case FIRST_CONFLICTING_RANGE -> waiting = parts(result, chunk, edits);
        case NEXT_CONFLICTING_RANGE -> {
          List<Part> first = parts(result, chunk, edits);
          parts.addAll(first);
          apart(parts, waiting);
          parts.addAll(waiting);
        }
        case NO_CONFLICT -> parts.addAll(parts(result, chunk, edits));
        default -> {
          // what was there before both
        }
      }
    }
    return new Merge(laid(Part.joined(parts), ours), true);
  }

  /** A table in which a row came, went or changed is laid out anew; others stay as they are. */
  private static String laid(String text, String yours) {
    String before = "\n" + yours + "\n";
    return TableLayout.padded(
        text, table -> !before.contains("\n" + String.join("\n", table) + "\n"));
  }

  /** Two paragraphs that were added are not to be one. */
  private static void apart(List<Part> before, List<Part> more) {
    if (!before.isEmpty()
        && !more.isEmpty()
        && before.get(before.size() - 1).kind() == Kind.TEXT
        && more.get(0).kind() == Kind.TEXT) {
      before.add(Part.line(more.get(0).line(), Kind.BLANK, "", ""));
    }
  }

  private static Merge of(
      String base, String yours, String generated, ContentMergeStrategy meeting) {
    Pieces from = Pieces.of(base);
    Pieces mine = Pieces.of(yours);
    // The library takes an empty base for a conflict, whatever follows.
    if (from.size() == 0) {
      return new Merge(marked(yours, generated), false);
    }
    MergeAlgorithm algorithm = new MergeAlgorithm(DIFF);
    algorithm.setContentMergeStrategy(meeting);
    MergeResult<Pieces> result = algorithm.merge(BY_SENSE, from, mine, Pieces.of(generated));
    String text = text(result, DIFF.diff(BY_SENSE, from, mine));
    return new Merge(laid(text, yours), !result.containsConflicts());
  }

  /** What people added to a text, or changed in it: as it reads now. */
  static List<Part> added(String base, String yours) {
    Pieces mine = Pieces.of(yours);
    return DIFF.diff(BY_SENSE, Pieces.of(base), mine).stream()
        .flatMap(edit -> mine.parts(edit.getBeginB(), edit.getEndB()).stream())
        .toList();
  }

  /** A part that people changed where it stands. */
  record Changed(Part was, Part is) {}

  /** The parts of which people changed each by itself. */
  static List<Changed> changed(String base, String yours) {
    Pieces from = Pieces.of(base);
    Pieces mine = Pieces.of(yours);
    return DIFF.diff(BY_SENSE, from, mine).stream()
        .filter(edit -> edit.getLengthA() == 1 && edit.getLengthB() == 1)
        .flatMap(
            edit ->
                from.parts(edit.getBeginA(), edit.getEndA()).stream()
                    .flatMap(
                        was ->
                            mine.parts(edit.getBeginB(), edit.getEndB()).stream()
                                .map(is -> new Changed(was, is))))
        .toList();
  }

  /** Whether people took nothing out of a text and changed nothing in it. */
  static boolean onlyAdds(String base, String yours) {
    return DIFF.diff(BY_SENSE, Pieces.of(base), Pieces.of(yours)).stream()
        .allMatch(edit -> edit.getType() == Edit.Type.INSERT);
  }

  private static String marked(String yours, String generated) {
    return String.join("\n", YOURS, yours, MIDDLE, generated, GENERATED);
  }

  private static String text(MergeResult<Pieces> result, EditList edits) {
    List<Part> text = new ArrayList<>();
    boolean open = false;
    for (MergeChunk chunk : result) {
      ConflictState state = chunk.getConflictState();
      if (state == ConflictState.BASE_CONFLICTING_RANGE) {
        continue;
      }
      if (open && state != ConflictState.NEXT_CONFLICTING_RANGE) {
        text.add(mark(GENERATED));
        open = false;
      }
      if (state == ConflictState.FIRST_CONFLICTING_RANGE) {
        text.add(mark(YOURS));
        open = true;
      } else if (state == ConflictState.NEXT_CONFLICTING_RANGE) {
        text.add(mark(MIDDLE));
      }
      text.addAll(parts(result, chunk, edits));
    }
    if (open) {
      text.add(mark(GENERATED));
    }
    return Part.joined(text);
  }

  /** A line that what follows it does not go on. */
  private static Part mark(String line) {
    return Part.line(0, Kind.CODE, line, line);
  }

  private static List<Part> parts(MergeResult<Pieces> result, MergeChunk chunk, EditList edits) {
    boolean common = chunk.getSequenceIndex() == BASE_INDEX;
    int begin = common ? inYours(chunk.getBegin(), edits) : chunk.getBegin();
    int end = begin + chunk.getEnd() - chunk.getBegin();
    int sequence = common ? YOURS_INDEX : chunk.getSequenceIndex();
    return result.getSequences().get(sequence).parts(begin, end);
  }

  /** Where a piece of the base that nobody changed stands in the text of people. */
  private static int inYours(int index, EditList edits) {
    int moved = index;
    for (Edit edit : edits) {
      if (edit.getEndA() <= index) {
        moved += edit.getLengthB() - edit.getLengthA();
      }
    }
    return moved;
  }
}
