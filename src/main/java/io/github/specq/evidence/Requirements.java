package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.evidence.Clue.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python requirements: files of them, and the single ones that other files have in quotes. */
final class Requirements implements ClueReader {
  private static final Pattern REQUIREMENT =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)[ \\t]*(?:\\[([^\\]]*)\\])?[ \\t]*([^;#@]*)");
  private static final Pattern INCLUDE =
      Pattern.compile("(?:-r|--requirement)[ \\t=]*([^ \\t#]+).*");
  private static final int LONGEST = 500;

  @Override
  public List<Clue> read(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    int line = 0;
    for (String text : file.lines()) {
      line++;
      String stripped = text.strip();
      Matcher include = INCLUDE.matcher(stripped);
      if (stripped.length() <= LONGEST && include.matches()) {
        clues.add(new Clue.Include(include.group(1), line));
      } else {
        clues.addAll(one(stripped, line));
      }
    }
    return clues;
  }

  /** A requirement, and the same with each of its extras: {@code celery}, {@code celery[redis]}. */
  static List<Clue> one(String written, int line) {
    String text = written.length() > LONGEST ? "" : written.strip();
    Matcher matcher = REQUIREMENT.matcher(text);
    if (!matcher.lookingAt()) {
      return List.of();
    }
    String name = matcher.group(1);
    String behind = text.substring(matcher.end(1)).strip();
    if (!behind.isEmpty() && "[=<>!~;@#(,\\".indexOf(behind.charAt(0)) < 0) {
      return List.of();
    }
    String version = version(matcher.group(3));
    List<Clue> clues = new ArrayList<>();
    clues.add(new Dependency(Ecosystem.PYPI, name, version, line));
    if (matcher.group(2) != null) {
      for (String extra : matcher.group(2).split(",", -1)) {
        clues.add(new Dependency(Ecosystem.PYPI, name + "[" + extra.strip() + "]", version, line));
      }
    }
    return clues;
  }

  private static String version(String specifier) {
    return specifier
        .replaceAll("\\s+--?\\w.*|\\\\.*|[()\\s]", "")
        .replaceFirst("^={2,3}(?=[^,]*$)", "");
  }
}
