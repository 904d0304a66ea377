package io.github.specq.terminal.screen;

import io.github.specq.interview.Interview;
import io.github.specq.interview.Step;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.StepText;
import java.util.ArrayList;
import java.util.List;

/** What can be done at a step beside answering it: each by a letter, and by a word. */
final class Menu {
  /** Said to the default: all that are left. */
  static final String REST = "rest";

  /** Said to go to: the list of topics. */
  static final String TOPICS = "topics";

  private Menu() {}

  static List<MenuScreen.Item> of(Interview interview, Step step, Form form) {
    List<MenuScreen.Item> items = new ArrayList<>();
    items.add(item('s', "Skip", Command.SKIP));
    items.add(item('l', "Later", Command.LATER));
    items.add(item('u', "I don't know yet", "it becomes an open question", Command.UNKNOWN));
    items.add(item('n', "Does not apply", "say why, if you like", Command.NA));
    if (new StepText(interview, step).offered().isPresent()) {
      items.add(item('d', "Use the default", "without confirming it", Command.DEFAULT));
    }
    if (form.takesText()) {
      items.add(item('e', "Editor", "write it in your editor", Command.EDIT));
    }
    items.add(item('w', "Write a note", "it stands in the specs", Command.NOTE));
    items.add(item('b', "Back", Command.BACK));
    items.add(item('r', "Review", Command.REVIEW));
    items.add(item('g', "Go to", "another question", Command.GOTO));
    if (interview.plan().bank().sections().size() > 1) {
      items.add(
          new MenuScreen.Item(
              't', "Topics", "with how far each is", new Command.Call(Command.GOTO, TOPICS)));
    }
    items.add(
        new MenuScreen.Item(
            'a',
            "Defaults for the rest",
            "marked as not confirmed",
            new Command.Call(Command.DEFAULT, REST)));
    items.add(item('?', "Help", "the question, and all keys", Command.HELP));
    items.add(item('q', "Save and quit", Command.QUIT));
    return items;
  }

  private static MenuScreen.Item item(char letter, String name, Command command) {
    return item(letter, name, command.help(), command);
  }

  private static MenuScreen.Item item(char letter, String name, String does, Command command) {
    return new MenuScreen.Item(letter, name, does, new Command.Call(command, ""));
  }
}
