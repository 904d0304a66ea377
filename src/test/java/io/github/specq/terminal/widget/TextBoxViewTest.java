package io.github.specq.terminal.widget;

import static io.github.specq.terminal.widget.Boxes.box;
import static io.github.specq.terminal.widget.Boxes.picture;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.view.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBoxViewTest {
  private static final int HIGH = 50;

  @ParameterizedTest
  @CsvSource({
    // an empty box has a row
    "5, |, ''",
    "5, one|, one",
    "5, one/two|, one:two",
    "5, one//|, one::",
    // behind a word where it can be
    "8, one two three|, one two :three",
    "7, one two three|, one two:three",
    "6, one two three|, one :two :three",
    // a word wider than a row is broken
    "4, abcdefghij|, abcd:efgh:ij",
    "4, a bcdefgh|, a :bcde:fgh",
    "4, '  abcdef|', '  :abcd:ef'",
    // wide characters are never halved, and marks take no room
    "5, 漢字漢字|, 漢字:漢字",
    "4, a漢字b|, a漢:字b",
    "3, e\u0301e\u0301e\u0301e\u0301|, e\u0301e\u0301e\u0301:e\u0301",
    // blanks stay above as far as they fit, the others are on no row
    "6, one   two|, 'one   :two'",
    "5, one   two|, 'one  :two'",
    "3, one   two|, one:two:",
    "5, one two |, 'one :two '",
    "4, 'one     /two|', 'one :two'",
    "4, '      one|', '    :one'",
    // a character wider than a row is broken too
    "5, 👨‍👩‍👧‍👦|, '👨‍👩‍:👧‍👦'",
    "3, 🇩🇪🇫🇷|, 🇩:🇪:🇫:🇷",
    // a full row with the caret at its end is followed by one for the caret
    "3, abc|, abc:",
    "3, abc|/d, abc::d",
    "3, abc/|d, abc:d",
    "3, abcdef|, abc:def:",
    "3, abc  |/d, abc::d",
    "4, 漢字|, 漢字:",
  })
  void aTextIsWrapped(int width, String text, String rows) {
    assertThat(String.join(":", box(text).view(width, HIGH).rows())).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "9, |, 0, 0",
    "9, one|, 0, 3",
    "9, one/tw|o, 1, 2",
    "9, 漢字|, 0, 4",
    "9, e\u0301|x, 0, 1",
    "8, one two |three, 1, 0",
    "8, one two| three, 0, 7",
    "7, one two| three, 1, 0",
    "7, one two |three, 1, 0",
    "7, one two t|hree, 1, 1",
    "3, abc|, 1, 0",
    "3, ab|c, 0, 2",
    "3, abc|def, 1, 0",
    "3, abc|/d, 1, 0",
    "3, abc/|d, 1, 0",
    "3, abc  |  d, 1, 0",
    "3, abc |, 1, 0",
    "3, abc | /d, 1, 0",
    "5, 👨‍👩‍👧‍👦|, 1, 4",
  })
  void theCaretIsWhereTypingGoesOn(int width, String text, int row, int column) {
    assertThat(box(text).view(width, HIGH).caret()).isEqualTo(new Frame.Caret(row, column));
  }

  @Test
  void blanksAtTheEndOfAFullRowDoNotTakeTheCaretBack() {
    TextBox box = TextBox.of("one", true);
    for (int i = 0; i < 5; i++) {
      assertThat(box.view(3, HIGH).caret()).isEqualTo(new Frame.Caret(1, 0));
      box = box.type(' ');
    }
    assertThat(box.type('x').view(3, HIGH).rows()).containsExactly("one", "x");
  }

  @ParameterizedTest
  @CsvSource({
    // 10 rows a to j, of which 4 are shown
    "a|/b/c/d/e/f/g/h/i/j, a b c d, 0, 0, 6",
    "a/b/c|/d/e/f/g/h/i/j, a b c d, 2, 0, 6",
    "a/b/c/d|/e/f/g/h/i/j, b c d e, 2, 1, 5",
    "a/b/c/d/e/f/g/h|/i/j, f g h i, 2, 5, 1",
    "a/b/c/d/e/f/g/h/i|/j, g h i j, 2, 6, 0",
    "a/b/c/d/e/f/g/h/i/j|, g h i j, 3, 6, 0",
    "a/b|, a b, 1, 0, 0",
  })
  void theRowsAroundTheCaretAreShown(String text, String rows, int row, int above, int below) {
    TextBox.View view = box(text).view(80, 4);

    assertThat(view)
        .isEqualTo(
            new TextBox.View(List.of(rows.split(" ", -1)), new Frame.Caret(row, 1), above, below));
  }

  @Test
  void ofOneRowTheCaretsIsShown() {
    assertThat(box("a/b|/c").view(80, 1))
        .isEqualTo(new TextBox.View(List.of("b"), new Frame.Caret(0, 1), 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "8, DOWN, on|e two three, one two th|ree",
    "8, UP, one two th|ree, on|e two three",
    // a column that a row does not have is its last, not the next row's first
    "8, UP, one two/two six/1234567|, one two/two six|/1234567",
    "6, UP, one threesix/12345|, one threesix|/12345",
    "6, UP, one two 12345|, one two| 12345",
    "6, DOWN, 12345| two/x, 12345 two|/x",
    "3, UP, abcdef|, abc|def",
    "3, UP, abc|, |abc",
    "3, DOWN, ab|cde, abcde|",
    "3, DOWN, abcd|e, abcde|",
    "3, UP, ab|cde, |abcde",
    // before the wide character that the column is in
    "9, DOWN, abc|d/漢字漢字, abcd/漢|字漢字",
    // a character over several rows is passed whole
    "3, DOWN, |🇩🇪🇫🇷, 🇩🇪|🇫🇷",
    "3, UP, 🇩🇪🇫🇷|, 🇩🇪|🇫🇷",
  })
  void upAndDownGoBetweenRows(int width, Key key, String before, String after) {
    assertThat(picture(box(before).press(key, width).orElseThrow())).isEqualTo(after);
  }

  @Test
  void aWishedColumnMayBeWiderThanTheBoxHasBecome() {
    TextBox box = box("12345678/12345678/12345678|").press(Key.UP, 80).orElseThrow();

    assertThat(picture(box.press(Key.UP, 4).orElseThrow()))
        .isEqualTo("12345678/1234567|8/12345678");
  }
}
