package io.github.specq.cli;

import io.github.specq.project.Project;
import io.github.specq.terminal.Console;
import io.github.specq.work.ColorMode;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands share: where they work, how they print, how they end. */
abstract class BaseCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Work in the repository around DIR (default: around the working directory).")
  private @Nullable Path dir;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private ColorMode color = ColorMode.auto;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  BaseCommand(Context context) {
    this.context = context;
  }

  @Override
  public final Integer call() {
    return run(console()).code();
  }

  /** Does the work; everything that can be done is done. */
  abstract ExitCode run(Console console);

  /** Where to work, if it was said. */
  Optional<Path> dir() {
    return Optional.ofNullable(dir);
  }

  Context context() {
    return context;
  }

  Console console() {
    return context.console(color);
  }

  /** Whether there may be colours on a terminal. */
  boolean isColored() {
    return color.isOn(context.environment(), true);
  }

  /** The repository this command works in. */
  Project project() {
    Path start =
        Optional.ofNullable(dir)
            .map(d -> context.directory().resolve(d))
            .orElse(context.directory());
    return Project.around(context.disk(), start);
  }
}
