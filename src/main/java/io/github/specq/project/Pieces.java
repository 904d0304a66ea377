package io.github.specq.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * The text of a block as it is merged. Each sentence, item of a list and row of a table stands
 * between two pieces without text, so that two neighbours are not one change when each is changed
 * by somebody else; those of a row know its first cell. How the lines of a paragraph are broken
 * does not matter.
 */
final class Pieces extends Sequence {

  /**
   * One piece.
   *
   * @param sense what it is compared by
   * @param part what it writes; empty for where something begins or ends
   */
  record Piece(String sense, Optional<Part> part) {

    /** Whether a sentence, an item or a row begins behind it. */
    boolean opens() {
      return part.isEmpty() && sense.startsWith(OPENING);
    }
  }

  /** Pieces are the same where a formatter would make them so. */
  static final SequenceComparator<Pieces> BY_SENSE =
      new SequenceComparator<>() {
        @Override
        public boolean equals(Pieces a, int i, Pieces b, int j) {
          return a.get(i).sense().equals(b.get(j).sense());
        }

        @Override
        public int hash(Pieces pieces, int i) {
          return pieces.get(i).sense().hashCode();
        }
      };

  // No line has such a character, so no line is taken for where something begins or ends.
  private static final String OPENING = "\n(";
  private static final String CLOSING = "\n)";

  private final List<Piece> list = new ArrayList<>();

  private Pieces(List<Part> parts) {
    for (Part part : parts) {
      switch (part.kind()) {
        case ROW -> addUnit(firstCell(part.sense()), part);
        case ITEM, TEXT -> addUnit("", part);
        case HEADING, CODE, BLANK -> list.add(new Piece(part.sense(), Optional.of(part)));
      }
    }
  }

  private void addUnit(String name, Part part) {
    list.add(new Piece(OPENING + name, Optional.empty()));
    list.add(new Piece(part.sense(), Optional.of(part)));
    list.add(new Piece(CLOSING + name, Optional.empty()));
  }

  static Pieces of(String text) {
    return new Pieces(BlockBody.of(text).parts());
  }

  /** What a row is about; a formatter and the choice of an option leave it as it is. */
  private static String firstCell(String row) {
    return row.replaceFirst("^[^|]*\\|", "").replaceFirst("\\|.*", "").replace("*", "");
  }

  @Override
  public int size() {
    return list.size();
  }

  Piece get(int index) {
    return list.get(index);
  }

  /** What is written from one piece to before another. */
  List<Part> parts(int begin, int end) {
    return list.subList(begin, end).stream().flatMap(p -> p.part().stream()).toList();
  }
}
