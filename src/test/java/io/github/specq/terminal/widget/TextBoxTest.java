package io.github.specq.terminal.widget;

import static io.github.specq.terminal.widget.Boxes.box;
import static io.github.specq.terminal.widget.Boxes.picture;
import static io.github.specq.terminal.widget.Boxes.press;
import static io.github.specq.terminal.widget.Boxes.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.key.Key;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBoxTest {
  private static final int LONGEST = 20_000;

  @ParameterizedTest
  @CsvSource({
    "LEFT, ab|c, a|bc",
    "LEFT, |abc, |abc",
    "LEFT, ab/|c, ab|/c",
    "CTRL_B, ab|c, a|bc",
    "RIGHT, ab|c, abc|",
    "RIGHT, abc|, abc|",
    "RIGHT, ab|/c, ab/|c",
    "CTRL_F, ab|c, abc|",
    "WORD_LEFT, one tw|o, one |two",
    "WORD_LEFT, one  |two, |one  two",
    "WORD_LEFT, one/  |two, |one/  two",
    "WORD_LEFT, |one, |one",
    "WORD_RIGHT, o|ne two, one| two",
    "WORD_RIGHT, one|  two three, one  two| three",
    "WORD_RIGHT, one|/two, one/two|",
    "WORD_RIGHT, one|, one|",
    "HOME, one/tw|o/three, one/|two/three",
    "HOME, on|e, |one",
    "HOME, one/|/two, one/|/two",
    "CTRL_A, one/tw|o, one/|two",
    "END, one/t|wo/three, one/two|/three",
    "END, o|ne, one|",
    "UP, one/two/th|ree, one/tw|o/three",
    "UP, o|ne/two, |one/two",
    "DOWN, on|e/two/three, one/tw|o/three",
    "DOWN, one/t|wo, one/two|",
    "BACKSPACE, ab|c, a|c",
    "BACKSPACE, |abc, |abc",
    "BACKSPACE, ab/|c, ab|c",
    "DELETE, a|bc, a|c",
    "DELETE, abc|, abc|",
    "DELETE, ab|/c, ab|c",
    "CTRL_D, a|bc, a|c",
    "CTRL_W, one two| three, one | three",
    "CTRL_W, one two  |three, one |three",
    "CTRL_W, one t|wo, one |wo",
    "CTRL_W, one/|two, |two",
    "ALT_BACKSPACE, one two|, one |",
    "CTRL_U, one/tw|o, one/|o",
    "CTRL_U, one/|two, one/|two",
    "CTRL_K, on|e/two, on|/two",
    "CTRL_K, one|/two, one|/two",
    "CTRL_J, on|e, on/|e",
    "ALT_ENTER, one|, one/|",
  })
  void aKeyMovesOrEdits(Key key, String before, String after) {
    assertThat(picture(press(box(before), key))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "BACKSPACE, |",
    "DELETE, |",
    "CTRL_W, |",
    "CTRL_U, |",
    "CTRL_K, |",
    "LEFT, 5 mi|n",
    "HOME, |5 min",
    "END, 5 min|",
    "CTRL_J, 5 min/|"
  })
  void keysRemoveWhatIsSelectedOrGoOnWithIt(Key key, String after) {
    TextBox box = press(box("5 min|").selected(), key);
    assertThat(box.isSelected()).isFalse();
    assertThat(picture(box)).isEqualTo(after);
  }

  @Test
  void whatIsTypedReplacesWhatIsSelected() {
    TextBox offered = box("5 min|").selected();
    assertThat(offered.isSelected()).isTrue();
    assertThat(picture(type(offered, "30 s"))).isEqualTo("30 s|");
    assertThat(picture(offered.insert("1 h"))).isEqualTo("1 h|");
    assertThat(offered.type('3').press(Key.CTRL_UNDERSCORE, 80).orElseThrow().text())
        .isEqualTo("5 min");
  }

  @Test
  void whatIsNoTextReplacesNothing() {
    TextBox offered = box("5 min|").selected();
    assertThat(offered.type(0x1b).text()).isEqualTo("5 min");
    assertThat(offered.insert("").text()).isEqualTo("5 min");
    assertThat(box("|").selected().isSelected()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "LEFT",
        "CTRL_B",
        "RIGHT",
        "CTRL_F",
        "WORD_LEFT",
        "WORD_RIGHT",
        "HOME",
        "CTRL_A",
        "END",
        "UP",
        "DOWN",
        "BACKSPACE",
        "DELETE",
        "CTRL_D",
        "CTRL_W",
        "ALT_BACKSPACE",
        "CTRL_U",
        "CTRL_K",
        "CTRL_J",
        "ALT_ENTER",
        "CTRL_UNDERSCORE"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void everyOtherKeyIsForOthers(Key key) {
    assertThat(box("one/tw|o").press(key, 80)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CTRL_J", "ALT_ENTER"})
  void aBoxOfOneLineTakesNoLineBreak(Key key) {
    assertThat(TextBox.of("one", false).press(key, 80)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UP", "DOWN"})
  void aBoxOfOneRowHasNoRowsToMoveBetween(Key key) {
    assertThat(TextBox.of("one two", true).press(key, 80)).isEmpty();
    assertThat(TextBox.of("one two", true).press(key, 4)).isPresent();
  }

  @Test
  void ctrlDInAnEmptyBoxIsForOthers() {
    assertThat(TextBox.of("", true).press(Key.CTRL_D, 80)).isEmpty();
    assertThat(TextBox.of("a", true).press(Key.CTRL_D, 80)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e\u0301",
        "漢",
        "漢\u3099",
        "😀",
        "👍🏽",
        "👩‍💻",
        "👨‍👩‍👧‍👦",
        "🇩🇪",
        "1\ufe0f\u20e3",
        "❤\ufe0f",
        "नि",
        "กำ",
        "\u1100\u1161\u11a8",
        " \u0301"
      })
  void whatLooksLikeOneCharacterIsOne(String character) {
    TextBox box = box("a" + character + character + "|b");
    String once = "a" + character + "|" + character + "b";

    assertThat(picture(press(box, Key.LEFT))).isEqualTo(once);
    assertThat(picture(press(press(press(box, Key.LEFT), Key.LEFT), Key.RIGHT))).isEqualTo(once);
    assertThat(picture(press(box, Key.BACKSPACE))).isEqualTo("a" + character + "|b");
    assertThat(picture(press(press(box, Key.LEFT), Key.DELETE))).isEqualTo("a" + character + "|b");
  }

  @Test
  void theCaretGoesBehindWhatJoinsAroundIt() {
    assertThat(picture(box("|\u0301b").type('e'))).isEqualTo("e\u0301|b");
    assertThat(picture(press(box("🇩|x🇪"), Key.DELETE))).isEqualTo("🇩🇪|");
    assertThat(picture(press(box("👩\u200d|x💻"), Key.DELETE))).isEqualTo("👩\u200d💻|");
  }

  @Test
  void whatIsNoTextIsNotTyped() {
    assertThat(picture(box("a|b").type(0x1b))).isEqualTo("a|b");
    assertThat(picture(box("a|b").type(0xd800))).isEqualTo("a|b");
    assertThat(picture(box("a|b").type('\t'))).isEqualTo("a |b");
  }

  @ParameterizedTest
  @CsvSource({
    "'one\ntwo', one/two",
    "'one\r\ntwo\rthree', one/two/three",
    "'one\n\ntwo\n', one//two/",
    "'one\ttwo', one two",
    "'\u001b[31mred\u0007', [31mred",
    "'', ''"
  })
  void whatIsPastedKeepsItsLinesAndNothingElseThatIsNoText(String pasted, String kept) {
    assertThat(picture(box("a|b").insert(pasted))).isEqualTo("a" + kept + "|b");
    assertThat(TextBox.of(pasted, true).text()).isEqualTo(kept.replace('/', '\n'));
    assertThat(TextBox.of("x", true).with(pasted).text()).isEqualTo(kept.replace('/', '\n'));
  }

  @Test
  void lineBreaksBecomeBlanksInABoxOfOneLine() {
    assertThat(TextBox.of("one\r\ntwo\n\nthree", false).text()).isEqualTo("one two  three");
    assertThat(TextBox.of("", false).insert("one\ntwo").text()).isEqualTo("one two");
    assertThat(TextBox.of("", false).with("one\ntwo").text()).isEqualTo("one two");
  }

  @Test
  void aTextEndsAtItsBound() {
    TextBox full = TextBox.of("x".repeat(LONGEST + 1), true);

    assertThat(full.text()).hasSize(LONGEST);
    assertThat(full.type('y').text()).isEqualTo(full.text());
    assertThat(press(full, Key.CTRL_J).text()).isEqualTo(full.text());
    assertThat(full.insert("more").text()).isEqualTo(full.text());
    assertThat(press(full, Key.BACKSPACE).insert("more").text()).endsWith("xm");
    assertThat(full.with("y".repeat(3 * LONGEST)).text()).isEqualTo("y".repeat(LONGEST));
  }

  @Test
  void noCharacterIsCutAtTheBound() {
    assertThat(TextBox.of("x" + "👩‍💻".repeat(LONGEST), true).text())
        .isEqualTo("x" + "👩‍💻".repeat((LONGEST - 1) / 5));
  }

  @Test
  void thereAreManyLinesInAPaste() {
    assertThat(TextBox.of("", true).insert("line\n".repeat(10_000)).text())
        .isEqualTo("line\n".repeat(LONGEST / 5));
  }

  @Test
  void theWishedColumnOutlivesAShortLine() {
    TextBox box = press(press(box("long/a/lon|g"), Key.UP), Key.UP);
    assertThat(picture(box)).isEqualTo("lon|g/a/long");
    assertThat(picture(press(press(box, Key.DOWN), Key.DOWN))).isEqualTo("long/a/lon|g");
  }

  @Test
  void anyOtherKeyEndsTheWish() {
    TextBox box = press(press(box("long/a/lon|g"), Key.UP), Key.END);
    assertThat(picture(press(box, Key.UP))).isEqualTo("l|ong/a/long");
  }

  @Test
  void whatIsTypedIsTakenBackWordByWord() {
    TextBox box = type(TextBox.of("", true), "one  two three");

    assertThat(undoings(box)).containsExactly("one  two three", "one  two", "one", "");
  }

  @Test
  void whatIsRemovedComesBackWordByWord() {
    TextBox box = TextBox.of("one two", true);
    for (int i = 0; i < 7; i++) {
      box = press(box, Key.BACKSPACE);
    }
    assertThat(undoings(box)).containsExactly("", "one ", "one two");
  }

  @Test
  void aMoveEndsARunOfTyping() {
    TextBox box = type(press(type(TextBox.of("", true), "ac"), Key.LEFT), "b");

    assertThat(undoings(box)).containsExactly("abc", "ac", "");
  }

  @Test
  void everyOtherChangeIsTakenBackAlone() {
    TextBox box = press(TextBox.of("a b", true), Key.CTRL_W).insert("pasted").with("new");
    box = press(press(type(box, "er"), Key.CTRL_J), Key.CTRL_J);

    assertThat(undoings(box))
        .containsExactly("newer\n\n", "newer\n", "newer", "new", "a pasted", "a ", "a b");
  }

  @Test
  void takingBackRestoresTheCaret() {
    assertThat(picture(press(press(box("on|e/two"), Key.CTRL_K), Key.CTRL_UNDERSCORE)))
        .isEqualTo("on|e/two");
  }

  @Test
  void withNothingToTakeBackTheBoxIsTheSame() {
    TextBox box = TextBox.of("one", true);
    assertThat(press(box, Key.CTRL_UNDERSCORE)).isSameAs(box);
  }

  @Test
  void whatChangesNothingIsNoStep() {
    TextBox box = press(type(TextBox.of("one", true), "x"), Key.DELETE).insert("").with("onex");

    assertThat(undoings(box)).containsExactly("onex", "one");
  }

  @Test
  void theLastTwoHundredStepsCanBeTakenBack() {
    TextBox box = TextBox.of("", true);
    for (int i = 0; i < 250; i++) {
      box = press(box, Key.CTRL_J);
    }
    assertThat(undoings(box)).hasSize(201).endsWith("\n".repeat(50));
  }

  private static List<String> undoings(TextBox box) {
    List<String> texts = new ArrayList<>();
    TextBox at = box;
    for (TextBox last = null; at != last; at = press(at, Key.CTRL_UNDERSCORE)) {
      texts.add(at.text());
      last = at;
    }
    return texts;
  }
}
