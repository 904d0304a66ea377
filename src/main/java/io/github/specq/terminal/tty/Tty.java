package io.github.specq.terminal.tty;

import io.github.specq.terminal.view.Size;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.InfoCmp;
import org.jline.utils.NonBlockingInputStream;
import org.jline.utils.OSUtils;

/**
 * A terminal that is painted on. While it is entered, it shows a screen of its own and gives every
 * key as it is; left, it is as it was before, whatever happened in between.
 */
public final class Tty implements AutoCloseable {
  /** No key came in the time given. */
  public static final int SILENCE = NonBlockingInputStream.READ_EXPIRED;

  /** No key will come any more. */
  public static final int END = NonBlockingInputStream.EOF;

  /** What came is no UTF-8. */
  public static final int BROKEN = Utf8.BROKEN;

  private static final String CSI = "\u001b[";

  /** The screen of its own; pasted text is told from typed text; an empty screen. */
  private static final String ENTER = CSI + "?1049h" + CSI + "?2004h" + CSI + "?25l" + CSI + "2J";

  /** What a painter changes, where it was cut off in the middle of a frame. */
  private static final String PAINTED = CSI + "?2026l" + CSI + "?7h" + CSI + "0m";

  /**
   * Not by terminfo's name for it: cursor_visible is another one than this for some terminals, and
   * the cursor stayed hidden.
   */
  private static final String LEAVE = PAINTED + CSI + "?25h" + CSI + "?2004l" + CSI + "?1049l";

  /** So long at most until a stop that was asked for takes effect. */
  private static final int STOP_SECONDS = 2;

  /** The processes of one job have one group. */
  private static final String WHOLE_GROUP = "0";

  private static final int DEFAULT_COLUMNS = 80;
  private static final int DEFAULT_ROWS = 24;

  private static final InputStream STANDARD_INPUT = new FileInputStream(FileDescriptor.in);

  private final Terminal terminal;
  private final Attributes before;
  private final AtomicBoolean entered = new AtomicBoolean();
  private final AtomicBoolean disturbed = new AtomicBoolean();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final Semaphore continued = new Semaphore(0);
  private final Optional<FileDescriptor> descriptor;
  private final Utf8 typed;
  private final InputStream waiting;

  /**
   * @param waiting tells how many bytes are there to be read
   */
  private Tty(Terminal terminal, Optional<FileDescriptor> descriptor, InputStream waiting) {
    this.terminal = terminal;
    this.before = terminal.getAttributes();
    this.descriptor = descriptor;
    this.typed = new Utf8((NonBlockingInputStream) terminal.input());
    this.waiting = waiting;
    terminal.handle(Signal.WINCH, s -> disturbed.set(true));
    terminal.handle(
        Signal.CONT,
        s -> {
          disturbed.set(true);
          continued.release();
        });
    terminal.handle(Signal.INT, s -> interrupted.set(true));
  }

  /**
   * The terminal of this process; empty where there is none that can be painted on.
   *
   * @param out whether standard output goes to it; else messages do
   */
  public static Optional<Tty> open(boolean out) {
    // We send what every terminal knows; reading what this one knows besides takes time.
    InfoCmp.setLoadedInfoCmp(System.getenv().getOrDefault("TERM", "ansi"), "");
    try {
      return OSUtils.IS_WINDOWS
          ? console(out).map(Tty::of)
          : posix(out).map(t -> new Tty(t, Optional.of(descriptor(out)), STANDARD_INPUT));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static FileDescriptor descriptor(boolean out) {
    return out ? FileDescriptor.out : FileDescriptor.err;
  }

  /** As {@link TerminalBuilder} makes one, but for its {@linkplain SameSpeed speed}. */
  private static Optional<Terminal> posix(boolean out) throws IOException {
    SystemStream shown = out ? SystemStream.Output : SystemStream.Error;
    String type = System.getenv().getOrDefault("TERM", "ansi");
    JniTerminalProvider provider = new JniTerminalProvider();
    if (type.startsWith("dumb")
        || !provider.isSystemStream(SystemStream.Input)
        || !provider.isSystemStream(shown)) {
      return Optional.empty();
    }
    Pty pty = new SameSpeed((JniNativePty) provider.current(shown));
    return Optional.of(
        new PosixSysTerminal(
            "specq", type, pty, StandardCharsets.UTF_8, true, Terminal.SignalHandler.SIG_DFL));
  }

  private static Optional<Terminal> console(boolean out) throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            .systemOutput(
                out ? TerminalBuilder.SystemOutput.SysOut : TerminalBuilder.SystemOutput.SysErr)
            .encoding(StandardCharsets.UTF_8)
            .jni(true)
            .ffm(false)
            .jansi(false)
            .jna(false)
            .exec(false)
            // Without this a terminal that is not one is logged to standard error.
            .dumb(true)
            .build();
    if (terminal.getType().startsWith("dumb")) {
      terminal.close();
      return Optional.empty();
    }
    return Optional.of(terminal);
  }

  /** A terminal that something else provides. */
  public static Tty of(Terminal terminal) {
    return new Tty(terminal, Optional.empty(), terminal.input());
  }

  /** The same where no two keys come at once, however fast they are typed. */
  static Tty keyByKey(Terminal terminal) {
    return new Tty(terminal, Optional.empty(), InputStream.nullInputStream());
  }

  /** How much it shows; 80 by 24 where it does not say. */
  public Size size() {
    org.jline.terminal.Size size = terminal.getSize();
    return new Size(
        size.getColumns() > 0 ? size.getColumns() : DEFAULT_COLUMNS,
        size.getRows() > 0 ? size.getRows() : DEFAULT_ROWS);
  }

  /** Shows a screen of its own and takes every key; once entered, nothing. */
  public void enter() {
    if (entered.compareAndSet(false, true)) {
      raw();
      write(ENTER);
    }
  }

  /** Every key is for us, also those that would be signals. */
  private void raw() {
    terminal.enterRawMode();
    Attributes attributes = terminal.getAttributes();
    attributes.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    attributes.setLocalFlag(Attributes.LocalFlag.IEXTEN, false);
    terminal.setAttributes(attributes);
  }

  /** Puts everything back; not entered, nothing. A second time would print over the shell. */
  public void leave() {
    if (entered.compareAndSet(true, false)) {
      // Keys first: whoever sees the screen that was there may type at once.
      try {
        terminal.setAttributes(before);
      } finally {
        write(LEAVE);
      }
    }
  }

  /**
   * Puts the screen back when the process is about to end and the terminal may be closed already.
   * How keys are taken is put back by JLine's own hook.
   */
  public void abandon() {
    if (!entered.compareAndSet(true, false)) {
      return;
    }
    if (descriptor.isEmpty()) {
      terminal.writer().write(LEAVE);
      terminal.flush();
      return;
    }
    try {
      // Not closed: what is said after this goes the same way.
      new FileOutputStream(descriptor.get()).write(LEAVE.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // The terminal is gone; there is nothing left to put back.
    }
  }

  /** Writes as it is. */
  public void write(String text) {
    terminal.writer().write(text);
    terminal.flush();
  }

  /**
   * The next code point.
   *
   * @param millis how long to wait
   * @return {@link #SILENCE} or {@link #END} if there is none, {@link #BROKEN} if it is none
   */
  public int read(long millis) {
    try {
      return typed.read(millis);
    } catch (IOException e) {
      return END;
    }
  }

  /** Whether more was typed already. */
  public boolean isMoreThere() {
    try {
      return typed.isAhead() || waiting.available() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether the size may have changed, or the process was stopped and goes on, since it was last
   * asked. A shell that lets it go on may have put the keys back to what they were.
   */
  public boolean takeDisturbed() {
    boolean was = disturbed.getAndSet(false);
    if (was && entered.get()) {
      raw();
    }
    return was;
  }

  /** Whether somebody asked the process to break off. */
  public boolean isInterrupted() {
    return interrupted.get();
  }

  /** Leaves, lets something else use the terminal, and enters again. */
  public <T> T lend(Supplier<T> other) {
    leave();
    try {
      terminal.pause(true);
      return other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return other.get();
    } finally {
      terminal.resume();
      // Ctrl-C there went to the whole group, and was not meant for us.
      interrupted.set(false);
      enter();
    }
  }

  /**
   * Leaves and stops the job, as Ctrl-Z does: also a script or a make that this was started by, as
   * the shell waits for those. Enters again when the shell lets it go on.
   */
  public void suspend() {
    leave();
    try {
      continued.drainPermits();
      new ProcessBuilder("kill", "-TSTP", WHOLE_GROUP).start().waitFor();
      // The signal may take effect a moment after it was sent; to enter before would leave the
      // shell with our keys.
      continued.tryAcquire(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      // Where processes cannot be stopped, Ctrl-Z does nothing.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      enter();
    }
  }

  @Override
  public void close() {
    leave();
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
