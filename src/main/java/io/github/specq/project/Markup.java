package io.github.specq.project;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** What is marked up in the words of one paragraph: code, links, emphasis. */
final class Markup {
  private static final Pattern SIGN = Pattern.compile("[\\\\*_\\[<&]");
  private static final String CODE = "`";
  // The parser's time grows with the square of what opens and never closes.
  private static final int LONGEST = 4_000;

  private static final Parser WORDS =
      Parser.builder()
          .enabledBlockTypes(Set.of())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final BitSet marked = new BitSet();

  private Markup() {}

  /** Whether words may say the same in other signs. */
  static boolean isIn(String words) {
    return SIGN.matcher(words).find();
  }

  /** Words as a parser reads them; empty where they are too long or more than one paragraph. */
  static Optional<Node> paragraph(String words) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.ofNullable(WORDS.parse(words).getFirstChild())
        .filter(only -> only instanceof Paragraph && only.getNext() == null);
  }

  /** What is marked up in words; everything where no parser reads them. */
  static Markup of(String words) {
    Markup markup = new Markup();
    if (isIn(words) || words.contains(CODE)) {
      paragraph(words)
          .ifPresentOrElse(markup::addChildren, () -> markup.marked.set(0, words.length()));
    }
    return markup;
  }

  private void addChildren(Node paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      boolean plain = node instanceof Text || node instanceof SoftLineBreak;
      if (!plain && !node.getSourceSpans().isEmpty()) {
        SourceSpan first = node.getSourceSpans().get(0);
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        marked.set(first.getInputIndex(), last.getInputIndex() + last.getLength());
      }
    }
  }

  /** Whether a character belongs to something that is marked up. */
  boolean holds(int index) {
    return marked.get(index);
  }
}
