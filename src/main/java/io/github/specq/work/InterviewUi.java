package io.github.specq.work;

import io.github.specq.answers.Drafts;
import io.github.specq.interview.Prompter;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.plain.PlainInput;
import io.github.specq.terminal.plain.PlainPick;
import io.github.specq.terminal.plain.PlainPrompter;
import io.github.specq.terminal.tty.RichPrompter;
import io.github.specq.terminal.tty.Tty;
import io.github.specq.terminal.view.Glyphs;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The way an interview reaches a person: screens where the terminal can show them, else plain
 * lines. What is answered is the same through both.
 */
public final class InterviewUi implements AutoCloseable {
  private static final Set<String> OFF = Set.of("", "0", "false", "no");

  private final Context context;
  private final Console console;
  private final PlainInput input;
  private final TerminalOptions wishes;
  private final CompletableFuture<Optional<Tty>> tty;
  private @Nullable RichPrompter rich;

  /**
   * What the person wants.
   *
   * @param plain no screens
   * @param ascii no other characters than these
   */
  public record TerminalOptions(boolean plain, boolean ascii, boolean colored) {}

  private InterviewUi(Context context, Console console, PlainInput input, TerminalOptions wishes) {
    this.context = context;
    this.console = console;
    this.input = input;
    this.wishes = wishes;
    // Opening a terminal takes about as long as loading a bank; the two go on side by side.
    this.tty =
        wishes.plain() || isAccessible()
            ? CompletableFuture.completedFuture(Optional.empty())
            : CompletableFuture.supplyAsync(this::screen);
  }

  /** Begins to open the terminal. */
  public static InterviewUi open(
      Context context, Console console, PlainInput input, TerminalOptions wishes) {
    return new InterviewUi(context, console, input, wishes);
  }

  private boolean isAccessible() {
    String wish = context.environment().getOrDefault("ACCESSIBLE", "");
    return !OFF.contains(wish.toLowerCase(Locale.ROOT));
  }

  /** The terminal, if it is large enough. */
  private Optional<Tty> screen() {
    Optional<Tty> opened = context.screen().get();
    if (opened.filter(t -> !t.size().isEnough()).isPresent()) {
      opened.get().close();
      return Optional.empty();
    }
    return opened;
  }

  private Glyphs glyphs() {
    return wishes.ascii() ? Glyphs.ASCII : Glyphs.of(context.environment());
  }

  /**
   * One of several.
   *
   * @param labels by id
   * @return the id; empty if the person left or the input ended
   */
  Optional<String> pick(String title, Map<String, String> labels) {
    Optional<Tty> screen = tty.join();
    if (screen.isEmpty()) {
      return new PlainPick(input, console).pick(title, labels);
    }
    Interruption interruption = Interruption.announce(screen.get()::abandon);
    try {
      return RichPrompter.pick(screen.get(), glyphs(), wishes.colored(), title, labels);
    } finally {
      interruption.close();
    }
  }

  /** What asks the questions, where these were begun before. */
  Prompter prompter(Drafts drafts) {
    Editor editor = new Editor(context.environment());
    Optional<Tty> screen = tty.join();
    if (screen.isEmpty()) {
      return new PlainPrompter(input, console, editor, context.keyboard());
    }
    rich = new RichPrompter(screen.get(), glyphs(), wishes.colored(), editor, drafts);
    return rich;
  }

  /** What asks about edits in specs, once the screens are gone. */
  public Optional<ConflictDialog> edits(Workspace workspace) {
    return ConflictDialog.on(context, input, console, workspace);
  }

  /** Tells how long the person takes; it stands still where lines are piped in. */
  InstantSource clock() {
    return isScreen() || context.keyboard()
        ? Clock.systemUTC()
        : InstantSource.fixed(Instant.EPOCH);
  }

  /** Whether what was said is gone when it is closed. */
  public boolean isScreen() {
    return tty.join().isPresent();
  }

  /** When the process is about to end: keeps what was begun, and puts the terminal back. */
  void abandon() {
    if (rich != null) {
      rich.abandon();
    }
  }

  /** Puts the terminal back, and says what the screens had no time to say. */
  @Override
  public void close() {
    tty.join().ifPresent(Tty::close);
    if (rich != null) {
      rich.takeUnsaid().forEach(console::message);
    }
  }
}
