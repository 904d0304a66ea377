package io.github.specq.terminal.screen;

import io.github.specq.answers.Draft;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody before screens: presses keys, and sees what comes of them. */
final class Desk {
  static final Viewport LOOK = new Viewport(new Size(80, 24), Glyphs.UNICODE);

  private final Viewport look;
  private ScreenStack stack;
  private Optional<Effect> effect = Optional.empty();

  private Desk(Screen screen, Viewport look) {
    this.look = look;
    this.stack = ScreenStack.of(screen);
  }

  static Desk with(Screen screen) {
    return with(screen, LOOK);
  }

  static Desk with(Screen screen, Viewport look) {
    return new Desk(screen, look);
  }

  /** At the step that an interview asks. */
  static Desk at(Interview interview) {
    return at(interview, Optional.empty());
  }

  static Desk at(Interview interview, Optional<Draft> draft) {
    return with(QuestionScreen.of(interview, interview.current().orElseThrow(), draft, List.of()));
  }

  /** Presses until something is wanted of the world outside; what follows is not pressed. */
  Desk press(String strokes) {
    Strokes.of(strokes).forEach(this::press);
    return this;
  }

  Desk press(Stroke stroke) {
    if (effect.isEmpty()) {
      ScreenStack.Turn turn = stack.press(stroke, look);
      stack = turn.stack();
      effect = turn.effect();
    }
    return this;
  }

  /** What is wanted of the world outside, if anything is. */
  Optional<Effect> effect() {
    return effect;
  }

  /** What was replied, if anything was. */
  Optional<Reply> reply() {
    return effect.flatMap(
        e -> e instanceof Effect.Give give ? Optional.of(give.reply()) : Optional.empty());
  }

  /** What an editor leaves, where one was wanted. */
  void written(String text) {
    stack = stack.edited(new Editor.Written(text));
    effect = Optional.empty();
  }

  /** Another desk with the same before it. */
  Desk again() {
    return again(look);
  }

  /** Another desk with the same before it, in a window of another size. */
  Desk again(Viewport seen) {
    Desk other = new Desk(stack.base(), seen);
    other.stack = stack;
    return other;
  }

  Viewport look() {
    return look;
  }

  ScreenStack stack() {
    return stack;
  }

  Screen top() {
    return stack.screens().get(stack.screens().size() - 1);
  }

  QuestionScreen question() {
    return (QuestionScreen) stack.base();
  }

  Frame frame() {
    return stack.view(look);
  }

  /** What is seen, without styles. */
  String text() {
    return frame().lines().stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}
