package io.github.specq.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Lists as formatters leave them: {@code -} and {@code 1.} for all. What tells two neighbours apart
 * is then no marker of their own (CommonMark 5.3) but a comment between them.
 */
final class ListLayout extends AbstractVisitor {
  /** What is inside of paragraphs does not count. */
  static final Parser BLOCKS_ONLY =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(context -> (lines, node) -> {})
          .build();

  private static final String APART = "\n<!-- -->\n\n";

  private final List<String> lines;
  private final Set<Integer> begins = new TreeSet<>();

  private ListLayout(List<String> lines) {
    this.lines = lines;
  }

  static String of(String text) {
    ListLayout layout = new ListLayout(new ArrayList<>(Arrays.asList(text.split("\n", -1))));
    BLOCKS_ONLY.parse(text).accept(layout);
    layout.begins.forEach(line -> layout.lines.set(line, APART + layout.lines.get(line)));
    return String.join("\n", layout.lines);
  }

  @Override
  public void visit(BulletList list) {
    settle(list, '-');
  }

  @Override
  public void visit(OrderedList list) {
    settle(list, '.');
  }

  private void settle(ListBlock list, char marker) {
    if (list.getPrevious() != null && list.getPrevious().getClass() == list.getClass()) {
      begins.add(start(list).getLineIndex());
    }
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      mark(start(item), marker);
    }
    visitChildren(list);
  }

  private static SourceSpan start(Node node) {
    return node.getSourceSpans().get(0);
  }

  private void mark(SourceSpan item, char marker) {
    StringBuilder line = new StringBuilder(lines.get(item.getLineIndex()));
    int at = item.getColumnIndex();
    while (Character.isDigit(line.charAt(at))) {
      at++;
    }
    line.setCharAt(at, marker);
    lines.set(item.getLineIndex(), line.toString());
  }
}
