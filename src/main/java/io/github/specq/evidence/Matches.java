package io.github.specq.evidence;

import io.github.specq.bank.Find;
import io.github.specq.bank.Signature.Kind;
import io.github.specq.bank.Signature.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found for each mark; of very many alike only some are kept. Mutable. */
final class Matches {
  private static final int MOST = 20;
  private static final int MOST_EXAMPLES = 3;
  private static final int LONGEST = 100;

  private final Map<Mark, List<Match>> hits = new HashMap<>();

  /**
   * Notes a find.
   *
   * @param path of the file
   * @param line from 1, or 0
   */
  void add(Mark mark, String path, int line, String text, List<String> values, String version) {
    List<Match> known = hits.computeIfAbsent(mark, m -> new ArrayList<>());
    if (known.size() == MOST + MOST_EXAMPLES) {
      return;
    }
    boolean example =
        Examples.has(path, folder -> names(mark, folder))
            || (mark.kind() == Kind.FILE && Examples.builds(path));
    if (known.stream().filter(h -> h.example() == example).count()
        < (example ? MOST_EXAMPLES : MOST)) {
      Find find = new Find(path, line, shortened(text));
      known.add(new Match(mark.kind(), find, values, version, example));
    }
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }

  /** A folder that the mark itself names is what is looked for. */
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
