package io.github.specq.evidence;

import io.github.specq.bank.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words that a command has in this order, perhaps with others between them. The first is a program
 * or its path; a word with {@code {value}} takes what stands there, and so does the one behind an
 * option that ends before it. A last {@code {words}} takes all that follow up to an option.
 */
record CommandPattern(List<String> words) {
  private static final String REST = "{words}";

  CommandPattern {
    words = List.copyOf(words);
  }

  static CommandPattern of(String pattern) {
    String joined = pattern.replaceAll("(-[A-Za-z-]+) +(?=\\{value})", "$1=");
    return new CommandPattern(List.of(joined.split(" +", -1)));
  }

  /** What the command was found with, if it fits; of an option given several times, every value. */
  Optional<List<String>> in(List<String> command) {
    List<String> values = new ArrayList<>();
    int at = 0;
    for (String word : words) {
      if (word.equals(REST)) {
        return rest(command, at);
      }
      int next =
          word.contains(Signature.VALUE)
              ? valued(word, command, at, values)
              : plain(word, command, at);
      if (next < 0) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(values);
  }

  private static int plain(String word, List<String> command, int from) {
    for (int at = from; at < command.size(); at++) {
      if (command.get(at).equals(word) || command.get(at).endsWith("/" + word)) {
        return at + 1;
      }
    }
    return -1;
  }

  /** The values anywhere in the command, as options come in any order. */
  private static int valued(String word, List<String> command, int from, List<String> values) {
    String option = word.substring(0, word.indexOf(Signature.VALUE));
    String name = option.endsWith("=") ? option.substring(0, option.length() - 1) : option;
    boolean letter = name.length() == 2 && name.startsWith("-");
    for (int at = 0; at < command.size(); at++) {
      String here = command.get(at);
      if (here.equals(name) && name.startsWith("-") && at + 1 < command.size()) {
        values.add(command.get(at + 1));
      } else if (here.startsWith(name + "=")) {
        values.add(here.substring(name.length() + 1));
      } else if (letter && here.startsWith(name) && here.length() > 2) {
        values.add(here.substring(2));
      }
    }
    return values.isEmpty() ? -1 : from;
  }

  private static Optional<List<String>> rest(List<String> command, int from) {
    List<String> rest = new ArrayList<>();
    for (int at = from; at < command.size() && !command.get(at).startsWith("-"); at++) {
      rest.add(command.get(at));
    }
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }
}
