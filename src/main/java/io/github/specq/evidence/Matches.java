package io.github.specq.evidence;

import io.github.specq.bank.Find;
import io.github.specq.bank.Signature.Kind;
import io.github.specq.bank.Signature.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found for each mark; of very many alike only some are kept. Mutable. */
final class Matches {
  private static final int MOST = 20;
  private static final int MOST_EXAMPLES = 3;
  private static final int LONGEST = 100;
  private static final Set<String> EXAMPLES =
      Set.of(
          "example",
          "examples",
          "sample",
          "samples",
          "demo",
          "demos",
          "doc",
          "docs",
          "fixture",
          "fixtures",
          "__fixtures__",
          "testdata",
          "test-data",
          "test_data",
          "test",
          "tests",
          "__tests__",
          "spec",
          "e2e",
          "benchmark",
          "benchmarks",
          "tutorial",
          "tutorials");

  private final Map<Mark, List<Match>> hits = new HashMap<>();

  /**
   * Notes a find.
   *
   * @param path of the file
   * @param line from 1, or 0
   */
  void add(Mark mark, String path, int line, String text, List<String> values, String version) {
    boolean example = isExample(mark, path);
    List<Match> known = hits.computeIfAbsent(mark, m -> new ArrayList<>());
    if (known.stream().filter(h -> h.example() == example).count()
        < (example ? MOST_EXAMPLES : MOST)) {
      Find find = new Find(path, line, shortened(text));
      known.add(new Match(mark.kind(), find, values, version, example));
    }
  }

  /** A folder that the mark itself names is what is looked for. */
  private static boolean isExample(Mark mark, String path) {
    String folders = Paths.folder(path);
    if (folders.isEmpty()) {
      return false;
    }
    return List.of(folders.split("/", -1)).stream()
        .anyMatch(f -> EXAMPLES.contains(f) && !names(mark, f));
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }

  private static boolean names(Mark mark, String folder) {
    return mark.kind() == Kind.FILE && List.of(mark.pattern().split("/", -1)).contains(folder);
  }

  List<Match> of(Mark mark) {
    return hits.getOrDefault(mark, List.of());
  }

  List<Match> of(List<Mark> marks) {
    return marks.stream().flatMap(m -> of(m).stream()).toList();
  }
}
