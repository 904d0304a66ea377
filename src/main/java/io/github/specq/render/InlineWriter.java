package io.github.specq.render;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes what stands in a paragraph or heading of an answer, each in one form only. */
final class InlineWriter extends AbstractVisitor {

  /** A destination that may stand between angle brackets (CommonMark 6.5) and end no comment. */
  private static final Pattern AUTOLINK =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\\s<>]*(?<!-)");

  private final String softBreak;
  private final String hardBreak;
  private final StringBuilder out = new StringBuilder();

  private InlineWriter(String softBreak, String hardBreak) {
    this.softBreak = softBreak;
    this.hardBreak = hardBreak;
  }

  static String write(Node parent) {
    return new InlineWriter("\n", "\\\n").children(parent);
  }

  static String writeOnOneLine(Node parent) {
    return new InlineWriter(" ", " ").children(parent);
  }

  private String children(Node parent) {
    visitChildren(parent);
    return out.toString();
  }

  @Override
  public void visit(Text text) {
    String escaped = PlainText.escaped(text.getLiteral());
    boolean wouldMakeImage = escaped.endsWith("!") && text.getNext() instanceof Link;
    out.append(wouldMakeImage ? escaped.replaceFirst("!$", "\\\\!") : escaped);
  }

  @Override
  public void visit(Code code) {
    out.append(CodeText.span(PlainText.oneLine(code.getLiteral())));
  }

  @Override
  public void visit(Emphasis emphasis) {
    delimited(emphasis, EmphasisMark.of(emphasis));
  }

  @Override
  public void visit(StrongEmphasis strong) {
    delimited(strong, "**");
  }

  private void delimited(Node node, String delimiter) {
    out.append(delimiter);
    visitChildren(node);
    out.append(delimiter);
  }

  @Override
  public void visit(Link link) {
    if (isAutolink(link)) {
      out.append('<').append(link.getDestination()).append('>');
    } else {
      labelled(link);
    }
  }

  /** Whether a link's words are its address, as in {@code <https://example.org>}. */
  static boolean isAutolink(Link link) {
    return link.getFirstChild() instanceof Text text
        && text == link.getLastChild()
        && text.getLiteral().equals(link.getDestination())
        && AUTOLINK.matcher(link.getDestination()).matches();
  }

  private void labelled(Link link) {
    out.append('[');
    visitChildren(link);
    out.append("](").append(LinkSyntax.destination(link.getDestination().replace(" ", "%20")));
    if (link.getTitle() != null) {
      out.append(' ').append(LinkSyntax.title(link.getTitle()));
    }
    out.append(')');
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    out.append(softBreak);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    out.append(hardBreak);
  }
}
