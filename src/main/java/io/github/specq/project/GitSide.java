package io.github.specq.project;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which git left lines, as one of the two branches has it.
 *
 * @param lines which of the text's lines each of its own is, all from 0
 */
record GitSide(String text, List<Integer> lines) {

  GitSide {
    lines = List.copyOf(lines);
  }

  /** That of the branch one is on, then that of the other; both are the text without such lines. */
  static List<GitSide> both(String text) {
    Lines lines = Lines.of(text);
    Builder ours = new Builder(text.substring(0, lines.start(0)));
    Builder theirs = new Builder(text.substring(0, lines.start(0)));
    boolean inOurs = true;
    boolean inTheirs = true;
    for (int i = 0; i < lines.count(); i++) {
      String line = lines.line(i);
      boolean open = !inOurs || !inTheirs;
      if (line.startsWith(GitConflict.OURS)) {
        inTheirs = false;
      } else if (open
          && (line.startsWith(GitConflict.ANCESTOR) || line.equals(GitConflict.MIDDLE))) {
        inOurs = false;
        inTheirs = line.equals(GitConflict.MIDDLE);
      } else if (open && line.startsWith(GitConflict.THEIRS)) {
        inOurs = true;
        inTheirs = true;
      } else {
        ours.add(inOurs, lines.whole(i), i);
        theirs.add(inTheirs, lines.whole(i), i);
      }
    }
    return List.of(ours.side(), theirs.side());
  }

  private static final class Builder {
    private final StringBuilder text;
    private final List<Integer> lines = new ArrayList<>();

    Builder(String start) {
      this.text = new StringBuilder(start);
    }

    void add(boolean here, String line, int number) {
      if (here) {
        text.append(line);
        lines.add(number);
      }
    }

    GitSide side() {
      return new GitSide(text.toString(), lines);
    }
  }
}
