package io.github.specq.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person's own editor, for answers longer than a line. */
public final class Editor {
  private static final String BELOW = "\n# Everything below this line is ignored.\n# ";

  private final Map<String, String> environment;

  /**
   * @param environment where {@code VISUAL} and {@code EDITOR} are looked up
   */
  public Editor(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * What was written, or empty when nothing was or the editor failed.
   *
   * @param question shown in the file, below a line that says so
   * @param answer what to begin with
   */
  public Optional<String> edit(String question, String answer) {
    try {
      Path file = Files.createTempFile("specq-", ".md");
      try {
        Files.writeString(file, answer + "\n" + BELOW + question + "\n", StandardCharsets.UTF_8);
        ProcessBuilder builder =
            new ProcessBuilder(
                    "sh", "-c", "trap : INT; " + command() + " \"$1\"", "sh", file.toString())
                .inheritIO();
        // Java may run in another locale than the person's.
        builder.environment().put("LC_ALL", environment.getOrDefault("LC_ALL", ""));
        int code = builder.start().waitFor();
        return code == 0 ? written(file) : Optional.empty();
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The variables are commands, with arguments where people need them: {@code code --wait}. */
  private String command() {
    return Stream.of("VISUAL", "EDITOR")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(command -> !command.isBlank())
        .findFirst()
        .orElse("vi");
  }

  private static Optional<String> written(Path file) throws IOException {
    // Lenient: an editor that saves in another encoding must not cost what was typed.
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int below = text.indexOf(BELOW.stripTrailing());
    String answer =
        (below < 0 ? text : text.substring(0, below))
            .lines()
            .map(SafeText::typed)
            .collect(Collectors.joining("\n"))
            .strip();
    return Optional.of(answer).filter(a -> !a.isEmpty());
  }
}
