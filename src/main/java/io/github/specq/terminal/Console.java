package io.github.specq.terminal;

import java.io.PrintStream;

/**
 * The two streams of a command: results and messages. Everything that goes out is made safe for a
 * terminal here, and nowhere else.
 */
public final class Console {
  private static final int WIDTH = 80;
  private static final String INDENT = "   ";

  private final PrintStream out;
  private final PrintStream err;
  private final boolean colored;

  /**
   * @param colored whether results may carry colour
   */
  public Console(PrintStream out, PrintStream err, boolean colored) {
    this.out = out;
    this.err = err;
    this.colored = colored;
  }

  /** Prints a result as it is, without a line break. */
  public void print(String text) {
    out.print(SafeText.of(text));
    out.flush();
  }

  /** Prints a line of a result. */
  public void line(String text) {
    print(text + "\n");
  }

  /** Prints a line for people; what does not fit goes on below, further in than it began. */
  public void prose(String text) {
    int margin = text.length() - text.stripLeading().length();
    line(Wrap.lines(text, WIDTH, " ".repeat(margin) + INDENT));
  }

  /** Prints a line about the work, for people. */
  public void message(String text) {
    err.print(SafeText.of(text + "\n"));
    err.flush();
  }

  /** Prints a line of a result in a colour, where colours are wanted. */
  public void line(String text, Color color) {
    if (colored) {
      out.print(color.on());
      out.print(SafeText.of(text));
      out.print(Color.OFF + "\n");
      out.flush();
    } else {
      line(text);
    }
  }

  /** Prints a line of a unified diff: what comes in one colour, what goes in another. */
  public void diff(String line) {
    if (line.startsWith("+")) {
      line(line, Color.GREEN);
    } else if (line.startsWith("-")) {
      line(line, Color.RED);
    } else {
      line(line);
    }
  }

  /** Whether everything printed so far reached its reader. */
  public boolean isBroken() {
    return out.checkError();
  }

  /** A few colours; meaning never hangs on them alone. */
  public enum Color {
    RED(31),
    GREEN(32),
    CYAN(36),
    BOLD(1);

    private static final String OFF = "\u001b[0m";
    private final int code;

    Color(int code) {
      this.code = code;
    }

    private String on() {
      return "\u001b[" + code + "m";
    }
  }
}
