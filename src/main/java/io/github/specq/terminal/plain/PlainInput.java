package io.github.specq.terminal.plain;

import io.github.specq.terminal.SafeText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines typed or piped in, cleaned of what could drive a terminal or a file. */
public final class PlainInput {
  private static final int LONGEST_LINE = 16 * 1024;
  private static final int MOST_BYTES = 4 * LONGEST_LINE;

  /** So long after a line the next one of a paste is there; nobody types in so short a time. */
  private static final long MILLIS_OF_PASTE = 20;

  private final InputStream in;
  private final boolean keyboard;

  /** Lines that nobody types. */
  public PlainInput(InputStream in) {
    this(in, false);
  }

  /**
   * @param keyboard whether lines are typed, so that several at once are a paste
   */
  public PlainInput(InputStream in, boolean keyboard) {
    this.in = new BufferedInputStream(in);
    this.keyboard = keyboard;
  }

  /**
   * A line.
   *
   * @param removed how many control characters were taken out of it
   * @param cut whether it was longer than a line may be
   * @param broken whether something in it was no UTF-8, and stands there as U+FFFD
   */
  record Line(String text, int removed, boolean cut, boolean broken) {

    /** This line and the next one, as one text. */
    Line and(Line next) {
      return new Line(
          text + "\n" + next.text, removed + next.removed, cut || next.cut, broken || next.broken);
    }

    boolean isPaste() {
      return text.contains("\n");
    }
  }

  /** The next line, or empty at the end of the input. */
  Optional<Line> next() {
    try {
      ByteArrayOutputStream typed = new ByteArrayOutputStream();
      int length = 0;
      int c = in.read();
      if (c < 0) {
        return Optional.empty();
      }
      for (; c >= 0 && c != '\n'; c = in.read()) {
        length++;
        if (length <= MOST_BYTES) {
          typed.write(c);
        }
      }
      return Optional.of(line(typed.toByteArray(), length > MOST_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next line with those that came with it, as where a text is pasted. */
  Optional<Line> nextTogether() {
    Optional<Line> all = next();
    while (all.isPresent() && isMoreThere()) {
      Line before = all.get();
      all = Optional.of(next().map(before::and).orElse(before));
    }
    return all;
  }

  /** The next line's text, or empty at the end of the input. */
  public Optional<String> line() {
    return next().map(Line::text);
  }

  private boolean isMoreThere() {
    try {
      if (keyboard && in.available() == 0) {
        Thread.sleep(MILLIS_OF_PASTE);
      }
      return keyboard && in.available() > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static Line line(byte[] bytes, boolean cut) {
    String typed = new String(bytes, StandardCharsets.UTF_8);
    boolean tooLong = typed.length() > LONGEST_LINE;
    String kept = tooLong ? typed.substring(0, LONGEST_LINE) : typed;
    return clean(kept, cut || tooLong, !isText(bytes) && kept.contains("\uFFFD"));
  }

  private static boolean isText(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Line clean(String typed, boolean cut, boolean broken) {
    String line = typed.endsWith("\r") ? typed.substring(0, typed.length() - 1) : typed;
    String kept = SafeText.typed(line);
    int before = line.codePointCount(0, line.length());
    int after = kept.codePointCount(0, kept.length());
    return new Line(kept, before - after, cut, broken);
  }
}
