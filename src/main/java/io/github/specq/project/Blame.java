package io.github.specq.project;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lines of a committed file, each with the commit that last changed it.
 *
 * @param lines in order, without their line feeds
 */
record Blame(List<Line> lines) {

  /** One line. */
  record Line(String text, Commit commit) {}

  Blame {
    lines = List.copyOf(lines);
  }

  /** The file as it is committed. */
  String text() {
    return lines.stream().map(l -> l.text() + "\n").collect(Collectors.joining());
  }

  /** What {@code git blame --porcelain} wrote; empty where that is not understood. */
  static Optional<Blame> parse(String porcelain) {
    try {
      return Optional.of(new Porcelain().read(porcelain));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty(); // a git that writes otherwise than this one knows tells nothing
    }
  }

  /**
   * For each line its commit's hash, what is known of that commit where it was not told before, and
   * behind a tab the line itself.
   */
  private static final class Porcelain {
    private final Map<String, Map<String, String>> commits = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private String hash = "";

    Blame read(String text) {
      for (String line : text.split("\n", -1)) {
        if (line.startsWith("\t")) {
          lines.add(new Line(line.substring(1), Commit.of(hash, known())));
          hash = "";
        } else {
          readHead(line.split(" ", 2));
        }
      }
      return new Blame(lines);
    }

    private void readHead(String... words) {
      if (hash.isEmpty()) {
        hash = words[0];
      } else if (words.length == 2) {
        known().put(words[0], words[1]);
      }
    }

    private Map<String, String> known() {
      return commits.computeIfAbsent(hash, h -> new HashMap<>());
    }
  }
}
