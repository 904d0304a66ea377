package io.github.specq.terminal.widget;

import static io.github.specq.terminal.widget.Boxes.caret;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.Wrap;
import io.github.specq.terminal.key.Key;
import io.github.specq.testing.Rounds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for whatever is typed, pressed and pasted. */
class TextBoxPropertyTest {
  private static final List<Key> KEYS = List.of(Key.values());
  private static final int ALL_ROWS = 10_000;

  private final RandomText random = new RandomText("TextBoxPropertyTest");

  @Test
  void theCaretIsAlwaysBetweenCharacters() {
    for (int round = 0; round < Rounds.of(300); round++) {
      TextBox box = TextBox.of(random.text(20), true);
      for (int step = 0; step < 30; step++) {
        box = changed(box);
        assertThat(ClustersTest.boundaries(box.text())).as(about(box)).contains(caret(box));
      }
    }
  }

  @Test
  void whatIsShownFitsAndHoldsTheCaret() {
    for (int round = 0; round < Rounds.of(2_000); round++) {
      TextBox box = changed(TextBox.of(random.text(60), true));
      int width = width();
      int height = 1 + random.number(50);
      TextBox.View view = box.view(width, height);

      String about = about(box) + " at " + width + "x" + height;
      int row = view.caret().row();
      assertThat(view.rows()).as(about).hasSizeBetween(1, height);
      assertThat(view.rows()).as(about).allMatch(r -> Wrap.columns(r) <= width);
      assertThat(row).as(about).isBetween(0, view.rows().size() - 1);
      assertThat(view.caret().column()).as(about).isBetween(0, width - 1);
      assertThat(startsOf(view.rows().get(row), view.caret().column()))
          .as(about)
          .anyMatch(box.text().substring(0, caret(box))::endsWith);
      assertThat(rows(box, width).subList(view.above(), view.above() + view.rows().size()))
          .as(about)
          .isEqualTo(view.rows());
      assertThat(view.above() + view.rows().size() + view.below())
          .as(about)
          .isEqualTo(rows(box, width).size());
    }
  }

  @Test
  void theRowsTogetherAreTheText() {
    for (int round = 0; round < Rounds.of(2_000); round++) {
      TextBox box = TextBox.of(random.text(60), true);
      int width = width();

      assertThat(withoutBlanks(String.join("", rows(box, width))))
          .as(about(box) + " at " + width)
          .isEqualTo(withoutBlanks(box.text()));
      assertThat(rows(box, ALL_ROWS)).as(about(box)).isEqualTo(lines(box.text()));
    }
  }

  @Test
  void everythingCanBeTakenBack() {
    for (int round = 0; round < Rounds.of(300); round++) {
      TextBox begun = TextBox.of(random.text(20), true);
      TextBox box = begun;
      for (int step = 0; step < 150; step++) {
        box = changed(box);
      }
      for (int step = 0; step < 150; step++) {
        box = Boxes.press(box, Key.CTRL_UNDERSCORE);
      }
      assertThat(box.text()).as(about(begun)).isEqualTo(begun.text());
    }
  }

  @Test
  void whatIsTypedAtTheEndIsTheText() {
    for (int round = 0; round < Rounds.of(300); round++) {
      String text = random.text(30).replace("\n", "");
      assertThat(Boxes.type(TextBox.of("", false), text).text())
          .as(random.toString())
          .isEqualTo(text);
    }
  }

  @Test
  void upAndDownAlwaysMoveOnToTheEnds() {
    for (int round = 0; round < Rounds.of(1_000); round++) {
      TextBox box = TextBox.of(random.text(60) + "\n\n", true);
      int width = width();
      TextBox top = movedOn(box, Key.UP, width);
      assertThat(caret(top)).as(about(box) + " at " + width).isZero();
      assertThat(caret(movedOn(top, Key.DOWN, width)))
          .as(about(box) + " at " + width)
          .isEqualTo(box.text().length());
    }
  }

  /** As often as the key moves the caret its way, and it must not go the other. */
  private TextBox movedOn(TextBox box, Key key, int width) {
    TextBox at = box;
    for (Optional<TextBox> next = at.press(key, width); next.isPresent(); ) {
      int way = Integer.signum(caret(next.get()) - caret(at));
      if (way == 0) {
        return at;
      }
      assertThat(way).as(about(at) + " at " + width).isEqualTo(key == Key.UP ? -1 : 1);
      at = next.get();
      next = at.press(key, width);
    }
    return at;
  }

  private TextBox changed(TextBox box) {
    return switch (random.number(8)) {
      case 0 -> box.insert(random.text(5));
      case 1 -> random.number(20) == 0 ? box.with(random.text(20)) : replaced(box);
      case 2, 3 -> Boxes.type(box, random.text(2).replace("\n", ""));
      default -> box.press(random.one(KEYS), width()).orElse(box);
    };
  }

  private TextBox replaced(TextBox box) {
    TextBox selected = box.selected();
    return random.number(2) == 0
        ? selected.insert(random.text(5))
        : selected.press(random.one(KEYS), width()).orElse(box);
  }

  /** Half of them narrow. */
  private int width() {
    return 2 + random.number(random.number(2) == 0 ? 10 : 199);
  }

  private static List<String> rows(TextBox box, int width) {
    return box.view(width, ALL_ROWS).rows();
  }

  /** The starts of a row that take so many columns: marks take none. */
  private static Stream<String> startsOf(String row, int columns) {
    return IntStream.rangeClosed(0, row.length())
        .mapToObj(end -> row.substring(0, end))
        .filter(start -> Wrap.columns(start) == columns);
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("\n", -1));
  }

  private static String withoutBlanks(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String about(TextBox box) {
    return random + ", " + box.text().replace("\n", "\\n");
  }
}
