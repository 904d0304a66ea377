package io.github.specq.evidence;

import java.util.ArrayList;
import java.util.List;

/** Cuts a Terraform file into words, without comments; a quoted text is one word. */
final class TerraformWords {
  private static final String SINGLE = "{}=:,()[]";

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int at;
  private int line = 1;

  TerraformWords(String text) {
    this.text = text;
  }

  /**
   * A word.
   *
   * @param quoted whether it stood in quotes
   */
  record Word(String text, int line, boolean quoted) {

    /** Whether it says by itself what it is. */
    boolean isLiteral() {
      return quoted ? !text.contains("${") : text.matches("-?[0-9][0-9.]*|true|false");
    }
  }

  List<Word> words() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' || text.startsWith("//", at)) {
        skipTo("\n");
      } else if (text.startsWith("/*", at)) {
        skipTo("*/");
      } else if (c == '"') {
        quoted();
      } else if (text.startsWith("<<", at)) {
        here();
      } else if (SINGLE.indexOf(c) >= 0) {
        sign(c);
      } else if (Character.isWhitespace(c)) {
        step();
      } else {
        bare();
      }
    }
    return words;
  }

  private void step() {
    line += text.charAt(at) == '\n' ? 1 : 0;
    at++;
  }

  private void skipTo(String end) {
    while (at < text.length() && !text.startsWith(end, at)) {
      step();
    }
    for (int i = 0; i < end.length() && at < text.length() && !end.equals("\n"); i++) {
      step();
    }
  }

  private void quoted() {
    int start = at + 1;
    int first = line;
    step();
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      at +=
          text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
    }
    int end = Math.min(at, text.length());
    words.add(new Word(text.substring(Math.min(start, end), end), first, true));
    at = end < text.length() && text.charAt(end) == '"' ? end + 1 : end;
  }

  /** A text of several lines up to one that has only its mark. */
  private void here() {
    int end = text.indexOf('\n', at);
    String mark =
        text.substring(at + 2, end < 0 ? text.length() : end).replaceFirst("^-", "").strip();
    at = end < 0 ? text.length() : end;
    boolean closed = mark.isEmpty();
    while (at < text.length() && !closed) {
      step();
      int next = text.indexOf('\n', at);
      next = next < 0 ? text.length() : next;
      closed = text.substring(at, next).strip().equals(mark);
      at = next;
    }
  }

  private void sign(char c) {
    boolean comparison =
        c == '=' && at + 1 < text.length() && "=>".indexOf(text.charAt(at + 1)) >= 0;
    if (!comparison) {
      words.add(new Word(String.valueOf(c), line, false));
    }
    at += comparison ? 2 : 1;
  }

  private void bare() {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && SINGLE.indexOf(text.charAt(at)) < 0
        && text.charAt(at) != '"'
        && text.charAt(at) != '#') {
      at++;
    }
    words.add(new Word(text.substring(start, at), line, false));
  }
}
