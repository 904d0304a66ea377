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
    TomlLines lines = new TomlLines(file);
    List<Clue> clues = new ArrayList<>();
    Tree project = root.get("project");
    requirements(project.get("dependencies"), lines, clues);
    project
        .get("optional-dependencies")
        .entries()
        .values()
        .forEach(g -> requirements(g, lines, clues));
    root.get("dependency-groups").entries().values().forEach(g -> requirements(g, lines, clues));
    requirements(root.at("tool", "uv", "dev-dependencies"), lines, clues);
    Tree poetry = root.at("tool", "poetry");
    table(poetry.get("dependencies"), lines, clues);
    table(poetry.get("dev-dependencies"), lines, clues);
    poetry.get("group").entries().values().forEach(g -> table(g.get("dependencies"), lines, clues));
    table(root.get("packages"), lines, clues);
    table(root.get("dev-packages"), lines, clues);
    return clues;
  }

  private static void requirements(Tree row, TomlLines lines, List<Clue> clues) {
    for (String text : row.texts()) {
      clues.addAll(Requirements.one(text, lines.ofText(text.strip())));
    }
  }

  private static void table(Tree table, TomlLines lines, List<Clue> clues) {
    for (Map.Entry<String, Tree> entry : table.entries().entrySet()) {
      if (entry.getKey().equals(PYTHON)) {
        continue;
      }
      String version = version(entry.getValue());
      int line = lines.ofKey(entry.getKey());
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
