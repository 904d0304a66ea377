package io.github.specq.yaml;

import java.util.BitSet;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the tabs between something and the comment or the end of its line as blanks, which they are
 * in YAML. SnakeYAML takes them for the begin of something there. The text of scalars is not read
 * this way, and keeps them.
 */
final class BlankTabs extends StreamReader {
  private final BitSet blank;

  BlankTabs(SourceText source) {
    super(source.text());
    this.blank = find(source.text().codePoints().toArray());
  }

  /** A text of the same length with blanks in their place, for whoever does not know them. */
  static String replaced(String text) {
    int[] characters = text.codePoints().toArray();
    find(characters).stream().forEach(i -> characters[i] = ' ');
    return new String(characters, 0, characters.length);
  }

  private static BitSet find(int[] text) {
    BitSet blank = new BitSet();
    boolean behindSomething = false;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        behindSomething = false;
      } else if (!isBlank(text[i])) {
        behindSomething = true;
      } else if (behindSomething) {
        int end = i;
        while (end < text.length && isBlank(text[end])) {
          end++;
        }
        if (end == text.length || "#\r\n".indexOf(text[end]) >= 0) {
          blank.set(i, end);
        }
        i = end - 1;
      }
    }
    return blank;
  }

  private static boolean isBlank(int character) {
    return character == ' ' || character == '\t';
  }

  @Override
  public int peek() {
    return asBlank(super.peek(), 0);
  }

  @Override
  public int peek(int ahead) {
    return asBlank(super.peek(ahead), ahead);
  }

  private int asBlank(int character, int ahead) {
    return character == '\t' && blank.get(getIndex() + ahead) ? ' ' : character;
  }
}
