package io.github.specq.terminal.screen;

import io.github.specq.answers.State;
import io.github.specq.interview.Reply;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.TextBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks for a remark, which need not be given: why there is no answer, or a note.
 *
 * @param words what it says
 * @param parse the reply that a text makes
 * @param given what comes of the reply
 * @param warned whether it was said that a text is begun
 */
record ReasonScreen(
    String question,
    Words words,
    Function<String, Parsed<Reply>> parse,
    Function<Reply, Next> given,
    TextBox box,
    boolean warned)
    implements Screen {

  /**
   * What is said around the box.
   *
   * @param before the text that stands already
   * @param without what Enter does with nothing typed
   */
  private record Words(String title, String why, String before, String without) {}

  private static final int ROWS = 3;
  private static final int MOST_QUESTION_ROWS = 3;

  static ReasonScreen of(String question, State state, Function<Reply, Next> given) {
    String why =
        state == State.UNKNOWN
            ? "Why, or who can tell? It will stand in the specs beside the open question."
            : "Why? It is saved with the answers.";
    return new ReasonScreen(
        question,
        new Words("No answer: " + state.words(), why, "", "Enter without a reason"),
        text -> Reply.NonAnswered.parse(state, text),
        given,
        TextBox.of("", false),
        false);
  }

  /**
   * A note beside the question.
   *
   * @param before the one that stands there
   * @param begun what it is to be, to be gone on with
   */
  static ReasonScreen note(String question, String before, String begun) {
    return new ReasonScreen(
        question,
        new Words(
            "Note",
            "It is saved with the answer, and stands in the specs.",
            before,
            "Enter no note"),
        Reply.Noted::parse,
        Next.Give::new,
        TextBox.of(begun, false),
        false);
  }

  private Next with(TextBox changed, boolean nowWarned) {
    return new Next.Stay(new ReasonScreen(question, words, parse, given, changed, nowWarned));
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    if (stroke.equals(new Stroke.Pressed(Key.ENTER))) {
      return reply().value().map(given).orElse(new Next.Stay(this));
    }
    boolean back =
        stroke.equals(new Stroke.Pressed(Key.ESCAPE))
            || stroke.equals(new Stroke.Pressed(Key.BACK_TAB));
    return back ? back() : with(typed(stroke, look), false);
  }

  /** What was typed is not dropped unasked. */
  private Next back() {
    boolean nothing = box.text().isBlank() || box.text().equals(words.before());
    return warned || nothing ? new Next.Close() : with(box, true);
  }

  private Parsed<Reply> reply() {
    return parse.apply(box.text());
  }

  private TextBox typed(Stroke stroke, Viewport look) {
    if (stroke instanceof Stroke.Typed character) {
      return box.type(character.codePoint());
    }
    if (stroke instanceof Stroke.Pasted pasted) {
      return box.insert(pasted.text());
    }
    Key key = ((Stroke.Pressed) stroke).key();
    return box.press(key, BoxView.textWidth(look.columns())).orElse(box);
  }

  @Override
  public Frame view(Viewport look) {
    int width = look.columns();
    List<Line> ask = Paragraph.of(question, Style.STRONG, width);
    List<Line> body = new ArrayList<>(Paragraph.fitted(ask, MOST_QUESTION_ROWS, width, look));
    body.add(Line.EMPTY);
    body.addAll(Paragraph.of(words.why(), Style.PLAIN, width));
    int above = body.size();
    BoxView view = BoxView.of(box, look, width, ROWS, "");
    body.addAll(view.rows());
    Frame.Caret caret = new Frame.Caret(above + view.caret().row(), view.caret().column());
    if (reply() instanceof Parsed.Bad<Reply> bad) {
      body.addAll(Paragraph.of(look.glyphs().bad() + " ", bad.message(), Style.BAD, width));
    }
    if (warned) {
      String wish = "Enter saves it; Esc once more goes back without it.";
      body.addAll(Paragraph.of("! ", wish, Style.WARN, width));
    }
    List<String> keys = List.of(box.isEmpty() ? words.without() : "Enter save", "Esc back");
    return Layout.of(
        look,
        Layout.title(look, words.title(), ""),
        body,
        List.of(Line.EMPTY, Layout.keys(look, keys)),
        Optional.of(caret),
        true);
  }
}
