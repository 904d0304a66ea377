package io.github.specq.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code setup.cfg} and, as far as its texts go, {@code setup.py}. */
final class SetupFiles implements ClueReader {
  private static final Pattern QUOTED = Pattern.compile("([\"'])([^\"'\\n]{1,200})\\1");
  private static final String REQUIRES = "install_requires";

  @Override
  public List<Clue> read(TextFile file) {
    return file.name().endsWith(".py") ? python(file) : settings(file);
  }

  /** The quoted texts between the brackets behind {@code install_requires}. */
  private static List<Clue> python(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    String text = file.text();
    for (int at = text.indexOf(REQUIRES); at >= 0; at = text.indexOf(REQUIRES, at + 1)) {
      int open = text.indexOf('[', at);
      if (open < 0 || open - at > REQUIRES.length() + 8) {
        continue;
      }
      Matcher quoted = QUOTED.matcher(text).region(open, end(text, open));
      while (quoted.find()) {
        clues.addAll(Requirements.one(quoted.group(2), file.lineAt(quoted.start())));
      }
    }
    return clues;
  }

  /** The bracket that closes the list; one inside quotes belongs to extras and is closed there. */
  private static int end(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      depth += text.charAt(at) == '[' ? 1 : text.charAt(at) == ']' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return text.length();
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
