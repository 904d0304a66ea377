package io.github.specq.terminal.plain;

import io.github.specq.terminal.Console;
import java.util.Optional;
import java.util.function.Supplier;

/** Says something to a person, and hears a line. */
final class LinePrompt {
  private final PlainInput input;
  private final Console console;

  LinePrompt(PlainInput input, Console console) {
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

  /**
   * What is typed behind a prompt, or empty at the end of the input. Several lines that were pasted
   * are one text, which is shown and taken only when the person says so: it would be an answer to
   * several questions else.
   */
  Optional<String> typed() {
    Optional<PlainInput.Line> heard = prompted(input::nextTogether);
    while (heard.filter(PlainInput.Line::isPaste).isPresent()) {
      showPaste(heard.get().text());
      Optional<PlainInput.Line> instead = prompted(input::nextTogether);
      if (instead.filter(l -> l.text().isBlank()).isPresent()) {
        break;
      }
      heard = instead;
    }
    return heard.map(PlainInput.Line::text);
  }

  /** The next line of a text behind a prompt, or empty at the end of the input. */
  Optional<String> line() {
    return prompted(input::next).map(PlainInput.Line::text);
  }

  private Optional<PlainInput.Line> prompted(Supplier<Optional<PlainInput.Line>> next) {
    console.print("> ");
    Optional<PlainInput.Line> line = next.get();
    line.ifPresentOrElse(this::tellRemoved, () -> console.line(""));
    return line;
  }

  private void showPaste(String text) {
    say("Several lines came at once; they are one text:");
    text.lines().forEach(line -> say("  " + line));
    say("Press Enter to take it, or type something in its place.");
  }

  private void tellRemoved(PlainInput.Line line) {
    if (line.removed() == 1) {
      say("Note: 1 control character was removed.");
    } else if (line.removed() > 1) {
      say("Note: %d control characters were removed.".formatted(line.removed()));
    }
    if (line.broken()) {
      say("Note: some of it is no UTF-8 and stands as \uFFFD; set your terminal to UTF-8.");
    }
    if (line.cut()) {
      say("Note: the line was too long and was cut.");
    }
  }
}
