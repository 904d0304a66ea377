package io.github.specq.terminal.plain;

import io.github.specq.terminal.Console;
import java.util.Optional;

/** Says something to a person, and hears a line. */
final class PlainTalk {
  private final PlainInput input;
  private final Console console;

  PlainTalk(PlainInput input, Console console) {
    this.input = input;
    this.console = console;
  }

  void say(String text) {
    console.prose(text);
  }

  /** Prints a line as it is, coloured as the line of a diff that it may be. */
  void diff(String line) {
    console.diff(line);
  }

  /** The next line behind a prompt, or empty at the end of the input. */
  Optional<String> typed() {
    console.print("> ");
    Optional<PlainInput.Line> line = input.next();
    line.ifPresentOrElse(this::tellRemoved, () -> console.line(""));
    return line.map(PlainInput.Line::text);
  }

  private void tellRemoved(PlainInput.Line line) {
    if (line.removed() == 1) {
      say("Note: 1 control character was removed.");
    } else if (line.removed() > 1) {
      say("Note: %d control characters were removed.".formatted(line.removed()));
    }
    if (line.cut()) {
      say("Note: the line was too long and was cut.");
    }
  }
}
