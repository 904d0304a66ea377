package io.github.specq.cli;

import io.github.specq.terminal.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param directory the working directory
 * @param terminal whether results go to a terminal
 */
public record Context(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path directory,
    boolean terminal) {

  /** The streams, with colour as the environment wants it. */
  Console console(ColorMode mode) {
    return new Console(out, err, mode.isOn(environment, terminal));
  }
}
