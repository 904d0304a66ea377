package io.github.specq.terminal.screen;

import io.github.specq.answers.Draft;
import io.github.specq.interview.Reply;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Viewport;
import java.util.List;
import java.util.Optional;

/** The part of a question's screen that takes the answer. */
interface Form {

  /** The form after a stroke; empty when the stroke means nothing to it. */
  Optional<Form> press(Stroke stroke, int width);

  /** What is given when the person says that this is it, or what is wrong with it. */
  Parsed<Reply> submit();

  /** Whether nothing is typed or ticked where an answer is wanted. */
  boolean isEmpty();

  /** Whether characters are text, and not commands. */
  boolean isTyping();

  /** Whether letters are typed to find what is to be given. */
  default boolean isFinding() {
    return false;
  }

  /** The text that is typed; empty where there is none. */
  String text();

  /** Whether it takes text that an editor may write. */
  boolean takesText();

  /** The same with another text, as an answer has it. */
  Form edited(String text);

  /** The same with the text of a draft. */
  Form restored(String text);

  /** What was begun here. */
  Draft draft();

  /** The rows of the form itself. */
  Area view(Viewport look, int width, int height);

  /** What there is to say about what is current; as many rows as there are. */
  List<Line> details(Viewport look, int width);

  /** So many rows are enough for whatever may become current. */
  int detailRows(Viewport look, int width);

  /** So many rows show all of it. */
  int wholeRows();

  /** So many rows it needs at least to be of use. */
  int leastRows();

  /** What the details are about. */
  default String paneTitle() {
    return "";
  }

  /** What Esc does within the form, as a key is named; empty where it goes back. */
  default Optional<String> escape() {
    return Optional.empty();
  }

  /** The keys that do something here, the most useful first. */
  List<String> keys(Viewport look);

  /**
   * Some rows of a screen.
   *
   * @param caret within them
   */
  record Area(List<Line> rows, Optional<Frame.Caret> caret) {
    public Area {
      rows = List.copyOf(rows);
    }
  }
}
