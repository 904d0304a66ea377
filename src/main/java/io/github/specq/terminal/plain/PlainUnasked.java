package io.github.specq.terminal.plain;

import io.github.specq.interview.Reply;
import io.github.specq.interview.UnaskedFind;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.UnaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the repository shows for questions that were not asked, in lines. */
final class PlainUnasked {
  private final LinePrompt talk;
  private final List<UnaskedFind> finds;

  PlainUnasked(LinePrompt talk, List<UnaskedFind> finds) {
    this.talk = talk;
    this.finds = finds;
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
    talk.say(UnaskedText.TITLE + ":");
    for (int i = 0; i < finds.size(); i++) {
      UnaskedFind find = finds.get(i);
      talk.say(
          "%3d. %s %s: %s"
              .formatted(
                  i + 1,
                  find.isSure() ? "[x]" : "[ ]",
                  UnaskedText.answer(find),
                  UnaskedText.found(find)));
    }
  }

  private String instruction() {
    boolean sure = finds.stream().anyMatch(UnaskedFind::isSure);
    return sure
        ? "Press Enter to take those with [x], or answer with the numbers to take, or none."
        : "Press Enter to take none, or answer with the numbers to take.";
  }

  private Optional<Reply> reply(String typed) {
    if (typed.isEmpty()) {
      return Optional.of(taking(finds.stream().filter(UnaskedFind::isSure).toList()));
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

  private static Reply taking(List<UnaskedFind> taken) {
    return taken.isEmpty() ? new Reply.Keep() : new Reply.TakeUnasked(taken);
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
    List<UnaskedFind> taken = new ArrayList<>();
    for (String word : typed.split("[,;\\s]+", -1)) {
      Optional<UnaskedFind> meant = find(word);
      if (meant.isEmpty()) {
        talk.say("Error: '%s' is no number from 1 to %d.".formatted(word, finds.size()));
        return Optional.empty();
      }
      if (taken.stream().anyMatch(meant.get()::excludes)) {
        talk.say(
            "Error: only one can be taken of those for "
                + meant.get().field().wording().term()
                + ".");
        return Optional.empty();
      }
      taken.add(meant.get());
    }
    return Optional.of(taking(taken));
  }

  private Optional<UnaskedFind> find(String word) {
    boolean number = word.matches("[0-9]{1,4}");
    int index = number ? Integer.parseInt(word) - 1 : -1;
    return index >= 0 && index < finds.size() ? Optional.of(finds.get(index)) : Optional.empty();
  }
}
