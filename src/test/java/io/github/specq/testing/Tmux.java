package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Size;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A shell in a pane of tmux: a terminal that nobody here has written. It has a server of its own,
 * so that no other tmux of the machine is touched. Whatever waits, waits 20 seconds at most.
 */
public final class Tmux implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofMillis(20);

  /** What tmux says of a pane in which no program has changed anything. */
  private static final String USUAL_MODES =
      "alternate 0, cursor 1, keypad 00, mouse 0, wrap 1, insert 0, origin 0";

  private static final String MODES =
      "alternate #{alternate_on}, cursor #{cursor_flag}, keypad"
          + " #{keypad_flag}#{keypad_cursor_flag}, mouse #{mouse_any_flag}, wrap #{wrap_flag},"
          + " insert #{insert_flag}, origin #{origin_flag}";

  private final Path folder;
  private String settings = "";

  private Tmux(Path folder) {
    this.folder = folder;
  }

  /** Whether there is a tmux on this machine. */
  public static boolean isPossible() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tmux")));
  }

  /**
   * Starts a shell with job control, whose prompt is a dollar sign.
   *
   * @param environment what is not as usual in its environment; an empty value takes a variable
   *     away
   */
  public static Tmux start(Path directory, Map<String, String> environment, Size size) {
    try {
      Tmux tmux = new Tmux(Files.createTempDirectory("tmux"));
      tmux.tmux("", command(directory, environment, size));
      try {
        tmux.await("$").settings = tmux.settings();
        return tmux;
      } catch (AssertionError e) {
        tmux.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] command(Path directory, Map<String, String> changes, Size size) {
    List<String> command = new ArrayList<>(List.of("set", "-g", "status", "off", ";"));
    command.addAll(List.of("set", "-g", "remain-on-exit", "on", ";", "new-session", "-d"));
    command.addAll(List.of("-c", directory.toString()));
    command.addAll(List.of("-x", "" + size.columns(), "-y", "" + size.rows(), "env", "-i"));
    Map<String, String> all = new HashMap<>(Map.of("TERM", "tmux-256color"));
    all.putAll(changes);
    TerminalEnvironment.of(directory, all)
        .forEach((name, value) -> command.add(name + "=" + value));
    command.addAll(List.of("sh", "-i"));
    return command.toArray(String[]::new);
  }

  /** Types characters. */
  public void type(String text) {
    tmux("", "send-keys", "-l", text.endsWith(";") ? text.replaceFirst(";$", "\\\\;") : text);
  }

  /** Presses keys by the names that tmux has for them, such as {@code C-c}. */
  public void sendKeys(String... keys) {
    tmux("", concat(List.of("send-keys"), keys));
  }

  /** Sends bytes, two hexadecimal digits each. */
  public void sendHex(String... bytes) {
    tmux("", concat(List.of("send-keys", "-H"), bytes));
  }

  /** Pastes; a program that wants to know is told that it is a paste. */
  public void paste(String text) {
    tmux(text, "load-buffer", "-", ";", "paste-buffer", "-p", "-d");
  }

  /** Gives the pane another size. */
  public void resize(int columns, int rows) {
    tmux("", "resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
  }

  /** The rows of the screen without blanks at their ends. */
  public List<String> screen() {
    return screenText().lines().toList();
  }

  /** The rows of the screen as one text. */
  public String screenText() {
    return tmux("", "capture-pane", "-p");
  }

  /** Waits until a text stands on the screen. */
  public Tmux await(String text) {
    return await("shows '" + text + "'", () -> screenText().contains(text));
  }

  /** Waits until a text stands on the screen no more. */
  public Tmux awaitGone(String text) {
    return await("shows no '" + text + "'", () -> !screenText().contains(text));
  }

  private Tmux await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("the pane never " + what + "\n" + screenText());
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
    return this;
  }

  /** The process of the pane: the shell, or what took its place. */
  public ProcessHandle program() {
    return ProcessHandle.of(Long.parseLong(display("#{pane_pid}"))).orElseThrow();
  }

  /** Whether a program has a screen of its own. */
  public boolean alternate() {
    return display("#{alternate_on}").equals("1");
  }

  public boolean cursorVisible() {
    return display("#{cursor_flag}").equals("1");
  }

  /** The terminal is as it was when the shell showed its first prompt. */
  public void assertSane() {
    assertThat(display(MODES)).isEqualTo(USUAL_MODES);
    assertThat(settings()).isEqualTo(settings);
  }

  private String settings() {
    return output("", List.of("stty", "-g", "-F", display("#{pane_tty}")));
  }

  private String display(String format) {
    return tmux("", "display-message", "-p", format).strip();
  }

  private String tmux(String input, String... words) {
    String socket = folder.resolve("socket").toString();
    return output(
        input, List.of(concat(List.of("tmux", "-u", "-S", socket, "-f", "/dev/null"), words)));
  }

  private static String[] concat(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static String output(String input, List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().remove("TMUX");
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(command + "\n" + output).isZero();
      return output;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends the server, and with it the pane and what runs in it. */
  @Override
  public void close() {
    tmux("", "kill-server");
    folder.resolve("socket").toFile().delete();
    folder.toFile().delete();
  }
}
