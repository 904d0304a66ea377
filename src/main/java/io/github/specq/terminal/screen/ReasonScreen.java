package io.github.specq.terminal.screen;

import io.github.specq.answers.State;
import io.github.specq.bank.Parsed;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Look;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.widget.TextBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks why there is no answer; a reason need not be given. */
record ReasonScreen(String question, State state, TextBox box) implements Screen {
  private static final int ROWS = 3;
  private static final int MOST_QUESTION_ROWS = 3;

  static ReasonScreen of(String question, State state) {
    return new ReasonScreen(question, state, TextBox.of("", false));
  }

  @Override
  public Next press(Stroke stroke, Look look) {
    if (stroke.equals(new Stroke.Pressed(Key.ENTER))) {
      return reply().value().<Next>map(Next.Give::new).orElse(new Next.Stay(this));
    }
    if (stroke.equals(new Stroke.Pressed(Key.ESCAPE))
        || stroke.equals(new Stroke.Pressed(Key.BACK_TAB))) {
      return new Next.Close();
    }
    return new Next.Stay(new ReasonScreen(question, state, typed(stroke, look)));
  }

  private Parsed<Reply> reply() {
    return Reply.NonAnswered.parse(state, box.text());
  }

  private TextBox typed(Stroke stroke, Look look) {
    if (stroke instanceof Stroke.Typed character) {
      return box.type(character.codePoint());
    }
    if (stroke instanceof Stroke.Pasted pasted) {
      return box.insert(pasted.text());
    }
    Key key = ((Stroke.Pressed) stroke).key();
    return box.press(key, BoxView.textWidth(look.columns())).orElse(box);
  }

  private String why() {
    return state == State.UNKNOWN
        ? "Why, or who can tell? It will stand in the specs beside the open question."
        : "Why? It is saved with the answers.";
  }

  @Override
  public Frame view(Look look) {
    int width = look.columns();
    List<Line> ask = Paragraph.of(question, Style.STRONG, width);
    List<Line> body = new ArrayList<>(Paragraph.fitted(ask, MOST_QUESTION_ROWS, width, look));
    body.add(Line.EMPTY);
    body.addAll(Paragraph.of(why(), Style.PLAIN, width));
    int above = body.size();
    BoxView view = BoxView.of(box, look, width, ROWS, "");
    body.addAll(view.rows());
    Frame.Caret caret = new Frame.Caret(above + view.caret().row(), view.caret().column());
    if (reply() instanceof Parsed.Bad<Reply> bad) {
      body.addAll(Paragraph.of(look.glyphs().bad() + " ", bad.message(), Style.BAD, width));
    }
    List<String> keys =
        List.of(box.isEmpty() ? "Enter without a reason" : "Enter save", "Esc back");
    return Sheet.of(
        look,
        Sheet.title(look, "No answer: " + state.words(), ""),
        body,
        List.of(Line.EMPTY, Sheet.keys(look, keys)),
        Optional.of(caret),
        true);
  }
}
