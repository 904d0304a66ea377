package io.github.specq.terminal.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be typed instead of an answer. */
enum PlainCommand {
  BACK("go to the question before"),
  SKIP("leave it open and go on"),
  UNKNOWN("say that you don't know yet; it becomes an open question"),
  LATER("ask me again at the end"),
  NA("it does not apply; a reason may follow, as in ':na one tenant only'"),
  DEFAULT("take the default without confirming it; ':default rest' takes all that are left"),
  HELP("show this help and more about the question"),
  REVIEW("show all answers"),
  GOTO("go to a question, by number or id, as in ':goto 4', or to a topic"),
  EDIT("write the answer in your editor"),
  QUIT("stop; everything is saved");

  private final String help;

  PlainCommand(String help) {
    this.help = help;
  }

  String word() {
    return ":" + name().toLowerCase(Locale.ROOT);
  }

  String help() {
    return help;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(PlainCommand::word).toList();
  }

  /**
   * A command and what follows it.
   *
   * @param argument empty where nothing follows
   */
  record Call(PlainCommand command, String argument) {}

  /** The command a line calls; empty when there is none of that name. */
  static Optional<Call> parse(String line) {
    List<String> words = new ArrayList<>(List.of(line.strip().split(" +", 2)));
    String name = words.get(0).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(c -> c.word().equals(name))
        .findFirst()
        .map(c -> new Call(c, words.size() > 1 ? words.get(1).strip() : ""));
  }
}
