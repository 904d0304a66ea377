package io.github.specq.evidence;

import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that say which commands are run, and files that name variables. */
final class Processes {
  private static final Pattern PROCESS = Pattern.compile("([A-Za-z0-9_-]+):\\s*(\\S.*)");
  private static final Pattern VARIABLE =
      Pattern.compile("#?\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*[\"']?(.*)");
  private static final Pattern INSTRUCTION =
      Pattern.compile("(?i)\\s*(FROM|CMD|ENTRYPOINT)\\s+(.*)");
  private static final Pattern EXEC_SIGNS = Pattern.compile("[\\[\\],]");
  private static final int LONGEST = 4_000;

  /** Of the files that have a name behind, those that a platform runs. */
  private static final Set<String> HOSTED =
      Set.of("Procfile", "Procfile.prod", "Procfile.production", "Procfile.staging");

  /** What nobody runs but on a machine for development. */
  private static final Set<String> DEVELOPMENT =
      Set.of(
          "--watch",
          "--reload",
          "--hot",
          "watch",
          "dev",
          "runserver",
          "nodemon",
          "vite",
          "webpack-dev-server",
          "webpacker-dev-server",
          "guard",
          "mailcatcher",
          "mailhog",
          "mailpit",
          "redis-server",
          "docker",
          "docker-compose");

  private Processes() {}

  /** The processes, where a platform runs them, and in any case their commands. */
  static List<Clue> procfile(TextFile file) {
    List<Clue> processes = new ArrayList<>();
    List<Clue> commands = new ArrayList<>();
    boolean hosted = HOSTED.contains(file.name());
    int line = 0;
    for (String text : file.lines()) {
      line++;
      Matcher matcher = PROCESS.matcher(text.length() > LONGEST ? "" : text);
      if (matcher.matches()) {
        processes.add(new Setting("Procfile", matcher.group(1), matcher.group(2), line));
        commands.addAll(Commands.of(matcher.group(2), line));
        hosted &= !develops(matcher.group(2));
      }
    }
    List<Clue> clues = new ArrayList<>(hosted ? processes : List.of());
    clues.addAll(commands);
    return clues;
  }

  private static boolean develops(String command) {
    return Commands.words(command).stream()
        .flatMap(word -> Stream.of(Paths.name(word), word.replaceFirst("^.*:", "")))
        .anyMatch(DEVELOPMENT::contains);
  }

  static List<Clue> dockerfile(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    StringBuilder instruction = new StringBuilder();
    int line = 0;
    int first = 1;
    for (String text : file.lines()) {
      line++;
      first = instruction.isEmpty() ? line : first;
      boolean goesOn = text.stripTrailing().endsWith("\\");
      if (instruction.length() < LONGEST) {
        instruction.append(goesOn ? text.substring(0, text.lastIndexOf('\\')) : text);
      }
      if (!goesOn) {
        instruction(instruction.toString(), first, clues);
        instruction.setLength(0);
      }
    }
    return clues;
  }

  private static void instruction(String text, int line, List<Clue> clues) {
    Matcher matcher = INSTRUCTION.matcher(text.length() > LONGEST ? "" : text);
    if (!matcher.matches()) {
      return;
    }
    String rest = matcher.group(2).strip();
    if (!matcher.group(1).equalsIgnoreCase("FROM")) {
      String words = rest.startsWith("[") ? EXEC_SIGNS.matcher(rest).replaceAll(" ") : rest;
      clues.addAll(Commands.of(words, line));
      return;
    }
    for (String word : Commands.words(rest)) {
      if (!word.startsWith("--")) {
        Containers.image(word, line).ifPresent(clues::add);
        return;
      }
    }
  }

  /** A sample of an environment; the commented out variables count too. */
  static List<Clue> variables(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    int line = 0;
    for (String text : file.lines()) {
      line++;
      Matcher matcher = VARIABLE.matcher(text.length() > LONGEST ? "" : text.strip());
      if (matcher.matches()) {
        clues.addAll(Containers.variable(matcher.group(1), matcher.group(2), line));
      }
    }
    return clues;
  }
}
