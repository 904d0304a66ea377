package io.github.specq.evidence;

import io.github.specq.evidence.Clue.Env;
import io.github.specq.evidence.Clue.Image;
import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What containers are made of, wherever they are described. */
final class Containers {
  private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Za-z0-9_]+:?-([^}]*)}");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{1,30}://).*");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Containers() {}

  /** An image by its name without registry defaults, tag and digest. */
  static Optional<Image> image(String written, int line) {
    Matcher fallback = DEFAULT.matcher(written);
    String text = fallback.replaceAll(m -> Matcher.quoteReplacement(m.group(1))).strip();
    int digest = text.indexOf('@');
    text = digest < 0 ? text : text.substring(0, digest);
    int colon = text.indexOf(':', text.lastIndexOf('/') + 1);
    String name = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
    String tag = colon < 0 ? "" : text.substring(colon + 1);
    name = name.replaceFirst("^(index\\.)?docker\\.io/", "").replaceFirst("^library/", "");
    return name.isEmpty() || name.contains("$")
        ? Optional.empty()
        : Optional.of(new Image(name, tag.contains("$") ? "" : tag, line));
  }

  /** A variable; of its value at most the scheme of a URL is kept, as the rest may be secret. */
  static List<Clue> variable(String name, String value, int line) {
    if (!VARIABLE.matcher(name).matches()) {
      return List.of();
    }
    List<Clue> clues = new ArrayList<>(List.of(new Env(name, line)));
    Matcher scheme = SCHEME.matcher(value.strip());
    if (scheme.matches()) {
      clues.add(new Setting("env", name, scheme.group(1).toLowerCase(Locale.ROOT), line));
    }
    return clues;
  }

  /** A setting of a workload that runs jobs, if there is a value. */
  static void worker(String path, Tree value, String unit, List<Clue> clues) {
    if (!value.text().isEmpty()) {
      String text =
          DEFAULT.matcher(value.text()).replaceAll(m -> Matcher.quoteReplacement(m.group(1)));
      clues.add(new Setting(Workload.WORKER, path, text + unit, value.line()));
    }
  }

  /** Processor cores; Kubernetes has thousandths of them. */
  static Tree cores(Tree written) {
    String text = written.text();
    if (text.matches("[0-9]{1,9}m")) {
      double cores = Integer.parseInt(text.substring(0, text.length() - 1)) / 1000.0;
      return new Tree.Leaf(String.valueOf(cores).replaceFirst("\\.0$", ""), written.line());
    }
    return written;
  }

  /** Memory; a bare letter is what Docker takes for a multiple of 1024. */
  static Tree memory(Tree written) {
    String text = written.text();
    return text.matches("(?i)[0-9]{1,9}[kmg]b?")
        ? new Tree.Leaf(
            text.replaceFirst("(?i)b?$", "").toUpperCase(Locale.ROOT) + "i", written.line())
        : written;
  }
}
