package io.github.specq.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Viewport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooSmallTest {
  private static final Viewport SMALL = new Viewport(new Size(40, 10), Glyphs.UNICODE);
  private static final Viewport ENOUGH = new Viewport(new Size(60, 16), Glyphs.UNICODE);

  private final ScreenStack stack =
      ScreenStack.of(Screens.pick("Which one?", Map.of("a", "Apples")));

  @Test
  void aSentenceAsksForALargerWindow() {
    assertThat(text(stack.view(SMALL)))
        .contains("at least 60 columns wide and 16 rows high", "Ctrl+C leaves")
        .doesNotContain("Apples");
    assertThat(text(stack.view(ENOUGH))).contains("Apples");
  }

  private static String text(Frame frame) {
    return frame.lines().stream()
        .map(Line::text)
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({"59, 16", "60, 15", "40, 1", "1, 40", "1, 1", "0, 0"})
  void itFitsWhateverTheSize(int columns, int rows) {
    Frame frame = stack.view(new Viewport(new Size(columns, rows), Glyphs.UNICODE));
    assertThat(frame.lines()).hasSizeBetween(1, Math.max(1, rows));
  }

  @Test
  void keysOfWhichNobodySeesWhatTheyDoDoNothing() {
    for (Stroke stroke : List.of(pressed(Key.ENTER), pressed(Key.ESCAPE), new Stroke.Typed('x'))) {
      assertThat(stack.press(stroke, SMALL))
          .isEqualTo(new ScreenStack.Turn(stack, Optional.empty()));
    }
    assertThat(stack.press(pressed(Key.ENTER), ENOUGH).effect()).isNotEmpty();
  }

  @Test
  void itCanBeLeft() {
    assertThat(stack.press(pressed(Key.CTRL_C), SMALL).effect())
        .contains(new Effect.Give(new Reply.Interrupt()));
  }

  private static Stroke pressed(Key key) {
    return new Stroke.Pressed(key);
  }
}
