package io.github.specq.yaml;

import org.yaml.snakeyaml.error.Mark;

/** SnakeYAML's marks, which count code points, as UTF-16 offsets. */
final class Marks {

  private final int[] offsets;

  Marks(String text) {
    offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 1; i < offsets.length; i++) {
      at += Character.charCount(text.codePointAt(at));
      offsets[i] = at;
    }
  }

  int offset(Mark mark) {
    return offsets[mark.getIndex()];
  }
}
