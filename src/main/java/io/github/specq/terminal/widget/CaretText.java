package io.github.specq.terminal.widget;

/**
 * A text and the place in it where typing goes on. A word is what stands between blanks or line
 * breaks.
 *
 * @param caret in chars from the start; never within a grapheme cluster
 */
record CaretText(String text, int caret) {

  static CaretText atEnd(String text) {
    return new CaretText(text, text.length());
  }

  /** With the caret behind the cluster that a place is in. */
  private static CaretText near(String text, int place) {
    return new CaretText(text, new Clusters(text).ceiling(place));
  }

  CaretText at(int boundary) {
    return new CaretText(text, boundary);
  }

  /** With more where the caret is, which goes behind it. */
  CaretText with(String more) {
    String longer = text.substring(0, caret) + more + text.substring(caret);
    return near(longer, caret + more.length());
  }

  /** Without what is between two places, and the caret there: what was apart may join. */
  CaretText without(int from, int to) {
    return near(text.substring(0, from) + text.substring(to), from);
  }

  int before() {
    return new Clusters(text).before(caret);
  }

  int after() {
    return new Clusters(text).after(caret);
  }

  /** Where the word begins that the caret is in or behind. */
  int wordStart() {
    int place = caret;
    while (place > 0 && isBlank(place - 1)) {
      place--;
    }
    while (place > 0 && !isBlank(place - 1)) {
      place--;
    }
    return new Clusters(text).floor(place);
  }

  /** Where the word ends that the caret is in or before. */
  int wordEnd() {
    int place = caret;
    while (place < text.length() && isBlank(place)) {
      place++;
    }
    while (place < text.length() && !isBlank(place)) {
      place++;
    }
    return new Clusters(text).ceiling(place);
  }

  /** Where the line starts, behind a line break or at the text's start. */
  int lineStart() {
    return text.lastIndexOf('\n', caret - 1) + 1;
  }

  /** Where the line ends, before its line break. */
  int lineEnd() {
    int end = text.indexOf('\n', caret);
    return end < 0 ? text.length() : end;
  }

  private boolean isBlank(int place) {
    return Character.isWhitespace(text.charAt(place));
  }
}
