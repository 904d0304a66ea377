package io.github.specq.terminal.plain;

import io.github.specq.terminal.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text of several lines, up to one with only a dot, or the end of the input. A line of it that is
 * also a command is told about at once, and asked about in the end; in a file it is text.
 */
final class PlainText {
  private static final String END = ".";

  private final LinePrompt talk;
  private final boolean keyboard;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param keyboard whether the lines are typed, and come from no file or pipe
   */
  PlainText(LinePrompt talk, boolean keyboard) {
    this.talk = talk;
    this.keyboard = keyboard;
  }

  /** What came of it: a text, or the command that was typed twice instead. */
  record Typed(String text, Optional<String> command) {}

  /** Hears the lines after the first one. */
  Typed after(String first) {
    Optional<String> line = Optional.of(first);
    while (line.isPresent() && !line.get().equals(END) && !isAgain(line.get())) {
      lines.add(line.get());
      tell(line.get());
      line = talk.line();
    }
    boolean ended = line.isEmpty();
    return line.filter(this::isAgain).isPresent()
        ? new Typed("", line)
        : new Typed(String.join("\n", ended ? lines : wanted()).strip(), Optional.empty());
  }

  private boolean isCommand(String line) {
    return keyboard && Command.parse(line).isPresent();
  }

  private boolean isAgain(String line) {
    return isCommand(line)
        && !lines.isEmpty()
        && lines.get(lines.size() - 1).strip().equalsIgnoreCase(line.strip());
  }

  private void tell(String line) {
    if (isCommand(line)) {
      talk.say(
          "Note: '%s' is a line of your text now. Type it again to run it; the text is then not saved."
              .formatted(line.strip()));
    }
  }

  /** The lines that are to be saved. */
  private List<String> wanted() {
    List<String> commands = lines.stream().filter(this::isCommand).toList();
    if (commands.isEmpty()) {
      return lines;
    }
    talk.say(
        "Your text has a line that is a command: '%s'. Type yes to save it so; else it is left out."
            .formatted(String.join("', '", commands)));
    boolean yes = talk.typed().filter(l -> l.strip().equalsIgnoreCase("yes")).isPresent();
    return yes ? lines : lines.stream().filter(l -> !isCommand(l)).toList();
  }
}
