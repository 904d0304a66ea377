package io.github.specq.testing;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** A person at a keyboard: gives one line whenever one is wanted, and a terminal that shows it. */
final class TypedLines extends InputStream {
  private static final String END_OF_INPUT = "^D";

  private final Deque<String> lines;
  private final PrintStream screen;
  private byte[] line = new byte[0];
  private int next;

  TypedLines(Collection<String> lines, PrintStream screen) {
    this.lines = new ArrayDeque<>(lines);
    this.screen = screen;
  }

  /** The lines nobody asked for. */
  List<String> left() {
    return List.copyOf(lines);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (next == line.length && !type()) {
      return -1;
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, buffer, offset, count);
    next += count;
    return count;
  }

  private boolean type() {
    if (lines.isEmpty()) {
      screen.print(END_OF_INPUT);
      return false;
    }
    String typed = lines.remove();
    screen.print(shown(typed) + "\n");
    line = (typed + "\n").getBytes(StandardCharsets.UTF_8);
    next = 0;
    return true;
  }

  /** A typed line with its control characters written as escapes, as in Java. */
  private static String shown(String typed) {
    StringBuilder shown = new StringBuilder();
    for (char c : typed.replace("\\", "\\\\").toCharArray()) {
      shown.append(c < ' ' || c == 0x7F ? "\\%03o".formatted((int) c) : String.valueOf(c));
    }
    return shown.toString();
  }
}
