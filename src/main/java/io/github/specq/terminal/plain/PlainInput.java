package io.github.specq.terminal.plain;

import io.github.specq.terminal.SafeText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines typed or piped in, cleaned of what could drive a terminal or a file. */
public final class PlainInput {
  private static final int LONGEST_LINE = 16 * 1024;

  private final BufferedReader reader;

  public PlainInput(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /**
   * A line.
   *
   * @param removed how many control characters were taken out of it
   * @param cut whether it was longer than a line may be
   */
  record Line(String text, int removed, boolean cut) {}

  /** The next line, or empty at the end of the input. */
  Optional<Line> next() {
    try {
      StringBuilder typed = new StringBuilder();
      boolean cut = false;
      int c = reader.read();
      if (c < 0) {
        return Optional.empty();
      }
      for (; c >= 0 && c != '\n'; c = reader.read()) {
        if (typed.length() < LONGEST_LINE) {
          typed.append((char) c);
        } else {
          cut = true;
        }
      }
      return Optional.of(clean(typed.toString(), cut));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next line's text, or empty at the end of the input. */
  public Optional<String> line() {
    return next().map(Line::text);
  }

  private static Line clean(String typed, boolean cut) {
    String line = typed.endsWith("\r") ? typed.substring(0, typed.length() - 1) : typed;
    String kept = SafeText.typed(line);
    int before = line.codePointCount(0, line.length());
    int after = kept.codePointCount(0, kept.length());
    return new Line(kept, before - after, cut);
  }
}
