package io.github.specq.terminal.plain;

import io.github.specq.terminal.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of several, by its number or its id. */
public final class PlainPick {
  private final LinePrompt talk;

  public PlainPick(PlainInput input, Console console) {
    this.talk = new LinePrompt(input, console);
  }

  /**
   * Asks until the answer is in the list.
   *
   * @param labels by id
   * @return the id; empty at the end of the input
   */
  public Optional<String> pick(String title, Map<String, String> labels) {
    List<String> ids = new ArrayList<>(labels.keySet());
    talk.say(title);
    for (int i = 0; i < ids.size(); i++) {
      talk.say("%d. %s (%s)".formatted(i + 1, labels.get(ids.get(i)), ids.get(i)));
    }
    while (true) {
      talk.say("Answer with a number from 1 to " + ids.size() + " or an id.");
      Optional<String> line = talk.typed();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> picked = picked(ids, line.get().strip());
      if (picked.isPresent()) {
        return picked;
      }
      talk.say("Error: '" + line.get().strip() + "' is not in the list.");
    }
  }

  private static Optional<String> picked(List<String> ids, String typed) {
    if (ids.contains(typed)) {
      return Optional.of(typed);
    }
    int index = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) - 1 : -1;
    return index >= 0 && index < ids.size() ? Optional.of(ids.get(index)) : Optional.empty();
  }
}
