package io.github.specq.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code setup.cfg} and, as far as its texts go, {@code setup.py}. */
final class SetupFiles implements ClueReader {
  private static final Pattern QUOTED = Pattern.compile("([\"'])([^\"'\\n]{1,200})\\1");
  private static final String REQUIRES = "install_requires";
  private static final Pattern START = Pattern.compile(REQUIRES + "\\s{0,8}=\\s{0,8}\\[");
  private static final int LONGEST = 2_000;

  @Override
  public List<Clue> read(TextFile file) {
    return file.name().endsWith(".py") ? python(file) : settings(file);
  }

  /** The quoted texts between the brackets behind {@code install_requires}. */
  private static List<Clue> python(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    int depth = 0;
    int line = 0;
    for (String text : file.lines()) {
      line++;
      String code = text.length() > LONGEST || text.strip().startsWith("#") ? "" : text;
      Matcher start = START.matcher(code);
      if (depth == 0 && !start.find()) {
        continue;
      }
      String inside = depth == 0 ? code.substring(start.end() - 1) : code;
      Matcher quoted = QUOTED.matcher(inside);
      while (quoted.find()) {
        clues.addAll(Requirements.one(quoted.group(2), line));
      }
      depth = after(depth, quoted.replaceAll(""));
    }
    return clues;
  }

  /** How many brackets are open behind this code without quotes; none when all were closed. */
  private static int after(int before, String code) {
    int depth = before;
    for (int i = 0; i < code.length(); i++) {
      depth += code.charAt(i) == '[' ? 1 : code.charAt(i) == ']' ? -1 : 0;
      if (depth <= 0) {
        return 0;
      }
    }
    return depth;
  }

  private static List<Clue> settings(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    boolean inside = false;
    boolean extras = false;
    int line = 0;
    for (String text : file.lines()) {
      line++;
      boolean indented = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
      if (text.startsWith("[")) {
        extras = text.startsWith("[options.extras_require]");
        inside = false;
      } else if (!indented && !text.isBlank()) {
        inside = text.startsWith(REQUIRES) || (extras && text.contains("="));
        if (inside) {
          clues.addAll(Requirements.one(text.substring(text.indexOf('=') + 1), line));
        }
      } else if (inside) {
        clues.addAll(Requirements.one(text, line));
      }
    }
    return clues;
  }
}
