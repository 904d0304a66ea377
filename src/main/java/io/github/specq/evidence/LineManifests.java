package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.evidence.Clue.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Manifests that are programs, of which single lines say enough; and Cargo's. */
final class LineManifests {
  private static final Pattern GEM =
      Pattern.compile(
          "\\s*gem[\\s(]+[\"']([A-Za-z0-9_.-]+)[\"'](?:\\s*,\\s*[\"']([^\"']*)[\"'])?.*");
  private static final Pattern MIX =
      Pattern.compile("\\{\\s*:([a-z0-9_]+)\\s*,\\s*(?:\"([^\"]{0,60})\")?");
  private static final int LONGEST = 1_000;

  private LineManifests() {}

  static List<Clue> gems(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    int line = 0;
    for (String text : file.lines()) {
      line++;
      Matcher matcher = GEM.matcher(text.length() > LONGEST ? "" : text);
      if (matcher.matches()) {
        String version = matcher.group(2) == null ? "" : matcher.group(2);
        clues.add(new Dependency(Ecosystem.GEM, matcher.group(1), version, line));
      }
    }
    return clues;
  }

  /** The pairs of {@code deps} in {@code mix.exs}. */
  static List<Clue> mix(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    int line = 0;
    for (String text : file.withoutComments().lines()) {
      line++;
      String code = text.strip();
      if (code.length() <= LONGEST) {
        Matcher matcher = MIX.matcher(code);
        while (matcher.find()) {
          String version = matcher.group(2) == null ? "" : matcher.group(2);
          clues.add(new Dependency(Ecosystem.HEX, matcher.group(1), version, line));
        }
      }
    }
    return clues;
  }

  static List<Clue> cargo(TextFile file) throws Unreadable {
    Tree root = Trees.toml(file);
    List<Clue> clues = new ArrayList<>();
    for (String table : List.of("dependencies", "dev-dependencies", "build-dependencies")) {
      crates(root.get(table), clues);
      crates(root.at("workspace", table), clues);
    }
    return clues;
  }

  private static void crates(Tree table, List<Clue> clues) {
    for (Map.Entry<String, Tree> entry : table.entries().entrySet()) {
      Tree crate = entry.getValue();
      String renamed = crate.get("package").text();
      String name = renamed.isEmpty() ? entry.getKey() : renamed;
      String version = crate.text().isEmpty() ? crate.get("version").text() : crate.text();
      clues.add(new Dependency(Ecosystem.CARGO, name, version, crate.line()));
    }
  }
}
