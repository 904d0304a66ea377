package io.github.specq.reading;

/**
 * A part of a text.
 *
 * @param from its first character
 * @param to behind its last one
 */
public record Span(int from, int to) implements Comparable<Span> {
  @Override
  public int compareTo(Span other) {
    return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
  }

  /** The part itself. */
  public String of(String text) {
    return text.substring(from, to);
  }

  boolean touches(Span other) {
    return from < other.to && other.from < to;
  }
}
