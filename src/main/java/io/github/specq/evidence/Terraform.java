package io.github.specq.evidence;

import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Terraform files: the resources there are, and those of their values that are written out. What is
 * computed is passed over, and so is whatever cannot be understood.
 */
final class Terraform implements ClueReader {
  private static final String WHERE = "terraform";
  private static final int DEEPEST = 64;

  @Override
  public List<Clue> read(TextFile file) {
    return new Blocks(new TerraformWords(file.text()).words()).read();
  }

  /** Walks over the words of a file with the blocks that are open. */
  private static final class Blocks {
    private final List<TerraformWords.Word> words;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Clue> clues = new ArrayList<>();
    private final List<TerraformWords.Word> heading = new ArrayList<>();
    private String resource = "";
    private int at;

    Blocks(List<TerraformWords.Word> words) {
      this.words = words;
    }

    List<Clue> read() {
      for (at = 0; at < words.size(); at++) {
        TerraformWords.Word word = words.get(at);
        switch (word.text()) {
          case "{" -> open();
          case "}" -> {
            open.pollLast();
            heading.clear();
          }
          case "=", ":" -> value();
          default -> {
            if (!heading.isEmpty() && heading.get(0).line() != word.line()) {
              heading.clear();
            }
            heading.add(word);
          }
        }
      }
      return clues;
    }

    private void open() {
      String name = heading.isEmpty() ? "" : heading.get(0).text();
      if (open.isEmpty() && name.equals("resource") && heading.size() == 3) {
        name = heading.get(1).text();
        resource = heading.get(2).text();
        clues.add(new Setting(WHERE, name, resource, heading.get(0).line()));
      }
      if (open.size() < DEEPEST) {
        open.addLast(name);
      }
      heading.clear();
    }

    /** What stands behind the sign, if it is the only word there. */
    private void value() {
      if (heading.isEmpty() || at + 1 >= words.size()) {
        return;
      }
      TerraformWords.Word key = heading.get(heading.size() - 1);
      TerraformWords.Word value = words.get(at + 1);
      boolean alone =
          at + 2 >= words.size()
              || words.get(at + 2).line() != value.line()
              || List.of("}", ",").contains(words.get(at + 2).text());
      if (alone && value.isLiteral()) {
        say(key, value);
        at++;
        heading.clear();
      } else if (value.text().equals("[") && !value.quoted()) {
        items(key);
      } else {
        attribute(key, value);
        // A mapping may follow, perhaps as what a function is called with: it bears this name.
        heading.clear();
        heading.add(new TerraformWords.Word(key.text(), value.line(), false));
        skipCall();
      }
    }

    private void say(TerraformWords.Word key, TerraformWords.Word value) {
      List<String> path = new ArrayList<>(open);
      path.add(key.text());
      path.removeIf(String::isEmpty);
      clues.add(new Setting(WHERE, String.join(".", path), value.text(), key.line()));
      attribute(key, value);
    }

    /** Of functions and of what starts them also what refers to something else. */
    private void attribute(TerraformWords.Word key, TerraformWords.Word value) {
      String type = open.isEmpty() ? "" : open.peekFirst();
      if (type.equals(Functions.FUNCTION) || type.equals(Functions.MAPPING)) {
        List<String> path = new ArrayList<>(open);
        path.add(key.text());
        path.removeIf(String::isEmpty);
        String inside = String.join(".", path.subList(1, path.size()));
        clues.add(
            new Clue.Attribute(
                type, resource, inside, value.text(), value.isLiteral(), key.line()));
      }
    }

    /** A row of values says each of them; one of mappings has their names below this one. */
    private void items(TerraformWords.Word key) {
      at++;
      while (at + 1 < words.size()
          && (words.get(at + 1).isLiteral() || words.get(at + 1).text().equals(","))) {
        at++;
        if (words.get(at).isLiteral()) {
          say(key, words.get(at));
        }
      }
      heading.clear();
      heading.add(new TerraformWords.Word(key.text(), words.get(at).line(), false));
    }

    private void skipCall() {
      while (at + 2 < words.size()
          && words.get(at + 2).text().equals("(")
          && words.get(at + 1).text().matches("\\w+")) {
        at += 2;
      }
    }
  }
}
