package io.github.specq.project;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * What words with markup say, in whichever of the forms that mean the same: with or without a
 * backslash, with stars or underscores, an address with or without brackets.
 */
final class Sense extends AbstractVisitor {
  // No document has such characters, so no text is taken for markup.
  private static final char OPEN = '\u0002';
  private static final char CLOSE = '\u0003';

  private final StringBuilder said = new StringBuilder();

  private Sense() {}

  /** Equal for what formatters make equal; what is no plain run of words stands for itself. */
  static String of(String words) {
    return Markup.isIn(words) ? Markup.paragraph(words).map(Sense::said).orElse(words) : words;
  }

  private static String said(Node paragraph) {
    Sense sense = new Sense();
    paragraph.accept(sense);
    return sense.said.toString();
  }

  private void marked(String kind, Node node) {
    said.append(OPEN).append(kind);
    visitChildren(node);
    said.append(CLOSE);
  }

  @Override
  public void visit(Text text) {
    said.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    said.append(OPEN).append('`').append(code.getLiteral()).append(CLOSE);
  }

  @Override
  public void visit(Emphasis emphasis) {
    marked("*", emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    marked("**", strong);
  }

  @Override
  public void visit(Link link) {
    boolean bare =
        link.getTitle() == null
            && link.getFirstChild() instanceof Text text
            && text.getNext() == null
            && text.getLiteral().equals(link.getDestination());
    if (bare) {
      visitChildren(link);
    } else {
      marked(destination(link.getDestination(), link.getTitle()), link);
    }
  }

  @Override
  public void visit(Image image) {
    marked("!" + destination(image.getDestination(), image.getTitle()), image);
  }

  private static String destination(String address, @Nullable String title) {
    return "(" + address + OPEN + (title == null ? "" : title) + CLOSE;
  }

  @Override
  public void visit(HtmlInline html) {
    said.append(OPEN).append('<').append(html.getLiteral()).append(CLOSE);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    said.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    said.append(OPEN).append(CLOSE);
  }
}
