package io.github.specq.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes documents as people do: every kind of Markdown, blank lines at will, any line endings. */
final class RandomDocument {

  static final List<SectionPath> TEMPLATE =
      List.of(
          SectionPath.of("Overview"),
          SectionPath.of("Components"),
          SectionPath.of("Data Model"),
          SectionPath.of("Option Matrix"),
          SectionPath.of("Option Matrix", "Data & State"),
          SectionPath.of("Option Matrix", "Tooling"),
          SectionPath.of("Open Questions"));

  private static final List<String> TEXTS =
      List.of(
          "A paragraph.",
          "Two lines\nof text  ",
          "- a\n- b\n  - ## a heading in a list\n\n  text in the list",
          "1. one\n2. two",
          "> # A quoted heading\n> text",
          "| a | b |\n|---|---|\n| # c | `d` |",
          "```\n# code\n\n\n<not closed\n```",
          "~~~~ md\n```\n## code\n~~~\n~~~~",
          "    # indented code\n\n    more",
          "<!-- a note\n\n## commented out\n-->",
          "<details>\n<summary>x</summary>\n## html\n",
          "***",
          "* * *\n---",
          "Quoting `<!-- specq:begin bank/block@section -->`.",
          "\u2003# no heading, but a line with an odd blank",
          "tab\tand 🧱 and \u0000");
  private static final List<String> HEADINGS =
      List.of(
          "%s",
          "3. %s",
          "3.1 %s",
          "IV. %s —",
          "🧱 %s",
          "**%s**",
          "%s (draft)",
          "%s ##",
          "部品 (%s)",
          "%s / その他",
          "%s & More");

  private final Random random;
  private final List<String> ids = new ArrayList<>();

  RandomDocument(Random random) {
    this.random = random;
  }

  /** The ids of the blocks written so far, in their order. */
  List<String> ids() {
    return ids;
  }

  String text() {
    StringBuilder text = new StringBuilder(chance(8) ? "---\ntitle: x\n# no heading\n---\n" : "");
    List<String> names = new ArrayList<>(List.of("Design", "Mine", "Notes"));
    TEMPLATE.forEach(p -> names.add(p.name()));
    if (!chance(3)) {
      Collections.shuffle(names, random);
    }
    for (String name : names.subList(random.nextInt(3), 3 + random.nextInt(names.size() - 5))) {
      text.append(heading(name)).append(blankLines(0));
      for (int pieces = random.nextInt(3); pieces > 0; pieces--) {
        text.append(chance(3) ? block() : pick(TEXTS) + "\n").append(blankLines(chance(4) ? 0 : 1));
      }
    }
    return (chance(8) ? "\uFEFF" : "") + withEndings(chance(4) ? text.toString().strip() : text);
  }

  /** A body as a template renders it. */
  String body() {
    List<String> pieces = new ArrayList<>(List.of("### Workers", "#### Limits", "##### Deep"));
    pieces = pieces.subList(0, random.nextInt(pieces.size() + 1));
    for (int i = random.nextInt(3); i > 0; i--) {
      String piece = pick(TEXTS);
      pieces = new ArrayList<>(pieces);
      pieces.add(piece.startsWith("<details>") ? "Text instead of HTML." : piece);
    }
    return String.join("\n\n", pieces) + (chance(2) ? "\n" : "");
  }

  String checksum() {
    return "%08x".formatted(random.nextInt());
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String heading(String name) {
    if (chance(6)) {
      return name + "\n" + (chance(2) ? "====\n" : "----\n");
    }
    int level = chance(2) ? 2 : 1 + random.nextInt(6);
    return "#".repeat(level) + " " + pick(HEADINGS).formatted(name) + "\n";
  }

  private String block() {
    String id = "bank/block-%d@section".formatted(ids.size());
    ids.add(id);
    String body = body();
    String indent = chance(6) ? " " : "";
    return "\n%s%s\n%s%s%s %s\n"
        .formatted(
            indent,
            Marker.begin(id),
            body,
            body.isEmpty() || body.endsWith("\n") ? "" : "\n",
            Marker.end(id, checksum()),
            blankLines(0).strip());
  }

  private String blankLines(int least) {
    StringBuilder blank = new StringBuilder();
    for (int i = least + random.nextInt(3); i > 0; i--) {
      blank.append(chance(8) ? " \t\n" : "\n");
    }
    return blank.toString();
  }

  private String withEndings(CharSequence text) {
    List<String> endings =
        switch (random.nextInt(6)) {
          case 0 -> List.of("\r\n");
          case 1 -> List.of("\r\n", "\n");
          case 2 -> List.of("\r");
          default -> List.of("\n");
        };
    StringBuilder adapted = new StringBuilder();
    text.chars()
        .forEach(c -> adapted.append(c == '\n' ? pick(endings) : Character.toString((char) c)));
    return adapted.toString();
  }
}
