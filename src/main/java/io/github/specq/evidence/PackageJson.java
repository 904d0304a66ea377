package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.evidence.Clue.Dependency;
import java.util.ArrayList;
import java.util.List;

/** {@code package.json}. */
final class PackageJson implements ClueReader {
  private static final List<String> TABLES =
      List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");

  @Override
  public List<Clue> read(TextFile file) throws Unreadable {
    Tree root = Trees.json(file);
    List<Clue> clues = new ArrayList<>();
    for (String table : TABLES) {
      root.get(table)
          .entries()
          .forEach(
              (name, version) ->
                  clues.add(
                      new Dependency(Ecosystem.NPM, name, range(version.text()), version.line())));
    }
    root.get("scripts")
        .entries()
        .values()
        .forEach(script -> clues.addAll(Commands.of(script.text(), script.line())));
    return clues;
  }

  private static String range(String version) {
    return version.equals("*") || version.contains(":") ? "" : version;
  }
}
