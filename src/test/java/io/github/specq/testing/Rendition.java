package io.github.specq.testing;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** How characters look: what the sequences for that (SGR, select graphic rendition) add up to. */
public record Rendition(Set<Mark> marks, Colour foreground, Colour background) {
  /** How everything looks before a program changes it, and again after it. */
  public static final Rendition PLAIN = new Rendition(Set.of(), Colour.DEFAULT, Colour.DEFAULT);

  /** What can be done to characters beside colouring them; in the order of their numbers. */
  public enum Mark {
    BOLD,
    FAINT,
    ITALIC,
    UNDERLINED,
    BLINKING,
    RAPID,
    INVERSE,
    HIDDEN,
    STRUCK
  }

  public Rendition {
    marks = Set.copyOf(marks);
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** What is left of it where something is erased. */
  Rendition erased() {
    return new Rendition(Set.of(), Colour.DEFAULT, background);
  }

  /**
   * The rendition after one more sequence.
   *
   * @param parameters what is between {@code ESC [} and {@code m}
   */
  Rendition with(String parameters) {
    Iterator<Integer> codes =
        Arrays.stream(parameters.split(";", -1))
            .map(code -> code.isEmpty() ? 0 : Integer.parseInt(code.replaceFirst(":.*", "")))
            .iterator();
    Rendition rendition = this;
    while (codes.hasNext()) {
      rendition = rendition.with(codes.next(), codes);
    }
    return rendition;
  }

  private Rendition with(int code, Iterator<Integer> more) {
    if (code >= 1 && code <= 9) {
      return marked(Mark.values()[code - 1]);
    }
    return switch (code) {
      case 0 -> PLAIN;
      case 21, 22 -> unmarked(Mark.BOLD, Mark.FAINT);
      case 23 -> unmarked(Mark.ITALIC);
      case 24 -> unmarked(Mark.UNDERLINED);
      case 25 -> unmarked(Mark.BLINKING, Mark.RAPID);
      case 27 -> unmarked(Mark.INVERSE);
      case 28 -> unmarked(Mark.HIDDEN);
      case 29 -> unmarked(Mark.STRUCK);
      case 38 -> new Rendition(marks, chosen(more), background);
      case 39 -> new Rendition(marks, Colour.DEFAULT, background);
      case 48 -> new Rendition(marks, foreground, chosen(more));
      case 49 -> new Rendition(marks, foreground, Colour.DEFAULT);
      default -> coloured(code);
    };
  }

  private Rendition coloured(int code) {
    return switch (code / 10) {
      case 3 -> new Rendition(marks, Colour.palette(code - 30), background);
      case 4 -> new Rendition(marks, foreground, Colour.palette(code - 40));
      case 9 -> new Rendition(marks, Colour.palette(code - 90 + 8), background);
      case 10 -> new Rendition(marks, foreground, Colour.palette(code - 100 + 8));
      default -> this;
    };
  }

  private static Colour chosen(Iterator<Integer> codes) {
    return switch (codes.next()) {
      case 2 -> Colour.exact(codes.next(), codes.next(), codes.next());
      case 5 -> Colour.palette(codes.next());
      default -> Colour.DEFAULT;
    };
  }

  private Rendition marked(Mark mark) {
    Set<Mark> more = copy(marks);
    more.add(mark);
    return new Rendition(more, foreground, background);
  }

  private Rendition unmarked(Mark... gone) {
    Set<Mark> fewer = copy(marks);
    fewer.removeAll(List.of(gone));
    return new Rendition(fewer, foreground, background);
  }

  private static Set<Mark> copy(Collection<Mark> marks) {
    Set<Mark> copy = EnumSet.noneOf(Mark.class);
    copy.addAll(marks);
    return copy;
  }
}
