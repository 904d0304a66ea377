package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.evidence.Clue.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code pyproject.toml}: the standard's tables and Poetry's. {@code Pipfile}, which is similar.
 */
final class PyProject implements ClueReader {
  private static final String PYTHON = "python";

  @Override
  public List<Clue> read(TextFile file) throws Unreadable {
    Tree root = Trees.toml(file);
    List<Clue> clues = new ArrayList<>();
    Tree project = root.get("project");
    requirements(project.get("dependencies"), file, clues);
    project
        .get("optional-dependencies")
        .entries()
        .values()
        .forEach(g -> requirements(g, file, clues));
    root.get("dependency-groups").entries().values().forEach(g -> requirements(g, file, clues));
    requirements(root.at("tool", "uv", "dev-dependencies"), file, clues);
    Tree poetry = root.at("tool", "poetry");
    table(poetry.get("dependencies"), file, clues);
    table(poetry.get("dev-dependencies"), file, clues);
    poetry.get("group").entries().values().forEach(g -> table(g.get("dependencies"), file, clues));
    table(root.get("packages"), file, clues);
    table(root.get("dev-packages"), file, clues);
    return clues;
  }

  private static void requirements(Tree row, TextFile file, List<Clue> clues) {
    for (String text : row.texts()) {
      clues.addAll(Requirements.one(text, file.lineOf(text)));
    }
  }

  private static void table(Tree table, TextFile file, List<Clue> clues) {
    for (Map.Entry<String, Tree> entry : table.entries().entrySet()) {
      if (entry.getKey().equals(PYTHON)) {
        continue;
      }
      String version = version(entry.getValue());
      int line = file.lineOf(entry.getKey());
      clues.add(new Dependency(Ecosystem.PYPI, entry.getKey(), version, line));
      for (String extra : entry.getValue().get("extras").texts()) {
        String name = entry.getKey() + "[" + extra + "]";
        clues.add(new Dependency(Ecosystem.PYPI, name, version, line));
      }
    }
  }

  private static String version(Tree value) {
    String text = value.text().isEmpty() ? value.get("version").text() : value.text();
    return text.equals("*") ? "" : text.replaceFirst("^==(?=[^,]*$)", "");
  }
}
