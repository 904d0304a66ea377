package io.github.specq.evidence;

import java.util.ArrayList;
import java.util.List;

/** Cuts command lines into words, roughly as a shell would. */
final class Commands {
  private static final int LONGEST = 4_000;

  private Commands() {}

  /**
   * The commands of a line: what {@code &&}, {@code ||}, {@code ;}, {@code |} and {@code &} part.
   */
  static List<Clue> of(String line, int number) {
    List<Clue> clues = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String word : words(line.length() > LONGEST ? "" : line)) {
      if (List.of("&&", "||", ";", "|", "&").contains(word)) {
        add(words, number, clues);
        words = new ArrayList<>();
      } else {
        words.add(word);
      }
    }
    add(words, number, clues);
    return clues;
  }

  private static void add(List<String> words, int line, List<Clue> clues) {
    if (!words.isEmpty()) {
      clues.add(new Clue.Command(words, line));
    }
  }

  /** The words of a line; quotes are taken off, a quoted line inside is cut as well. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isWhitespace(c) || c == '"' || c == '\'') {
        flush(word, words);
      } else if (c == ';') {
        flush(word, words);
        words.add(";");
      } else {
        word.append(c);
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** A command that is written as one line or as a row of words. */
  static List<Clue> of(Tree tree) {
    List<String> words = tree.texts();
    return words.size() == 1
        ? of(words.get(0), tree.line())
        : of(String.join(" ", words), tree.line());
  }
}
