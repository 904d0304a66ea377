package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Size;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program in a real pseudo-terminal, and the screen it makes. The terminal comes from {@code
 * script} of util-linux, so there is one on Linux only. Whatever waits, waits a minute at most.
 */
public final class PtyProgram implements Closeable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration REACTION = Duration.ofSeconds(1);
  private static final Duration QUIET = Duration.ofMillis(150);

  private static final Size UNTOLD = new Size(80, 24);

  /**
   * Runs a program between two looks at how the terminal is set. The signals are caught, not
   * ignored: the program gets them as usual, and the shell lives on for the second look.
   */
  private static final String FRAME =
      """
      trap : HUP INT QUIT TERM; stty cols %d rows %d; tty >%s; stty -g >%s
      %s
      code=$?; stty -g >%s; exit $code
      """;

  private final Process process;
  private final OutputStream in;
  private final Path notes;
  private final Emulator emulator;
  private final StringBuilder raw = new StringBuilder();
  private final Thread reading;
  private long lastOutput = System.nanoTime();

  private PtyProgram(Process process, Path notes, Size size) {
    this.process = process;
    this.in = process.getOutputStream();
    this.notes = notes;
    this.emulator = new Emulator(size.columns() == 0 ? UNTOLD : size);
    this.reading = new Thread(this::read, "screen of " + process.pid());
    reading.setDaemon(true);
    reading.start();
  }

  /** Whether there can be one on this machine. */
  public static boolean isPossible() {
    return System.getProperty("os.name").equals("Linux")
        && Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "script")));
  }

  /**
   * Starts a program.
   *
   * @param environment what is not as usual in its environment; an empty value takes a variable
   *     away
   * @param size that of the screen; 0 columns and rows are those of a terminal that does not tell,
   *     and has 80 and 24
   * @param command its words; {@code specq} is the packaged one
   */
  public static PtyProgram start(
      Path directory, Map<String, String> environment, Size size, String... command) {
    try {
      Path notes = Files.createTempDirectory("pty");
      String shell =
          FRAME.formatted(
              size.columns(),
              size.rows(),
              notes.resolve("tty"),
              notes.resolve("before"),
              Stream.of(command).map(PtyProgram::quoted).collect(Collectors.joining(" ")),
              notes.resolve("after"));
      ProcessBuilder builder =
          new ProcessBuilder(Signals.asUsual(List.of("script", "-qfec", shell, "/dev/null")))
              .directory(directory.toFile())
              .redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().putAll(TerminalEnvironment.of(directory, environment));
      return new PtyProgram(builder.start(), notes, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private void read() {
    char[] some = new char[8192];
    try (Reader out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int count = out.read(some); count >= 0; count = out.read(some)) {
        show(new String(some, 0, count));
      }
    } catch (IOException e) {
      show("\r\n[the output is lost: " + e.getMessage() + "]");
    }
  }

  private synchronized void show(String output) {
    lastOutput = System.nanoTime();
    raw.append(output);
    emulator.write(output);
    notifyAll();
  }

  /** Sends characters as they are. */
  public void type(String keys) {
    try {
      in.write(keys.getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      throw new AssertionError("nobody reads what is typed\n" + screenText(), e);
    }
  }

  /** Presses keys by their {@linkplain Keys#of names}. */
  public void press(String... keys) {
    for (String key : keys) {
      type(Keys.of(key));
    }
  }

  /** Types, and waits until the screen has shown what comes of it and rests. */
  public void typeAndSettle(String keys) {
    int before = raw().length();
    type(keys);
    holdsWithin(REACTION, () -> raw.length() > before);
    settle();
  }

  /** Waits until the screen rests. */
  public void settle() {
    holdsWithin(PATIENCE, () -> restsFor().compareTo(QUIET) >= 0);
  }

  private Duration restsFor() {
    return Duration.ofNanos(System.nanoTime() - lastOutput);
  }

  /** Waits until a text stands on the screen. */
  public PtyProgram await(String text) {
    return await("shows '" + text + "'", () -> screenText().contains(text));
  }

  /** Waits until a text stands on the screen no more. */
  public PtyProgram awaitGone(String text) {
    return await("shows no '" + text + "'", () -> !screenText().contains(text));
  }

  /**
   * Waits until something holds.
   *
   * @param what it is, after "the program"
   */
  public PtyProgram await(String what, BooleanSupplier condition) {
    if (!holdsWithin(PATIENCE, condition)) {
      throw new AssertionError("the program never " + what + "\n" + screenText());
    }
    return this;
  }

  private synchronized boolean holdsWithin(Duration time, BooleanSupplier condition) {
    long end = System.nanoTime() + time.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      try {
        wait(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /** The rows of the screen without blanks at their ends. */
  public List<String> screen() {
    return snapshot().texts();
  }

  /** The rows of the screen as one text. */
  public String screenText() {
    return String.join("\n", screen());
  }

  /** The screen with its looks. */
  public synchronized Snapshot snapshot() {
    return emulator.snapshot();
  }

  /** Where the cursor is, whether it is to be seen or not. */
  public synchronized Frame.Caret caret() {
    return emulator.caret();
  }

  /** Whether the program has a screen of its own. */
  public synchronized boolean alternate() {
    return emulator.alternate();
  }

  public synchronized boolean cursorVisible() {
    return emulator.cursorVisible();
  }

  /** All that was written to the terminal so far, with its sequences. */
  public synchronized String raw() {
    return raw.toString();
  }

  /** Gives the window another size, and the program the signal for it. */
  public void resize(Size size) {
    await("started", () -> Files.exists(notes.resolve("before")));
    synchronized (this) {
      emulator.resize(size);
    }
    run(
        "stty",
        "-F",
        note("tty"),
        "cols",
        String.valueOf(size.columns()),
        "rows",
        String.valueOf(size.rows()));
  }

  /** A process in the terminal; waits until it is there. */
  public ProcessHandle process(String name) {
    await("started " + name, () -> processes(name).findFirst().isPresent());
    return processes(name).findFirst().orElseThrow();
  }

  private Stream<ProcessHandle> processes(String name) {
    return process
        .descendants()
        .filter(p -> p.info().command().filter(c -> c.endsWith("/" + name)).isPresent());
  }

  /** Sends a signal such as {@code TERM} to the Java in the terminal, and to nothing else. */
  public void signal(String name) {
    run("kill", "-s", name, String.valueOf(process("java").pid()));
  }

  private static void run(String... command) {
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      assertThat(code).as(String.join(" ", command)).isZero();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for its end, until all of its output is on the screen; 128 and more is a signal. */
  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the program never ended\n" + screenText());
      }
      reading.join(PATIENCE.toMillis());
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for its end; then the terminal is as it was before. */
  public void assertSane() {
    exitCode();
    assertThat(note("after")).as("stty -g").isEqualTo(note("before"));
    synchronized (this) {
      assertThat(emulator.unusualModes()).as("modes left behind").isEmpty();
      assertThat(emulator.rendition())
          .as("the look of what is written next")
          .isEqualTo(Rendition.PLAIN);
    }
  }

  private String note(String name) {
    try {
      return Files.readString(notes.resolve(name)).strip();
    } catch (IOException e) {
      throw new AssertionError("the terminal was not looked at\n" + screenText(), e);
    }
  }

  /** Ends the program, if it still runs. */
  @Override
  public void close() {
    Stream.concat(process.descendants().toList().stream(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
    for (String note : List.of("tty", "before", "after")) {
      notes.resolve(note).toFile().delete();
    }
    notes.toFile().delete();
  }
}
