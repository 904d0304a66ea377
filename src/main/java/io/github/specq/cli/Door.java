package io.github.specq.cli;

import io.github.specq.answers.Drafts;
import io.github.specq.interview.Prompter;
import io.github.specq.project.Project;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.plain.PlainInput;
import io.github.specq.terminal.plain.PlainPrompter;
import io.github.specq.terminal.tty.RichPrompter;
import io.github.specq.terminal.tty.Tty;
import io.github.specq.terminal.view.Glyphs;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The way an interview reaches a person: screens where the terminal can show them, else plain
 * lines. What is answered is the same through both.
 */
final class Door implements AutoCloseable {
  private static final int LEAST_COLUMNS = 60;
  private static final int LEAST_ROWS = 16;
  private static final Set<String> OFF = Set.of("", "0", "false", "no");

  private final Prompter prompter;
  private final Console console;
  private final InstantSource clock;
  private final Optional<Tty> tty;

  /**
   * What the person wants.
   *
   * @param plain no screens
   * @param ascii no other characters than these
   */
  record Wishes(boolean plain, boolean ascii, boolean colored) {}

  private Door(Prompter prompter, Console console, InstantSource clock, Optional<Tty> tty) {
    this.prompter = prompter;
    this.console = console;
    this.clock = clock;
    this.tty = tty;
  }

  static Door open(
      Context context,
      Console console,
      Project project,
      String bank,
      Wishes wishes,
      PlainInput input) {
    Editor editor = new Editor(context.environment());
    Optional<Tty> tty =
        wishes.plain() || isAccessible(context) ? Optional.empty() : screen(context);
    if (tty.isEmpty()) {
      // Where lines are piped in, nobody's pace is to be learned.
      InstantSource clock =
          context.terminal() ? Clock.systemUTC() : InstantSource.fixed(Instant.EPOCH);
      return new Door(new PlainPrompter(input, console, editor), console, clock, tty);
    }
    Glyphs glyphs = wishes.ascii() ? Glyphs.ASCII : Glyphs.of(context.environment());
    Drafts drafts = new Drafts(project.folder(), bank);
    RichPrompter rich = new RichPrompter(tty.get(), glyphs, wishes.colored(), editor, drafts);
    return new Door(rich, console, Clock.systemUTC(), tty);
  }

  private static boolean isAccessible(Context context) {
    String wish = context.environment().getOrDefault("ACCESSIBLE", "");
    return !OFF.contains(wish.toLowerCase(Locale.ROOT));
  }

  /** The terminal, if it is large enough. */
  private static Optional<Tty> screen(Context context) {
    Optional<Tty> tty = context.screen().get();
    boolean small =
        tty.map(Tty::size)
            .filter(s -> s.columns() < LEAST_COLUMNS || s.rows() < LEAST_ROWS)
            .isPresent();
    if (small) {
      tty.get().close();
      return Optional.empty();
    }
    return tty;
  }

  Prompter prompter() {
    return prompter;
  }

  /** Tells how long the person takes. */
  InstantSource clock() {
    return clock;
  }

  /** When the process is about to end: keeps what was begun, and puts the terminal back. */
  void abandon() {
    if (prompter instanceof RichPrompter rich) {
      rich.abandon();
    }
  }

  /** Puts the terminal back, and says what the screens had no time to say. */
  @Override
  public void close() {
    tty.ifPresent(Tty::close);
    List<String> unsaid = prompter instanceof RichPrompter rich ? rich.unsaid() : List.of();
    unsaid.forEach(console::message);
  }
}
