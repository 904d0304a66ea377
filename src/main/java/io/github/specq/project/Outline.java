package io.github.specq.project;

import io.github.specq.project.MarkdownFile.Title;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Turns headings into sections. */
final class Outline {
  private final Lines lines;
  private final List<Title> headings;

  private Outline(Lines lines, List<Title> headings) {
    this.lines = lines;
    this.headings = headings;
  }

  /** The sections in the order they stand in; a heading that a block or a fold holds makes none. */
  static List<DocumentSection> of(Lines lines, MarkdownFile markdown, List<Block> blocks) {
    List<Title> own =
        markdown.headings().stream()
            .filter(h -> !markdown.isFolded(h.firstLine()))
            .filter(h -> blocks.stream().noneMatch(b -> isIn(b, h.firstLine() + 1)))
            .toList();
    return new Outline(lines, own).sections();
  }

  private static boolean isIn(Block block, int line) {
    return block.firstLine() < line && line < block.lastLine();
  }

  private List<DocumentSection> sections() {
    List<DocumentSection> sections = new ArrayList<>();
    Deque<Title> above = new ArrayDeque<>();
    for (int i = 0; i < headings.size(); i++) {
      Title heading = headings.get(i);
      while (!above.isEmpty() && above.peek().level() >= heading.level()) {
        above.pop();
      }
      above.push(heading);
      sections.add(section(i, path(above)));
    }
    return List.copyOf(sections);
  }

  private DocumentSection section(int i, SectionPath path) {
    Title heading = headings.get(i);
    return new DocumentSection(
        heading.level(),
        heading.title(),
        path,
        heading.firstLine() + 1,
        lines.start(heading.firstLine()),
        lines.start(heading.lastLine() + 1),
        startOf(i + 1),
        endOf(i));
  }

  private int endOf(int i) {
    int next = i + 1;
    while (next < headings.size() && headings.get(next).level() > headings.get(i).level()) {
      next++;
    }
    return startOf(next);
  }

  private int startOf(int i) {
    return lines.start(i < headings.size() ? headings.get(i).firstLine() : lines.count());
  }

  /** The names from the outermost heading on; the document's title is no part of a path. */
  private SectionPath path(Deque<Title> above) {
    List<String> names = new ArrayList<>();
    for (Iterator<Title> outermost = above.descendingIterator(); outermost.hasNext(); ) {
      Title heading = outermost.next();
      if (above.size() == 1 || !isDocumentTitle(heading)) {
        names.add(heading.title());
      }
    }
    return new SectionPath(names);
  }

  /** Whether a heading stands first and all others are below it. */
  private boolean isDocumentTitle(Title heading) {
    return heading.equals(headings.get(0))
        && headings.stream().skip(1).allMatch(h -> h.level() > heading.level());
  }
}
