package io.github.specq.terminal.screen;

import io.github.specq.interview.Reply;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.List;
import java.util.Optional;

/** Asks whether an answer that looks like a secret is really to be saved. */
record SecretScreen(Reply reply) implements Screen {
  @Override
  public Next press(Stroke stroke, Viewport look) {
    return stroke.equals(new Stroke.Typed('y')) ? new Next.Give(reply) : new Next.Close();
  }

  @Override
  public Frame view(Viewport look) {
    List<Line> body =
        Paragraph.of(
            "! ",
            "This looks like a secret, and answers are kept in git. Better name where the secret is kept.",
            Style.WARN,
            look.columns());
    return Layout.of(
        look,
        Layout.title(look, "Save this?", ""),
        body,
        List.of(Line.EMPTY, Layout.keys(look, List.of("any key back to the answer", "y save it"))),
        Optional.empty(),
        false);
  }
}
