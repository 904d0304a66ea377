package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.evidence.Clue.Dependency;
import io.github.specq.evidence.Clue.Locked;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lock files that machines write line by line, and that are too large for a parser to be worth it.
 */
final class LineLocks {
  private static final Pattern TOML = Pattern.compile("(name|version) = \"([^\"]{1,200})\"");
  private static final Pattern YARN = Pattern.compile("\"?((?:@[^@/\"]+/)?[^@/\"\\s]+)@.*:");
  private static final Pattern YARN_VERSION = Pattern.compile("  version:? \"?([^\"\\s]+)\"?");
  private static final Pattern PNPM_TABLE =
      Pattern.compile("( {0,4})(?:dev|optional)?[dD]ependencies:");
  private static final Pattern PNPM_NAME =
      Pattern.compile(" +'?([^':\\s]+)'?:(?: +([0-9][^\\s(_]*).*)?");
  private static final Pattern PNPM_VERSION = Pattern.compile(" +version: +'?([0-9][^\\s('_]*).*");
  private static final Pattern GEM = Pattern.compile("    ([A-Za-z0-9_.-]+) \\(([^)]+)\\)");
  private static final Pattern HEX =
      Pattern.compile("\\s*\"([a-z0-9_]+)\": \\{:hex, :[a-z0-9_]+, \"([^\"]+)\".*");
  private static final Pattern GO =
      Pattern.compile(
          "(?:require )?\\s*([a-z0-9.-]+\\.[a-z]{2,}/\\S+) (v\\S+)(\\s*// indirect)?.*");
  private static final int LONGEST = 1_000;

  private LineLocks() {}

  /** {@code poetry.lock}, {@code uv.lock} and {@code Cargo.lock}. */
  static List<Clue> toml(TextFile file, Ecosystem ecosystem) {
    List<Clue> clues = new ArrayList<>();
    String name = "";
    int nameLine = 0;
    int line = 0;
    for (String text : file.lines()) {
      line++;
      Matcher matcher = TOML.matcher(shortened(text));
      if (text.startsWith("[")) {
        name = "";
      } else if (matcher.matches() && matcher.group(1).equals("name")) {
        name = matcher.group(2);
        nameLine = line;
      } else if (matcher.matches() && !name.isEmpty()) {
        clues.add(new Locked(ecosystem, name, matcher.group(2), nameLine));
      }
    }
    return clues;
  }

  static List<Clue> yarn(TextFile file) {
    return pairs(file, Ecosystem.NPM, YARN, YARN_VERSION);
  }

  /** A line with a name, and further down one with its version. */
  private static List<Clue> pairs(
      TextFile file, Ecosystem ecosystem, Pattern names, Pattern versions) {
    List<Clue> clues = new ArrayList<>();
    String name = "";
    int nameLine = 0;
    int line = 0;
    for (String text : file.lines()) {
      line++;
      Matcher version = versions.matcher(shortened(text));
      Matcher named = names.matcher(shortened(text));
      if (version.matches() && !name.isEmpty()) {
        clues.add(new Locked(ecosystem, name, version.group(1), nameLine));
        name = "";
      } else if (!text.startsWith(" ") && named.matches()) {
        name = named.group(1);
        nameLine = line;
      }
    }
    return clues;
  }

  /** What the projects of {@code pnpm-lock.yaml} ask for; the packages below are passed over. */
  static List<Clue> pnpm(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    int table = -1;
    String name = "";
    int line = 0;
    for (String text : file.lines()) {
      line++;
      if (text.startsWith("packages:")) {
        break;
      }
      String line1 = shortened(text);
      int indent = line1.length() - line1.stripLeading().length();
      Matcher heading = PNPM_TABLE.matcher(line1);
      Matcher named = PNPM_NAME.matcher(line1);
      Matcher version = PNPM_VERSION.matcher(line1);
      if (heading.matches()) {
        table = heading.group(1).length();
      } else if (table >= 0 && indent == table + 2 && named.matches()) {
        name = named.group(1);
        if (named.group(2) != null) {
          clues.add(new Locked(Ecosystem.NPM, name, named.group(2), line));
        }
      } else if (table >= 0 && indent == table + 4 && version.matches()) {
        clues.add(new Locked(Ecosystem.NPM, name, version.group(1), line));
      } else if (indent <= table) {
        table = -1;
      }
    }
    return clues;
  }

  static List<Clue> gems(TextFile file) {
    return each(file, GEM, Ecosystem.GEM);
  }

  static List<Clue> hex(TextFile file) {
    return each(file, HEX, Ecosystem.HEX);
  }

  private static List<Clue> each(TextFile file, Pattern pattern, Ecosystem ecosystem) {
    List<Clue> clues = new ArrayList<>();
    int line = 0;
    for (String text : file.lines()) {
      line++;
      Matcher matcher = pattern.matcher(shortened(text));
      if (matcher.matches()) {
        clues.add(new Locked(ecosystem, matcher.group(1), matcher.group(2), line));
      }
    }
    return clues;
  }

  /** {@code go.mod}, which is manifest and lock file in one. */
  static List<Clue> goModule(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    int line = 0;
    for (String text : file.lines()) {
      line++;
      Matcher matcher = GO.matcher(shortened(text));
      if (matcher.matches() && matcher.group(3) == null) {
        clues.add(
            new Dependency(Ecosystem.GO, matcher.group(1), matcher.group(2).substring(1), line));
      }
    }
    return clues;
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? "" : text;
  }
}
