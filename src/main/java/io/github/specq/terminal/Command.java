package io.github.specq.terminal;

import io.github.specq.answers.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said instead of an answer: as a word, by a key, in a menu. */
public enum Command {
  BACK("go to the question before"),
  SKIP("leave it open and go on"),
  UNKNOWN("say that you don't know yet; it becomes an open question"),
  LATER("ask me again at the end"),
  NA("it does not apply; a reason may follow, as in ':na one tenant only'"),
  DEFAULT("take the default without confirming it; ':default rest' takes all"),
  HELP("show this help and more about the question"),
  REVIEW("show all answers"),
  GOTO("go to a question, by number or id, as in ':goto 4', or to a topic"),
  EDIT("write the answer in your editor"),
  NOTE("write a note beside the question, as in ':note ask Kim'; it stands in the specs"),
  QUIT("stop; everything is saved");

  private final String help;

  Command(String help) {
    this.help = help;
  }

  /** How it is typed: {@code :back}. */
  public String word() {
    return ":" + name().toLowerCase(Locale.ROOT);
  }

  /** What it does, as the end of a sentence. */
  public String help() {
    return help;
  }

  /** All of them as they are typed. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Command::word).toList();
  }

  /**
   * A command and what follows it.
   *
   * @param argument empty where nothing follows
   */
  public record Call(Command command, String argument) {}

  /** Whether a text is meant as a command: one line, where a doubled colon is a plain one. */
  public static boolean isMeant(String text) {
    return text.startsWith(":") && !text.startsWith("::") && text.indexOf('\n') < 0;
  }

  /** Whether a text calls a command, or is on its way to the word of one. */
  public static boolean isBegun(String text) {
    String word = text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return isMeant(text) && words().stream().anyMatch(w -> w.startsWith(word));
  }

  /** The line as an answer: without the colon that says that it is no command. */
  public static String plain(String line) {
    return line.startsWith("::") ? line.substring(1) : line;
  }

  /**
   * How an answer is typed that would say the same as a command: {@link #plain} is the way back.
   */
  public static String literal(String answer) {
    return answer.startsWith(":") ? ":" + answer : answer;
  }

  /** The non-answer it records, if it does. */
  public Optional<State> state() {
    return switch (this) {
      case SKIP -> Optional.of(State.SKIPPED);
      case UNKNOWN -> Optional.of(State.UNKNOWN);
      case LATER -> Optional.of(State.LATER);
      case NA -> Optional.of(State.NOT_APPLICABLE);
      default -> Optional.empty();
    };
  }

  /** The command a line calls; empty when there is none of that name. */
  public static Optional<Call> parse(String line) {
    List<String> words = new ArrayList<>(List.of(line.strip().split(" +", 2)));
    String name = words.get(0).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(c -> c.word().equals(name))
        .findFirst()
        .map(c -> new Call(c, words.size() > 1 ? words.get(1).strip() : ""));
  }
}
