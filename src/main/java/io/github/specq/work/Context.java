package io.github.specq.work;

import io.github.specq.disk.Disk;
import io.github.specq.disk.LocalDisk;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.tty.Tty;
import io.github.specq.terminal.tty.TtyRehearsal;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a command finds around it.
 *
 * @param directory the working directory
 * @param terminal whether results go to a terminal
 * @param keyboard whether input is typed; false where only the launcher could tell, and there was
 *     none
 * @param screen opens the terminal that can be painted on, where there is one
 * @param patience how long the first question waits for what the repository shows where a person
 *     sits; what is found later is shown at later ones
 * @param disk where the project is
 */
public record Context(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path directory,
    boolean terminal,
    boolean keyboard,
    Supplier<Optional<Tty>> screen,
    Duration patience,
    Disk disk) {

  /** On the machine's own disk. */
  public Context(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Path directory,
      boolean terminal,
      boolean keyboard,
      Supplier<Optional<Tty>> screen,
      Duration patience) {
    this(
        in,
        out,
        err,
        environment,
        directory,
        terminal,
        keyboard,
        screen,
        patience,
        new LocalDisk());
  }

  /**
   * Shorter than anybody notices before a screen; small repositories are looked through by then.
   */
  public static final Duration PATIENCE = Duration.ofMillis(200);

  /**
   * The variables of this process as the person has them. The launcher gives Java a locale of its
   * own and tells what there was; other programs and what a screen is drawn with go by that.
   */
  public static Map<String, String> systemEnvironment() {
    return environment(System.getenv(), Optional.ofNullable(System.getProperty("specq.lc-all")));
  }

  static Map<String, String> environment(Map<String, String> given, Optional<String> locale) {
    Map<String, String> environment = new HashMap<>(given);
    locale.ifPresent(l -> environment.put("LC_ALL", l));
    return Map.copyOf(environment);
  }

  /**
   * Opens the terminal of this process. Only the launcher can tell without opening it whether keys
   * come from one; where nobody told, it is tried.
   */
  public static Supplier<Optional<Tty>> systemScreen() {
    boolean keys = !System.getProperty("specq.keyboard", "").equals("false");
    return () -> keys ? Tty.open(Boolean.getBoolean("specq.terminal")) : Optional.empty();
  }

  /** A terminal that nobody sees, on which keys were typed already. */
  public static Supplier<Optional<Tty>> rehearsedScreen(String keys) {
    return () -> Optional.of(TtyRehearsal.typing(keys));
  }

  /** Whether a person sees what is printed, and can answer. */
  public boolean isInteractive() {
    return terminal && keyboard;
  }

  /** The streams, with colour as the environment wants it. */
  public Console console(ColorMode mode) {
    return new Console(out, err, mode.isOn(environment, terminal));
  }
}
