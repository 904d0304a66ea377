package io.github.specq.testing;

import io.github.specq.terminal.view.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.NonBlockingInputStream;

/**
 * A terminal within this process: what is written to it is painted by an {@link Emulator}, and it
 * knows whether everything that was typed was heard.
 */
public final class VirtualTerminal extends LineDisciplineTerminal {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** After an escape, it takes a silence to tell that it was a key. */
  private static final int SILENCES_OF_ESCAPE = 9;

  private static final char ESCAPE = '\u001b';

  private final Glass glass;
  private final NonBlockingInputStream keyboard = new Keyboard();
  private final Deque<Long> ends = new ArrayDeque<>();
  private final Deque<Long> pauses = new ArrayDeque<>();
  private long typed;
  private boolean escapeLast;
  private long heard;
  private long listened;
  private int silences;
  private boolean listening;

  private VirtualTerminal(Glass glass) throws IOException {
    super("virtual", "xterm-256color", glass, StandardCharsets.UTF_8);
    this.glass = glass;
    setSize(glass.size());
  }

  /** A terminal of that size. */
  public static VirtualTerminal of(Size size) {
    try {
      return new VirtualTerminal(new Glass(size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void setSize(Size size) {
    setSize(new org.jline.terminal.Size(size.columns(), size.rows()));
  }

  @Override
  public NonBlockingInputStream input() {
    return keyboard;
  }

  /** What is to be seen, as it is now. */
  public Emulator emulator() {
    return glass.emulator;
  }

  /** A snapshot of the screen as text, one row in a line. */
  public String text() {
    synchronized (glass) {
      return String.join("\n", glass.emulator.snapshot().texts());
    }
  }

  /** Types characters at once, of which some may be a key's. */
  public void type(String characters) {
    send(characters.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes at once, which may be no text. */
  public void send(byte[] bytes) {
    synchronized (glass) {
      typed += bytes.length;
      ends.add(typed);
      escapeLast = bytes[bytes.length - 1] == ESCAPE;
    }
    try {
      processInputBytes(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is typed from now on comes later than what was typed so far, by so many times that the
   * program waits for it; no time goes by here.
   */
  public void pause(int times) {
    synchronized (glass) {
      for (int i = 0; i < times; i++) {
        pauses.add(typed);
      }
    }
  }

  /** From now on nothing more can be typed. */
  public void hangUp() {
    try {
      slaveInputPipe.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives the window another size, and waits until the program knows; keys that waited for a larger
   * one may end it then.
   */
  public void resize(Size size, BooleanSupplier over) {
    long before;
    synchronized (glass) {
      glass.emulator.resize(size);
      setSize(size);
      raise(Signal.WINCH);
      before = listened;
    }
    // It may have been about to listen when the size changed: the first time does not count.
    await(
        "looked at the new size",
        () -> over.getAsBoolean() || (listening && listened >= before + 2));
  }

  /** Waits until everything that was typed was read, be it only a part of a key. */
  public void hear(BooleanSupplier over) {
    await("read what was typed", () -> over.getAsBoolean() || (heard == typed && listening));
  }

  /** Waits until everything that was typed was heard, and what came of it is painted. */
  public void settle(BooleanSupplier over) {
    if (escapeLast && pauses.isEmpty()) {
      pause(SILENCES_OF_ESCAPE);
    }
    await(
        "heard what was typed",
        () ->
            over.getAsBoolean()
                || (heard == typed
                    && listening
                    && (!escapeLast || silences >= SILENCES_OF_ESCAPE)));
  }

  /** Waits for something that can change when the program paints or listens. */
  public void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    synchronized (glass) {
      while (!condition.getAsBoolean()) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("not seen in time: " + what + "\n" + text());
        }
        pause(left);
      }
    }
  }

  private void pause(long millis) {
    try {
      glass.wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Has everybody who waits look again. */
  public void changed() {
    synchronized (glass) {
      glass.notifyAll();
    }
  }

  /** The next write of the program fails, once. */
  public void breakOnce() {
    synchronized (glass) {
      glass.broken = true;
    }
  }

  /** How keys are taken and characters are shown, to be compared; also once it is closed. */
  public String settings() {
    return Stream.of(
            attributes.getInputFlags(),
            attributes.getOutputFlags(),
            attributes.getControlFlags(),
            attributes.getLocalFlags())
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  /** The side of the terminal that is seen. */
  private static final class Glass extends OutputStream {
    private final Emulator emulator;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean broken;

    Glass(Size size) {
      this.emulator = new Emulator(size);
    }

    Size size() {
      return emulator.size();
    }

    @Override
    public synchronized void write(int b) {
      if (broken) {
        broken = false;
        throw new IllegalStateException("the glass is broken");
      }
      pending.write(b);
    }

    @Override
    public synchronized void flush() {
      emulator.write(pending.toString(StandardCharsets.UTF_8));
      pending.reset();
      notifyAll();
    }
  }

  /** The bytes as the program reads them, which are counted. */
  private final class Keyboard extends NonBlockingInputStream {
    @Override
    public int read(long timeout, boolean isPeek) throws IOException {
      int c = isPaused() ? READ_EXPIRED : slaveInput.read(timeout, isPeek);
      ended(c, isPeek);
      return c;
    }

    private boolean isPaused() {
      synchronized (glass) {
        listening = true;
        listened++;
        glass.notifyAll();
        return pauses.removeFirstOccurrence(heard);
      }
    }

    private void ended(int c, boolean isPeek) {
      synchronized (glass) {
        listening = false;
        silences = c == READ_EXPIRED ? silences + 1 : 0;
        heard += c >= 0 && !isPeek ? 1 : 0;
        glass.notifyAll();
      }
    }

    /** So much is there as was typed at once; what was typed after it comes later. */
    @Override
    public int available() {
      synchronized (glass) {
        ends.removeIf(end -> end < heard);
        return (int) (ends.isEmpty() ? 0 : ends.getFirst() - heard);
      }
    }
  }
}
