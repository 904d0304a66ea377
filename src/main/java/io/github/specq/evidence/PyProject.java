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
    requirements(project.get("dependencies"), clues);
    project.get("optional-dependencies").entries().values().forEach(g -> requirements(g, clues));
    root.get("dependency-groups").entries().values().forEach(g -> requirements(g, clues));
    requirements(root.at("tool", "uv", "dev-dependencies"), clues);
    Tree poetry = root.at("tool", "poetry");
    table(poetry.get("dependencies"), clues);
    table(poetry.get("dev-dependencies"), clues);
    poetry.get("group").entries().values().forEach(g -> table(g.get("dependencies"), clues));
    table(root.get("packages"), clues);
    table(root.get("dev-packages"), clues);
    return clues;
  }

  private static void requirements(Tree row, List<Clue> clues) {
    for (Tree item : row.leaves()) {
      clues.addAll(Requirements.one(item.text(), item.line()));
    }
  }

  private static void table(Tree table, List<Clue> clues) {
    for (Map.Entry<String, Tree> entry : table.entries().entrySet()) {
      if (entry.getKey().equals(PYTHON)) {
        continue;
      }
      String version = version(entry.getValue());
      int line = entry.getValue().line();
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
