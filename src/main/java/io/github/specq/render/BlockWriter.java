package io.github.specq.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Writes the blocks of an answer, each in one form only. */
final class BlockWriter extends AbstractVisitor {
  private static final String BLANK_LINE = "\n\n";
  private static final int LARGEST_LIST_NUMBER = 999_999_999;
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private final int headingShift;
  private final List<String> blocks = new ArrayList<>();

  private BlockWriter(int headingShift) {
    this.headingShift = headingShift;
  }

  /**
   * The blocks under a node.
   *
   * @param headingShift added to the level of every heading
   */
  static String write(Node parent, int headingShift) {
    return write(parent, headingShift, BLANK_LINE);
  }

  private static String write(Node parent, int headingShift, String separator) {
    BlockWriter writer = new BlockWriter(headingShift);
    writer.visitChildren(parent);
    return String.join(separator, writer.blocks);
  }

  @Override
  public void visit(Paragraph paragraph) {
    add(
        InlineWriter.write(paragraph)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(PlainText::escapedAtStart)
            .collect(Collectors.joining("\n")));
  }

  @Override
  public void visit(Heading heading) {
    String text = PlainText.escapedAtHeadingEnd(InlineWriter.writeOnOneLine(heading).strip());
    int level = Math.min(6, heading.getLevel() + headingShift);
    add(prefixed(text, "#".repeat(level) + " ", ""));
  }

  @Override
  public void visit(BlockQuote quote) {
    add(prefixed(write(quote, headingShift), "> ", "> "));
  }

  /** Another marker starts another list (CommonMark 5.3), and templates write {@code -}. */
  @Override
  public void visit(BulletList list) {
    addList(list, i -> "* ");
  }

  /** As for bullets: templates write {@code 1.}. */
  @Override
  public void visit(OrderedList list) {
    int first = list.getMarkerStartNumber();
    addList(list, i -> Math.min(first + i, LARGEST_LIST_NUMBER) + ") ");
  }

  private void addList(ListBlock list, IntFunction<String> marker) {
    String separator = list.isTight() ? "\n" : BLANK_LINE;
    List<String> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String content = write(item, headingShift, separator);
      if (!content.isEmpty()) {
        String first = marker.apply(items.size());
        items.add(prefixed(content, first, " ".repeat(first.length())));
      }
    }
    add(String.join(separator, items));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String info = PlainText.oneLine(code.getInfo().replace("`", ""));
    addCode(PlainText.escapedAttribute(CodeLanguage.of(info), ""), code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    addCode(CodeLanguage.of(""), code.getLiteral());
  }

  private void addCode(String info, String literal) {
    String code = prefixed(literal.stripTrailing(), "", "");
    int longest =
        BACKTICKS.matcher(code).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    String lines = code.isEmpty() ? "" : code + "\n";
    add(CodeText.withoutMarkers(fence + info + "\n" + lines + fence));
  }

  /** A definition would reach the whole document (CommonMark 4.7): it stays as words. */
  @Override
  public void visit(LinkReferenceDefinition definition) {
    String title = definition.getTitle() == null ? "" : " \"" + definition.getTitle() + '"';
    String words = "[" + definition.getLabel() + "]: " + definition.getDestination() + title;
    add(PlainText.escaped(words).strip());
  }

  /** Blocks that say nothing are left out: an empty item could make a rule of its markers. */
  private void add(String block) {
    if (!block.isEmpty()) {
      blocks.add(block);
    }
  }

  /** The lines, one prefix before the first and one before the next ones, no trailing blanks. */
  private static String prefixed(String lines, String first, String next) {
    return lines.isEmpty()
        ? ""
        : (first + lines.replace("\n", "\n" + next))
            .lines()
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"));
  }
}
