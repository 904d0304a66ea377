package io.github.specq.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Viewport;
import java.util.function.Supplier;

/** Whether what is shown fits the window. */
final class Fitting {
  private Fitting() {}

  static void assertFits(Frame frame, Viewport look, Supplier<String> about) {
    assertThat(frame.lines()).as(about).hasSizeLessThanOrEqualTo(look.rows());
    assertThat(frame.lines()).as(about).allMatch(l -> l.width() <= look.columns());
    assertThat(lastRow(frame).width()).as(about).isLessThan(look.columns());
    frame
        .caret()
        .ifPresent(
            caret -> {
              assertThat(caret.row()).as(about).isBetween(0, frame.lines().size() - 2);
              assertThat(caret.column()).as(about).isBetween(0, look.columns() - 1);
            });
  }

  static Line lastRow(Frame frame) {
    return frame.lines().get(frame.lines().size() - 1);
  }
}
