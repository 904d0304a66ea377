package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.cli.Specq;
import io.github.specq.terminal.tty.Tty;
import io.github.specq.terminal.view.Size;
import io.github.specq.work.Context;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody at a terminal of this process where a command line runs: types keys, waits for what is
 * to be seen, and reads it.
 */
public final class RichSession implements AutoCloseable {
  private static final Size USUAL = new Size(80, 24);
  private static final long PATIENCE_MILLIS = 20_000;
  private static final int MOST_ENTRIES = 120;
  private static final String POINTER = " \u276F ";

  private final VirtualTerminal terminal;
  private final String settings;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Thread program;
  private volatile OptionalInt code = OptionalInt.empty();
  private volatile boolean opened;
  private boolean resized;

  private RichSession(Start start) {
    this.terminal = VirtualTerminal.of(start.size);
    this.settings = terminal.settings();
    terminal.emulator().write("$ specq\r\n");
    Context context =
        new Context(
            InputStream.nullInputStream(),
            print(out),
            print(err),
            start.environment,
            start.folder,
            true,
            false,
            start.hasTerminal ? this::open : Optional::empty,
            SpecqRunner.PATIENCE);
    this.program = new Thread(() -> run(context, start.arguments), "specq");
  }

  private Optional<Tty> open() {
    opened = true;
    return Optional.of(Tty.of(terminal));
  }

  private static PrintStream print(ByteArrayOutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private void run(Context context, List<String> arguments) {
    int ended = new Specq(context).run(arguments);
    code = OptionalInt.of(ended);
    terminal.changed();
  }

  /** What a session begins with. */
  public static final class Start {
    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Size size = USUAL;
    private boolean hasTerminal = true;
    private List<String> arguments = List.of();

    private Start(Path folder) {
      this.folder = folder;
      environment.put("LANG", "C.UTF-8");
    }

    Path folder() {
      return folder;
    }

    public Start with(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    public Start at(Size wanted) {
      size = wanted;
      return this;
    }

    /** The same where nothing can be painted on. */
    public Start withoutTerminal() {
      hasTerminal = false;
      return this;
    }

    /** Begins the command line. */
    public RichSession run(String... words) {
      arguments = List.of(words);
      RichSession session = new RichSession(this);
      session.program.start();
      return session;
    }
  }

  /** A terminal of 80 by 24 in that folder. */
  public static Start in(Path folder) {
    return new Start(folder);
  }

  /** How the program ended. */
  public record Ended(int code, String out, String err) {}

  /** Types a text as it is. */
  public RichSession type(String text) {
    terminal.type(text);
    return this;
  }

  /** Presses keys, by their names with blanks between. */
  public RichSession press(String names) {
    terminal.type(Stream.of(names.split(" ")).map(Keys::of).reduce("", String::concat));
    return this;
  }

  /** Presses the escape key, and waits until it is told from the beginning of another one. */
  public RichSession escape() {
    press("Escape");
    return settle();
  }

  /** Moves to an entry of a list, as one does who reads it. */
  public RichSession choose(String label) {
    Pattern entry =
        Pattern.compile(
            " [\u276F ] (?:[1-9 ] (?:\\[.] )?|. +\\d+  )" + Pattern.quote(label) + "(?: {2}.*)?");
    for (int i = 0; i < MOST_ENTRIES; i++) {
      List<String> rows = rows();
      int here = first(rows, r -> r.startsWith(POINTER));
      int there = first(rows, r -> entry.matcher(r).matches());
      if (here >= 0 && here == there) {
        return this;
      }
      // The first time all at once; headings and what is hidden may make it too few or too many.
      press(there < here ? "Up" : "Down", i == 0 && there >= 0 ? Math.abs(there - here) : 1);
    }
    throw new AssertionError("no entry called " + label + "\n" + screen());
  }

  private void press(String key, int times) {
    terminal.type(Keys.of(key).repeat(times));
  }

  private static int first(List<String> rows, Predicate<String> which) {
    return IntStream.range(0, rows.size())
        .filter(i -> which.test(rows.get(i)))
        .findFirst()
        .orElse(-1);
  }

  /** The row that the keys act on. */
  public String currentEntry() {
    return rows().stream().filter(r -> r.startsWith(POINTER)).findFirst().orElse("");
  }

  /** Pastes a text. */
  public RichSession paste(String text) {
    return type(Keys.paste(text));
  }

  /** Nothing can be typed any more. */
  public RichSession hangUp() {
    terminal.hangUp();
    return this;
  }

  /** What there is to say to the last answer is read, and gone on from. */
  public RichSession readAdvice() {
    settle();
    while (screen().contains("Worth a second look")) {
      press("Enter").settle();
    }
    return this;
  }

  /** Waits until everything typed was heard and painted. */
  public RichSession settle() {
    terminal.settle(() -> code.isPresent());
    return this;
  }

  /** Waits until everything typed was read; an escape may still be the beginning of a key. */
  public RichSession hear() {
    terminal.hear(this::isOver);
    return this;
  }

  /** Waits until there is a screen that hears keys. */
  public RichSession awaitScreen() {
    terminal.await("a screen", () -> isOver() || terminal.emulator().alternate());
    return hear();
  }

  /** Waits until a text is to be seen. */
  public RichSession await(String text) {
    terminal.await("\"" + text + "\"", () -> isOver() || terminal.text().contains(text));
    if (!terminal.text().contains(text)) {
      throw new AssertionError("over before \"" + text + "\" was seen: " + streams());
    }
    return this;
  }

  private String streams() {
    return code + "\n" + text(out) + text(err);
  }

  /** Gives the window another size. */
  public RichSession resize(Size size) {
    settle();
    resized = true;
    try {
      terminal.resize(size, this::isOver);
    } catch (IllegalStateException e) {
      // The program has just left its terminal, and no window is there any more.
      terminal.settle(this::isOver);
    }
    return this;
  }

  /** The next thing that is painted fails, once, as a bug would have it. */
  public RichSession breakOnce() {
    terminal.breakOnce();
    return this;
  }

  /** The rows of the screen when everything typed was heard. */
  public List<String> rows() {
    return settle().terminal.text().lines().toList();
  }

  /** The screen when everything typed was heard. */
  public String screen() {
    return String.join("\n", rows());
  }

  public VirtualTerminal terminal() {
    return terminal;
  }

  /** Whether the program asked for a terminal to paint on. */
  public boolean isOpened() {
    return opened;
  }

  public boolean isOver() {
    return code.isPresent();
  }

  /** Waits for the end of the program. */
  public Ended ended() {
    terminal.await("the end of the program", () -> code.isPresent());
    return new Ended(code.orElseThrow(), text(out), text(err));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  /** Waits for the end, which must leave the terminal as it was. */
  public Ended endedSanely() {
    Ended ended = ended();
    assertSane();
    return ended;
  }

  /** The terminal is as it was before the program began. */
  public void assertSane() {
    assertThat(terminal.emulator().unusualModes()).as("modes of the terminal").isEmpty();
    assertThat(terminal.emulator().rendition()).isEqualTo(Rendition.PLAIN);
    assertThat(terminal.settings()).as("how keys are taken").isEqualTo(settings);
    if (!resized) {
      assertThat(terminal.text()).as("what was on the screen before").startsWith("$ specq");
    }
  }

  /** Has a program that still runs end, as when the window is closed. */
  @Override
  public void close() {
    if (code.isEmpty()) {
      terminal.hangUp();
    }
    try {
      program.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(program.isAlive()).as("the program still runs").isFalse();
  }
}
