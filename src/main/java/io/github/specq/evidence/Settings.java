package io.github.specq.evidence;

import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of settings that signatures name: their values by path. */
final class Settings {
  private static final int MOST = 2_000;
  private static final int DEEPEST = 16;
  private static final Pattern LINE =
      Pattern.compile("\\s*([A-Za-z0-9_.:-]+)(?:\\s*[=:]\\s*|\\s+)(\\S.*)");
  private static final int LONGEST = 1_000;

  private Settings() {}

  /**
   * The values of a file.
   *
   * @param where as signatures name it
   */
  static List<Clue> of(String where, TextFile file) throws Unreadable {
    List<Clue> clues = new ArrayList<>();
    switch (Paths.ending(file.path())) {
      case ".yml", ".yaml" -> {
        for (Tree document : Trees.yaml(file)) {
          flat(where, "", document, clues);
        }
      }
      case ".json" -> flat(where, "", Trees.json(file), clues);
      case ".toml" -> flat(where, "", Trees.toml(file), clues);
      case ".xml" -> {
        // Whoever reads that file says what its settings are.
      }
      default -> lines(where, file, clues);
    }
    return clues;
  }

  /** {@code key = value}, {@code key: value} or {@code key value}; else the line is the value. */
  private static void lines(String where, TextFile file, List<Clue> clues) {
    int line = 0;
    for (String text : file.lines()) {
      line++;
      Matcher matcher = LINE.matcher(text.length() > LONGEST ? "" : text);
      boolean comment = text.isBlank() || "#;!/".indexOf(text.strip().charAt(0)) >= 0;
      if (!comment && matcher.matches()) {
        String value = matcher.group(2).strip().replaceAll("^[\"']|[\"']$", "");
        clues.add(new Setting(where, matcher.group(1), value, line));
      } else if (!comment && text.length() <= LONGEST && clues.size() < MOST) {
        clues.add(new Setting(where, "line", text.strip(), line));
      }
    }
  }

  /** Every value below, with {@code *} for the items of rows; of very many only the first. */
  static void flat(String where, String path, Tree tree, List<Clue> clues) {
    flat(where, path, tree, DEEPEST, clues.size() + MOST, clues);
  }

  private static void flat(
      String where, String path, Tree tree, int levels, int most, List<Clue> clues) {
    if (levels == 0 || clues.size() >= most) {
      return;
    }
    if (tree instanceof Tree.Leaf || !tree.isThere()) {
      clues.add(new Setting(where, path, tree.text(), tree.line()));
      return;
    }
    for (Tree item : tree.items()) {
      flat(where, below(path, "*"), item, levels - 1, most, clues);
    }
    for (Map.Entry<String, Tree> entry : tree.entries().entrySet()) {
      String key = entry.getKey().replaceFirst("^:", "");
      flat(where, below(path, key), entry.getValue(), levels - 1, most, clues);
    }
  }

  private static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
