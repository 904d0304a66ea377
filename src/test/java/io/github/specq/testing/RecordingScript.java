package io.github.specq.testing;

import io.github.specq.terminal.view.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person does in a recording. Each line of its file is one thing; those that begin with
 * {@code #} are for readers.
 *
 * <pre>
 * title TEXT            what the picture is called
 * description TEXT      what it shows, for those who cannot see it; several lines are one text
 * size COLUMNS ROWS     of the terminal; 80 and 24 if nothing is said
 * env NAME VALUE        a variable that is not as usual
 * prepare COMMAND       what a shell runs before, unseen
 * run COMMAND           what a shell runs in the terminal
 * await TEXT            goes on once the text stands on the screen
 * await-last TEXT       goes on once it is the last row, such as a prompt
 * type TEXT             types it, a character after the other
 * key NAME...           presses keys, by the names of {@link Keys}
 * hold MILLISECONDS     shows the screen for so long
 * still NAME [TITLE]    keeps the screen as a picture of its own
 * </pre>
 */
record RecordingScript(
    String title,
    String description,
    Size size,
    Map<String, String> environment,
    List<String> preparations,
    List<Step> steps) {

  /** One thing after the other. */
  sealed interface Step {}

  record Run(String command) implements Step {}

  record Await(String text) implements Step {}

  record AwaitLast(String text) implements Step {}

  record Type(String text) implements Step {}

  record Press(List<String> keys) implements Step {}

  record Hold(int millis) implements Step {}

  record Still(String name, String title) implements Step {}

  RecordingScript {
    environment = Map.copyOf(environment);
    preparations = List.copyOf(preparations);
    steps = List.copyOf(steps);
  }

  /**
   * Reads a script.
   *
   * @throws IllegalArgumentException if a line cannot be understood; it says which
   */
  static RecordingScript parse(String text) {
    Reader reader = new Reader();
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      try {
        if (!line.isEmpty() && !line.startsWith("#")) {
          reader.take(line);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line " + number + ": " + line, e);
      }
    }
    return reader.script();
  }

  /** What was read so far. */
  private static final class Reader {
    private String title = "";
    private String description = "";
    private Size size = new Size(80, 24);
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> preparations = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    void take(String line) {
      String[] words = line.split(" +", 2);
      String rest = words.length == 1 ? "" : words[1];
      String[] pair = (rest + " ").split(" +", 2);
      switch (words[0]) {
        case "title" -> title = rest;
        case "description" -> description = (description + " " + rest).strip();
        case "size" -> size = new Size(number(pair[0]), number(pair[1]));
        case "env" -> environment.put(pair[0], pair[1].strip());
        case "prepare" -> preparations.add(rest);
        case "run" -> steps.add(new Run(rest));
        case "await" -> steps.add(new Await(rest));
        case "await-last" -> steps.add(new AwaitLast(rest));
        case "type" -> steps.add(new Type(rest));
        case "key" -> steps.add(new Press(List.of(rest.split(" +"))));
        case "hold" -> steps.add(new Hold(number(rest)));
        case "still" -> steps.add(new Still(pair[0], pair[1].isBlank() ? title : pair[1].strip()));
        default -> throw new IllegalArgumentException("nothing is called " + words[0]);
      }
    }

    private static int number(String text) {
      return Integer.parseInt(text.strip());
    }

    RecordingScript script() {
      return new RecordingScript(title, description, size, environment, preparations, steps);
    }
  }
}
