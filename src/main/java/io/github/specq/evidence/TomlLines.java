package io.github.specq.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which lines of a TOML file names stand: the parser does not tell. */
final class TomlLines {
  private static final String NAME = "([A-Za-z0-9][A-Za-z0-9._-]*)";
  private static final Pattern KEY = Pattern.compile("\\s*[\"']?" + NAME + "[\"']?\\s*=.*");
  private static final Pattern HEADING =
      Pattern.compile("\\s*\\[.*\\.[\"']?([A-Za-z0-9_-]+)[\"']?\\s*].*");
  private static final Pattern QUOTED =
      Pattern.compile("[\"']" + NAME + "\\s*(?=[\\[<>=~!;@(\"'])");
  private static final Set<String> ABOUT_THE_PROJECT = Set.of("name", "description", "keywords");
  private static final int LONGEST = 2_000;

  private final Map<String, Integer> keys = new HashMap<>();
  private final Map<String, Integer> quoted = new HashMap<>();

  TomlLines(TextFile file) {
    int number = 0;
    for (String text : file.lines()) {
      number++;
      String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
      Matcher key = KEY.matcher(line);
      Matcher heading = HEADING.matcher(line);
      Matcher value = QUOTED.matcher(line);
      if (key.matches()) {
        keys.putIfAbsent(key.group(1), number);
      } else if (heading.matches()) {
        keys.putIfAbsent(heading.group(1), number);
      }
      boolean words = key.matches() && ABOUT_THE_PROJECT.contains(key.group(1));
      while (!words && value.find()) {
        quoted.putIfAbsent(value.group(1), number);
      }
    }
  }

  /** The line of a key, or of the table that is called so; 0 where there is none. */
  int ofKey(String name) {
    return keys.getOrDefault(name, 0);
  }

  /** The line of a quoted text that begins with the name that this one begins with. */
  int ofText(String written) {
    int end = 0;
    while (end < written.length()
        && (Character.isLetterOrDigit(written.charAt(end))
            || "._-".indexOf(written.charAt(end)) >= 0)) {
      end++;
    }
    return quoted.getOrDefault(written.substring(0, end), 0);
  }
}
