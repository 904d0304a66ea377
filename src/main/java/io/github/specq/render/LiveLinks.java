package io.github.specq.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of an answer's links those that may lead somewhere, and makes text of the others. Images
 * become links: a document must not fetch anything by being looked at. What stands in the words of
 * another link, as only an image can, moves behind it.
 */
final class LiveLinks extends AbstractVisitor {

  @Override
  public void visit(Image image) {
    settle(image, target(image));
  }

  @Override
  public void visit(Link link) {
    settle(link, target(link));
  }

  /**
   * Where a link or an image leads.
   *
   * @param mark what an image has before it
   */
  private record Target(String mark, String destination, @Nullable String title) {
    private String written() {
      return "](" + destination + (title == null ? "" : " \"" + title + '"') + ")";
    }
  }

  private static Target target(Node node) {
    return node instanceof Image image
        ? new Target("!", image.getDestination(), image.getTitle())
        : new Target("", ((Link) node).getDestination(), ((Link) node).getTitle());
  }

  private static void settle(Node written, Target target) {
    List<Node> inner = linksIn(written);
    List<Node> behind =
        inner.stream().flatMap(i -> List.of(new Text(" "), copy(i)).stream()).toList();
    inner.forEach(LiveLinks::unwrap);
    Node place = new Text("");
    written.insertAfter(place);
    behind.forEach(place::insertBefore);
    behind.stream().filter(n -> !(n instanceof Text)).forEach(n -> become(n, target(n)));
    place.unlink();
    become(written, target);
  }

  private static List<Node> linksIn(Node outer) {
    List<Node> links = new ArrayList<>();
    for (Node child = outer.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Link || child instanceof Image) {
        links.add(child);
      }
      links.addAll(linksIn(child));
    }
    return links;
  }

  /** The same with plain words; one that holds others is called as where it leads. */
  private static Node copy(Node node) {
    Target target = target(node);
    Node copy =
        node instanceof Image
            ? new Image(target.destination, target.title)
            : new Link(target.destination, target.title);
    if (linksIn(node).isEmpty() && !words(node).isEmpty()) {
      copy.appendChild(new Text(words(node)));
    }
    return copy;
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }
        });
    return words.toString();
  }

  private static void become(Node written, Target target) {
    if (LinkTarget.isAllowed(target.destination)) {
      becomeLink(written, target);
    } else {
      becomeText(written, target);
    }
  }

  private static void becomeLink(Node written, Target target) {
    Link link = new Link(target.destination, target.title);
    moveChildren(written, link::appendChild);
    if (link.getFirstChild() == null) {
      link.appendChild(new Text(target.destination));
    }
    written.insertBefore(link);
    written.unlink();
  }

  private static void becomeText(Node written, Target target) {
    if (written instanceof Link link && InlineWriter.isAutolink(link)) {
      written.insertBefore(new Text("<" + target.destination + ">"));
      written.unlink();
    } else {
      written.insertBefore(new Text(target.mark + "["));
      written.insertAfter(new Text(target.written()));
      unwrap(written);
    }
  }

  private static void unwrap(Node node) {
    moveChildren(node, node::insertBefore);
    node.unlink();
  }

  private static void moveChildren(Node from, Consumer<Node> to) {
    for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
      to.accept(child);
    }
  }
}
