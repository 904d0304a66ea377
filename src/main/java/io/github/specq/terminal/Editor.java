package io.github.specq.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person's own editor, for answers longer than a line. */
public final class Editor {
  private static final String BELOW = "\n# Everything below this line is ignored.\n# ";

  /** Nobody opens an editor, thinks better of it and leaves in less. */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  /** What a shell says of a command that it does not find, and of one that it cannot run. */
  private static final int NOT_FOUND = 127;

  private static final int NOT_RUNNABLE = 126;

  private static final String AS_IT_WAS = " Your text is as it was.";

  private final Map<String, String> environment;
  private final InstantSource clock;
  private Optional<Sheet> open = Optional.empty();

  /**
   * @param environment where {@code VISUAL} and {@code EDITOR} are looked up
   */
  public Editor(Map<String, String> environment) {
    this(environment, InstantSource.system());
  }

  Editor(Map<String, String> environment, InstantSource clock) {
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** A text; the one there was, where it was left as it is. */
  public record Written(String text) implements Outcome {}

  /**
   * No text, and what there was is to stay.
   *
   * @param why one or two sentences for people
   */
  public record NotWritten(String why) implements Outcome {}

  /**
   * A file for the editor.
   *
   * @param content what was put into it
   */
  private record Sheet(Path file, String question, String content) {}

  /**
   * Opens the editor, and waits for its end. One that came back at once may have a window of its
   * own, where the person still writes: asked again about the same question, what was saved there
   * meanwhile is taken.
   *
   * @param question shown in the file, below a line that says so
   * @param answer what to begin with
   */
  public Outcome edit(String question, String answer) {
    Optional<Sheet> earlier = open;
    open = Optional.empty();
    try {
      Optional<Outcome> saved =
          earlier.isEmpty() ? Optional.empty() : saved(earlier.get(), question);
      return saved.isPresent() ? saved.get() : edited(sheet(question, answer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotWritten("The editor was interrupted." + AS_IT_WAS);
    } catch (IOException e) {
      return new NotWritten("The editor cannot be used: " + e.getMessage() + "." + AS_IT_WAS);
    }
  }

  /** What was saved meanwhile in a window of its own; about another question it stays there. */
  private static Optional<Outcome> saved(Sheet earlier, String question) throws IOException {
    boolean changed = isChanged(earlier);
    if (!changed) {
      Files.deleteIfExists(earlier.file());
    }
    return changed && earlier.question().equals(question)
        ? Optional.of(closed(earlier))
        : Optional.empty();
  }

  private static Sheet sheet(String question, String answer) throws IOException {
    String content = answer + "\n" + BELOW + question + "\n";
    Path file = Files.createTempFile("specq-", ".md");
    return new Sheet(Files.writeString(file, content), question, content);
  }

  private Outcome edited(Sheet sheet) throws IOException, InterruptedException {
    Instant began = clock.instant();
    ProcessBuilder editor =
        new ProcessBuilder(
                "sh", "-c", "trap : INT; " + command() + " \"$1\"", "sh", sheet.file().toString())
            .inheritIO();
    // Java may run in another locale than the person's.
    editor.environment().put("LC_ALL", environment.getOrDefault("LC_ALL", ""));
    int code = editor.start().waitFor();
    boolean atOnce = Duration.between(began, clock.instant()).compareTo(AT_ONCE) < 0;
    if (code == 0 && atOnce && Files.exists(sheet.file()) && !isChanged(sheet)) {
      open = Optional.of(sheet);
      return new NotWritten(
          "The editor came back at once and changed nothing. If it has a window of its own, save"
              + " there and open it here again; or have it wait, as with EDITOR='code --wait'.");
    }
    return code == 0 ? closed(sheet) : failed(code, sheet);
  }

  private static Outcome closed(Sheet sheet) throws IOException {
    try {
      return written(sheet.file());
    } finally {
      Files.deleteIfExists(sheet.file());
    }
  }

  private static boolean isChanged(Sheet sheet) throws IOException {
    return Files.exists(sheet.file()) && !text(sheet.file()).equals(sheet.content());
  }

  /** What somebody wrote before it failed stays where it is. */
  private Outcome failed(int code, Sheet sheet) throws IOException {
    boolean changed = isChanged(sheet);
    if (!changed) {
      Files.deleteIfExists(sheet.file());
    }
    String kept = changed ? " What it saved is in " + sheet.file() + "." : "";
    return new NotWritten(why(code) + AS_IT_WAS + kept);
  }

  private String why(int code) {
    String why =
        switch (code) {
          case NOT_FOUND -> "There is no editor '%s': set EDITOR to one that is there.";
          case NOT_RUNNABLE -> "The editor '%s' cannot be run: set EDITOR to one that can.";
          default -> "The editor '%s' failed with exit code " + code + ".";
        };
    return why.formatted(command());
  }

  /** The variables are commands, with arguments where people need them: {@code code --wait}. */
  private String command() {
    return Stream.of("VISUAL", "EDITOR")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(command -> !command.isBlank())
        .findFirst()
        .orElse("vi");
  }

  private static Outcome written(Path file) throws IOException {
    try {
      String answer = answer(text(file));
      return answer.isEmpty()
          ? new NotWritten("Nothing was written in the editor." + AS_IT_WAS)
          : new Written(answer);
    } catch (NoSuchFileException e) {
      return new NotWritten("The editor deleted its file." + AS_IT_WAS);
    }
  }

  /** Lenient: an editor that saves in another encoding must not cost what was typed. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static String answer(String text) {
    int below = text.indexOf(BELOW.stripTrailing());
    return (below < 0 ? text : text.substring(0, below))
        .lines()
        .map(SafeText::typed)
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
