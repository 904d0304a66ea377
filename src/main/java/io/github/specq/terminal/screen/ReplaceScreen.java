package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks whether a command is really to take a saved answer away.
 *
 * @param question what was asked
 * @param saved what stands
 * @param instead what would stand
 */
record ReplaceScreen(Reply reply, String question, String saved, String instead) implements Screen {
  private static final int MOST_ROWS = 3;

  @Override
  public Next press(Stroke stroke, Viewport look) {
    return stroke.equals(new Stroke.Typed('y')) ? new Next.Give(reply) : new Next.Close();
  }

  @Override
  public Frame view(Viewport look) {
    List<Line> body = new ArrayList<>(fitted(question, "", Style.STRONG, look));
    body.add(Line.EMPTY);
    body.addAll(fitted(saved, "Saved    ", Style.PLAIN, look));
    body.addAll(fitted(instead, "Instead  ", Style.WARN, look));
    return Layout.of(
        look,
        Layout.title(look, "Replace the saved answer?", ""),
        body,
        List.of(Line.EMPTY, Layout.keys(look, List.of("any key keeps it", "y replaces it"))),
        Optional.empty(),
        false);
  }

  private static List<Line> fitted(String text, String sign, Style style, Viewport look) {
    int width = look.columns();
    return Paragraph.fitted(Paragraph.of(sign, text, style, width), MOST_ROWS, width, look);
  }
}
