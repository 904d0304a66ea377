package io.github.specq.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The lines of a text that are code, from 0, with their fences. */
final class CodeLines extends AbstractVisitor {
  private final Set<Integer> lines = new HashSet<>();

  private CodeLines() {}

  static Set<Integer> of(String text) {
    CodeLines code = new CodeLines();
    ListLayout.BLOCKS_ONLY.parse(text).accept(code);
    return code.lines;
  }

  @Override
  public void visit(FencedCodeBlock block) {
    add(block);
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    add(block);
  }

  private void add(Node code) {
    List<SourceSpan> spans = code.getSourceSpans();
    int last = spans.get(spans.size() - 1).getLineIndex();
    for (int line = spans.get(0).getLineIndex(); line <= last; line++) {
      lines.add(line);
    }
  }
}
