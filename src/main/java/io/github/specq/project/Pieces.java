package io.github.specq.project;

import io.github.specq.project.BlockBody.Part;
import io.github.specq.project.BlockBody.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * The lines of a block's text as they are merged. Each line that ends a sentence, item of a list
 * and row of a table stands between two pieces without text, so that two neighbours are not one
 * change when each is changed by somebody else; those of a row know its first cell. Where no
 * sentence ends with its line, as in a paragraph that was wrapped, the lines stand together.
 */
final class Pieces extends Sequence {

  /**
   * One piece.
   *
   * @param sense what it is compared by
   * @param part what it writes; empty for where something begins or ends
   */
  record Piece(String sense, Optional<Part> part) {

    /** Whether a paragraph, an item or a row begins behind it. */
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

  // Marks of emphasis, links and quotations may follow the full stop.
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][*_)\\]\"”’]*$");

  private final List<Piece> list = new ArrayList<>();

  private Pieces(List<Part> parts) {
    Optional<String> open = Optional.empty();
    for (Part part : parts) {
      boolean goesOn = part.kind() == Kind.TEXT;
      if (!goesOn) {
        open.ifPresent(this::close);
        open = Optional.empty();
      }
      if (open.isEmpty() && (goesOn || part.kind() == Kind.ITEM || part.kind() == Kind.ROW)) {
        open = Optional.of(part.kind() == Kind.ROW ? firstCell(part.sense()) : "");
        list.add(new Piece(OPENING + open.get(), Optional.empty()));
      }
      list.add(new Piece(part.sense(), Optional.of(part)));
      if (goesOn && SENTENCE_END.matcher(part.sense()).find()) {
        open.ifPresent(this::close);
        open = Optional.empty();
      }
    }
    open.ifPresent(this::close);
  }

  static Pieces of(String text) {
    return new Pieces(BlockBody.of(text).parts());
  }

  private void close(String name) {
    list.add(new Piece(CLOSING + name, Optional.empty()));
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
