package io.github.specq.bank;

import static io.github.specq.bank.SourceText.hint;
import static io.github.specq.bank.SourceText.normal;
import static io.github.specq.bank.SourceText.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the source of Phase 9 says, one line for each fact: {@code place: words}. It reads the
 * Markdown from top to bottom and keeps the place it is at; a line that it cannot place is an
 * error, so that nothing of the source is passed over.
 */
final class Phase9Source {
  private static final Pattern HEAD = Pattern.compile("\\*\\*([^*]+):\\*\\* (.*)");
  private static final Pattern QUESTION =
      Pattern.compile("### Question (\\d+): (.*) \\(Required (.*)\\)");
  private static final Pattern SPEC = Pattern.compile("`docs/specs/(\\w+)\\.md`");
  private static final Pattern FILLS = Pattern.compile(SPEC + " \\((.*?)\\)(?:, |$)");
  private static final Pattern GROUP = Pattern.compile("([A-Z][A-Za-z ]+):");
  private static final Pattern ITEM = Pattern.compile("- \\*\\*(.+?)\\*\\*(?: \\((.+?)\\))?: (.*)");
  private static final Pattern DETAIL = Pattern.compile("  - (Pros|Cons|Best for): (.*)");
  private static final Pattern FILLED = Pattern.compile("- (.*?) \\((.*)\\)");
  private static final Pattern STEP =
      Pattern.compile("(\\d)\\. \\*\\*(.*?)\\*\\*(?: - (.*)| \\((.*)\\):)?");

  private final Set<String> facts = new LinkedHashSet<>();
  private String section = "";
  private String question = "";
  private String group = "";
  private String option = "";
  private String spec = "";
  private String step = "";
  private boolean inside;

  private Phase9Source() {}

  static Set<String> facts(String markdown) {
    Phase9Source source = new Phase9Source();
    for (String line : markdown.lines().toList()) {
      if (!line.isBlank() && !line.equals("---")) {
        source.read(line.stripTrailing());
      }
    }
    return source.facts;
  }

  private void add(String place, String words) {
    facts.add(place + ": " + words);
  }

  private void read(String line) {
    if (line.equals("```")) {
      inside = !inside;
      group = "";
    } else if (inside) {
      template(line);
    } else if (line.startsWith("# ")) {
      add("title", normal(line.substring(2)));
    } else if (line.startsWith("## ")) {
      section = line.substring(3);
    } else if (line.startsWith("### ")) {
      heading(line);
    } else {
      match(HEAD, line).ifPresentOrElse(m -> head(m.group(1), m.group(2)), () -> plain(line));
    }
  }

  private void heading(String line) {
    if (section.startsWith("Summary")) {
      spec = match(SPEC, line.substring(4)).orElseThrow(() -> lost(line)).group(1);
      return;
    }
    MatchResult m = match(QUESTION, line).orElseThrow(() -> lost(line));
    question = "question " + m.group(1);
    add(question + ", title", m.group(2));
    add(question + ", required", m.group(3));
  }

  private void head(String name, String words) {
    switch (name) {
      case "Fills" -> {
        List<String> places = new ArrayList<>();
        Matcher m = FILLS.matcher(words);
        while (m.find()) {
          for (String place : m.group(2).replaceAll(" section$", "").split(" section, ", -1)) {
            places.add(m.group(1) + ", " + place);
          }
        }
        places.forEach(place -> add(question + ", fills", place));
      }
      case "Context" -> add(question + ", context", normal(words));
      default -> add(name, normal(words));
    }
  }

  private void plain(String line) {
    if (section.equals("Topics Covered")) {
      add("topic", normal(line.substring(2)));
    } else if (section.startsWith("Summary") && !spec.isEmpty()) {
      MatchResult m = match(FILLED, line).orElseThrow(() -> lost(line));
      add("summary", spec + ", " + m.group(1) + ", " + m.group(2));
    } else if (section.equals("Next Steps")) {
      nextStep(line);
    } else if (!section.startsWith("Summary")) {
      throw lost(line);
    }
  }

  private void nextStep(String line) {
    if (line.startsWith("   - ")) {
      add(step + ", item", normal(line.substring(5)));
    } else if (!line.endsWith("Q&A:")) {
      MatchResult m = match(STEP, line).orElseThrow(() -> lost(line));
      step = "next step " + m.group(1);
      add(step, m.group(2));
      add(step + ", detail", m.group(3) != null ? m.group(3) : m.group(4));
    }
  }

  /** A line of the block that people fill in. */
  private void template(String line) {
    if (group.isEmpty() && !line.endsWith(":")) {
      add(question + ", ask", normal(line));
      group = "?";
    } else if (match(GROUP, line).isPresent()) {
      group = question + ", " + line.replace(":", "");
      add(question + ", group", line.replace(":", ""));
    } else if (line.startsWith("Example: ")) {
      add(question + ", example", normal(line.substring(9)));
    } else if (line.contains("___")) {
      add(question + ", prompt", line.substring(0, line.indexOf(':')));
      match(Pattern.compile(".*\\(or \"(.*)\"\\)"), line)
          .ifPresent(m -> add(question + ", can be answered", m.group(1)));
    } else {
      match(DETAIL, line)
          .ifPresentOrElse(m -> add(option + ", " + m.group(1), m.group(2)), () -> item(line));
    }
  }

  private void item(String line) {
    MatchResult m = match(ITEM, line).orElse(null);
    if (m == null) {
      if (!line.startsWith("- ")) {
        throw lost(line);
      }
      add(group + ", item", statement(line.substring(2)));
      hint(line.substring(2)).ifPresent(h -> add(group + ", hint", h));
      return;
    }
    option = group + ", " + m.group(1);
    add(group + ", item", m.group(1));
    if (m.group(2) != null) {
      add(option + ", language", m.group(2));
    }
    add(option + ", words", statement(m.group(3)));
    hint(m.group(3)).ifPresent(h -> add(group + ", hint", h));
  }

  private static Optional<MatchResult> match(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.matches() ? Optional.of(m.toMatchResult()) : Optional.empty();
  }

  private IllegalStateException lost(String line) {
    return new IllegalStateException("in " + section + " " + question + ": " + line);
  }
}
