package io.github.specq.terminal.widget;

import io.github.specq.terminal.key.Key;

/** Text boxes as a text with their caret as {@code |} and their line breaks as {@code /}. */
final class Boxes {
  /** Wide enough for nothing to be wrapped. */
  static final int WIDE = 200;

  private Boxes() {}

  static TextBox box(String picture) {
    int caret = picture.indexOf('|');
    String before = picture.substring(0, caret).replace('/', '\n');
    TextBox box = TextBox.of(picture.substring(caret + 1).replace('/', '\n'), true);
    return toStart(box).insert(before);
  }

  private static TextBox toStart(TextBox box) {
    TextBox at = box;
    while (caret(at) > 0) {
      at = press(at, Key.WORD_LEFT);
    }
    return at;
  }

  static String picture(TextBox box) {
    return box.type('|').text().replace('\n', '/');
  }

  static int caret(TextBox box) {
    return box.type('|').text().indexOf('|');
  }

  /** Presses a key that means something to the box. */
  static TextBox press(TextBox box, Key key) {
    return box.press(key, WIDE).orElseThrow();
  }

  static TextBox type(TextBox box, String text) {
    TextBox typed = box;
    for (int codePoint : text.codePoints().toArray()) {
      typed = typed.type(codePoint);
    }
    return typed;
  }
}
