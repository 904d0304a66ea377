package io.github.specq.terminal.plain;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.TickPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page of values, each to be taken or left, in lines. */
final class PlainTicks<T> {
  private final LinePrompt talk;
  private final TickPage<T> page;

  PlainTicks(LinePrompt talk, TickPage<T> page) {
    this.talk = talk;
    this.page = page;
  }

  Reply reply() {
    show();
    while (true) {
      talk.say(instruction());
      Optional<String> line = talk.typed();
      if (line.isEmpty()) {
        return new Reply.EndOfInput();
      }
      Optional<Reply> reply = reply(line.get().strip());
      if (reply.isPresent()) {
        return reply.get();
      }
    }
  }

  private void show() {
    talk.say("");
    talk.say(page.title() + ":");
    for (int i = 0; i < page.rows().size(); i++) {
      T row = page.rows().get(i);
      talk.say(
          "%3d. %s %s: %s"
              .formatted(
                  i + 1,
                  page.isSure().test(row) ? "[x]" : "[ ]",
                  page.fact().apply(row),
                  page.why().apply(row)));
    }
  }

  private String instruction() {
    boolean sure = page.rows().stream().anyMatch(page.isSure());
    return sure
        ? "Press Enter to take those with [x], or answer with the numbers to take, or none."
        : "Press Enter to take none, or answer with the numbers to take.";
  }

  private Optional<Reply> reply(String typed) {
    if (typed.isEmpty()) {
      return Optional.of(page.reply(page.rows().stream().filter(page.isSure()).toList()));
    }
    if (typed.toLowerCase(Locale.ROOT).equals("none")) {
      return Optional.of(new Reply.Keep());
    }
    Optional<Command.Call> call = Command.parse(typed);
    if (call.isPresent()) {
      return command(call.get().command());
    }
    return numbers(typed);
  }

  private Optional<Reply> command(Command command) {
    return switch (command) {
      case QUIT -> Optional.of(new Reply.Quit());
      case REVIEW, SKIP -> Optional.of(new Reply.Keep());
      default -> {
        show();
        yield Optional.empty();
      }
    };
  }

  private Optional<Reply> numbers(String typed) {
    List<T> taken = new ArrayList<>();
    for (String word : typed.split("[,;\\s]+", -1)) {
      Optional<T> meant = row(word);
      if (meant.isEmpty()) {
        talk.say("Error: '%s' is no number from 1 to %d.".formatted(word, page.rows().size()));
        return Optional.empty();
      }
      Optional<T> other =
          taken.stream().filter(t -> page.excludes().test(meant.get(), t)).findFirst();
      if (other.isPresent()) {
        talk.say(
            "Error: only one can be taken of %s and %s."
                .formatted(page.fact().apply(other.get()), page.fact().apply(meant.get())));
        return Optional.empty();
      }
      taken.add(meant.get());
    }
    return Optional.of(page.reply(taken));
  }

  private Optional<T> row(String word) {
    boolean number = word.matches("[0-9]{1,4}");
    int index = number ? Integer.parseInt(word) - 1 : -1;
    return index >= 0 && index < page.rows().size()
        ? Optional.of(page.rows().get(index))
        : Optional.empty();
  }
}
