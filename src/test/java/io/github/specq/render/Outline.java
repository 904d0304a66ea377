package io.github.specq.render;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a GitHub reader sees in a document: its nodes and their text, as one string. */
final class Outline extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .build();

  /** Three times as slow: it looks for links in all text. */
  private static final Parser AUTOLINKING =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  AutolinkExtension.create()))
          .build();

  /** Code only because nothing else keeps GFM from making a link of it and what follows. */
  private static final String SPLIT_ADDRESS = "xmpp:";

  private final StringBuilder out = new StringBuilder();

  private Outline() {}

  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  static String of(String markdown) {
    return of(parse(markdown));
  }

  /** The same for a reader that makes bare URLs links: these count as text. */
  static String autolinked(String markdown) {
    return of(AUTOLINKING.parse(markdown));
  }

  private static String of(Node node) {
    Outline outline = new Outline();
    outline.visitChildren(node);
    return outline.out.toString();
  }

  @Override
  protected void visitChildren(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text) {
        out.append(text.getLiteral());
      } else if (node instanceof Code code && code.getLiteral().equals(SPLIT_ADDRESS)) {
        out.append(SPLIT_ADDRESS);
      } else if (isBareUrl(node)) {
        visitChildren(node);
      } else {
        out.append(node.getClass().getSimpleName()).append(details(node)).append('(');
        visitChildren(node);
        out.append(')');
      }
    }
  }

  private static boolean isBareUrl(Node node) {
    return node instanceof Link link
        && link.getFirstChild() instanceof Text text
        && link.getDestination().endsWith(text.getLiteral());
  }

  private static String details(Node node) {
    if (node instanceof Heading heading) {
      return String.valueOf(heading.getLevel());
    } else if (node instanceof Link link) {
      return link.getDestination();
    } else if (node instanceof Code code) {
      return code.getLiteral();
    } else if (node instanceof FencedCodeBlock code) {
      return code.getLiteral();
    } else if (node instanceof HtmlInline html) {
      return html.getLiteral();
    } else if (node instanceof HtmlBlock html) {
      return html.getLiteral();
    }
    return "";
  }
}
