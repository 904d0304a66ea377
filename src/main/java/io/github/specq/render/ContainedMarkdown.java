package io.github.specq.render;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * An answer of many lines as Markdown that keeps to itself: read as CommonMark and written anew, so
 * that every block is closed and only known nodes come out.
 */
final class ContainedMarkdown {
  private static final int DEEPEST_NESTING = 32;
  private static final int MOST_ACTIVE_CHARACTERS = 2_000;
  private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");

  /**
   * Without HTML blocks: their lines become paragraphs, their tags text. In the order in which
   * CommonMark tries them: a setext underline before a rule, a rule before a bullet.
   */
  private static final List<Class<? extends Block>> BLOCKS =
      List.of(
          BlockQuote.class,
          Heading.class,
          FencedCodeBlock.class,
          ThematicBreak.class,
          ListBlock.class,
          IndentedCodeBlock.class);

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(new LinkedHashSet<>(BLOCKS))
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .build();

  private ContainedMarkdown() {}

  /**
   * The answer as blocks, or as plain paragraphs where its markup cannot be written so that it
   * reads the same again.
   */
  static String of(String text, int headingLevel) {
    String source = cleaned(text);
    if (mayNestTooDeep(source)) {
      return paragraphs(source);
    }
    String written = rewritten(source, headingLevel);
    return rewritten(written, headingLevel).equals(written) ? written : paragraphs(source);
  }

  private static String cleaned(String text) {
    String lines = text.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n").replace("\t", "    ");
    return PlainText.printable(lines);
  }

  /** The parser descends into emphasis and images by recursion, paragraph by paragraph. */
  private static boolean mayNestTooDeep(String source) {
    return BLANK_LINE
        .splitAsStream(source)
        .anyMatch(paragraph -> PlainText.countActive(paragraph) > MOST_ACTIVE_CHARACTERS);
  }

  private static String rewritten(String source, int headingLevel) {
    Node document = PARSER.parse(source);
    Simplifier simplifier = new Simplifier();
    document.accept(simplifier);
    document.accept(new LiveLinks());
    document.accept(new TextJoiner());
    return BlockWriter.write(document, Math.max(0, headingLevel + 1 - simplifier.shallowest));
  }

  private static String paragraphs(String source) {
    return source
        .lines()
        .map(line -> PlainText.escapedAtStart(PlainText.escaped(PlainText.oneLine(line))))
        .collect(Collectors.joining("\n"))
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  /** Removes rules, makes HTML text, joins what then is one list, and measures headings. */
  private static final class Simplifier extends AbstractVisitor {
    private int shallowest = 6;

    @Override
    public void visit(Heading heading) {
      shallowest = Math.min(shallowest, heading.getLevel());
      visitChildren(heading);
    }

    /** Without the rule its neighbours would touch in a tight list. */
    @Override
    public void visit(ThematicBreak rule) {
      if (rule.getParent() != null && rule.getParent().getParent() instanceof ListBlock list) {
        list.setTight(false);
      }
      rule.unlink();
    }

    @Override
    public void visit(BulletList list) {
      visitChildren(list);
      joinPrevious(list);
    }

    @Override
    public void visit(OrderedList list) {
      visitChildren(list);
      joinPrevious(list);
    }

    private static void joinPrevious(ListBlock list) {
      if (list.getPrevious() instanceof ListBlock previous
          && previous.getClass() == list.getClass()) {
        previous.setTight(previous.isTight() && list.isTight());
        while (list.getFirstChild() != null) {
          previous.appendChild(list.getFirstChild());
        }
        list.unlink();
      }
    }

    @Override
    public void visit(HtmlInline html) {
      Text text = new Text(html.getLiteral());
      html.insertBefore(text);
      html.unlink();
    }
  }

  /** Joins texts that touch: what may act in one depends on its neighbours. */
  private static final class TextJoiner extends AbstractVisitor {
    @Override
    public void visit(Text text) {
      if (text.getPrevious() instanceof Text previous) {
        previous.setLiteral(previous.getLiteral() + text.getLiteral());
        text.unlink();
      }
    }
  }
}
