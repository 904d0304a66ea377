package io.github.specq.render;

import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands around emphasized words: {@code _}, as formatters have it, and {@code *} where that
 * would touch a word (CommonMark 6.2) or stand in emphasis already.
 */
final class EmphasisMark {
  private EmphasisMark() {}

  static String of(Emphasis emphasis) {
    boolean strongTouches =
        emphasis.getParent() instanceof StrongEmphasis strong && touchesWord(strong);
    return touchesWord(emphasis) || strongTouches || isInEmphasis(emphasis) ? "*" : "_";
  }

  private static boolean touchesWord(Node node) {
    return endsInWord(node.getPrevious()) || beginsWithWord(node.getNext());
  }

  private static boolean endsInWord(@Nullable Node node) {
    return node instanceof Text text
        && !text.getLiteral().isEmpty()
        && isOfWord(text.getLiteral().codePointBefore(text.getLiteral().length()));
  }

  private static boolean beginsWithWord(@Nullable Node node) {
    return node instanceof Text text
        && !text.getLiteral().isEmpty()
        && isOfWord(text.getLiteral().codePointAt(0));
  }

  private static boolean isOfWord(int character) {
    boolean blank = Character.isWhitespace(character) || Character.isSpaceChar(character);
    return !blank && !Character.toString(character).matches("\\p{P}|\\p{Punct}");
  }

  private static boolean isInEmphasis(Emphasis emphasis) {
    Node outer = emphasis.getParent();
    while (outer != null && !(outer instanceof Emphasis)) {
      outer = outer.getParent();
    }
    return outer != null;
  }
}
