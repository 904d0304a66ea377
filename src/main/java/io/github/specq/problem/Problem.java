package io.github.specq.problem;

import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong in what a person gave us.
 *
 * @param position where, if it has a place
 * @param message what is wrong: one sentence without the final period
 * @param hint what to do, or empty
 */
public record Problem(Severity severity, Optional<Position> position, String message, String hint) {

  private static final int WIDEST_SOURCE_LINE = 160;

  public Problem {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(position);
    Objects.requireNonNull(message);
    Objects.requireNonNull(hint);
  }

  public static Problem error(Position position, String message, String hint) {
    return new Problem(Severity.ERROR, Optional.of(position), message, hint);
  }

  public static Problem warning(Position position, String message, String hint) {
    return new Problem(Severity.WARNING, Optional.of(position), message, hint);
  }

  /** A warning that has no place in a file. */
  public static Problem warning(String message, String hint) {
    return new Problem(Severity.WARNING, Optional.empty(), message, hint);
  }

  /** A problem that has no place in a file. */
  public static Problem error(String message, String hint) {
    return new Problem(Severity.ERROR, Optional.empty(), message, hint);
  }

  /**
   * The problem for people: {@code file:line:column: error: message}, the source line, a caret
   * under the column, and the hint. Message and hint are a line each, whatever names they hold.
   */
  public String format() {
    StringBuilder text = new StringBuilder();
    position.ifPresent(p -> text.append(p).append(": "));
    text.append(severity.id()).append(": ").append(Printable.escaped(message)).append('\n');
    position.ifPresent(p -> appendSource(text, p));
    if (!hint.isEmpty()) {
      text.append("  hint: ").append(Printable.escaped(hint)).append('\n');
    }
    return text.toString();
  }

  private static void appendSource(StringBuilder text, Position position) {
    String line = position.sourceLine().replace('\t', ' ');
    if (line.isBlank() || line.length() > WIDEST_SOURCE_LINE) {
      return;
    }
    text.append("  ").append(line).append('\n');
    text.append(" ".repeat(position.column() + 1)).append("^\n");
  }
}
