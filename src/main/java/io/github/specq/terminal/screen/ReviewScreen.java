package io.github.specq.terminal.screen;

import io.github.specq.evaluation.Finding;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.ReviewText.Row;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.Choices;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All answers, to be looked through, changed and accepted.
 *
 * @param warned whether it was said that something required is open
 * @param notices what is to be said first; a movement ends them
 */
record ReviewScreen(Interview interview, ReviewList list, boolean warned, List<String> notices)
    implements Screen {
  private static final int PAGE = 10;

  static ReviewScreen of(Interview interview, List<Finding> advice, List<String> notices) {
    ReviewText text = ReviewText.of(interview, advice);
    return new ReviewScreen(interview, new ReviewList(text, 0, false), false, notices);
  }

  /** The same with that question current, if it is shown. */
  ReviewScreen at(String target) {
    return new ReviewScreen(interview, list.at(target), warned, notices);
  }

  /** The row that is looked at; none where none is shown. */
  Optional<Row> current() {
    return list.current();
  }

  /** Whether nothing is left to ask. */
  boolean isComplete() {
    return interview.current().isEmpty();
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    if (stroke instanceof Stroke.Typed typed) {
      return type(typed.codePoint());
    }
    return stroke instanceof Stroke.Pressed pressed ? press(pressed.key()) : new Next.Stay(this);
  }

  private Next type(int codePoint) {
    return switch (codePoint) {
      case 'j' -> press(Key.DOWN);
      case 'k' -> press(Key.UP);
      case 'f' -> list.needed() == 0 ? new Next.Give(new Reply.Finish()) : warning();
      case 'x' -> new Next.Give(new Reply.Finish());
      case 'o' -> looking(list.toggled());
      case 'w' ->
          list.text().advice().isEmpty()
              ? new Next.Stay(this)
              : new Next.Over(
                  PageScreen.over(
                      "Worth a second look", l -> AdviceScreen.rows(list.text().advice(), l)));
      case 'c' -> confirming(Confirming.choices(list.text(), current()));
      case 'q' -> new Next.Give(new Reply.Quit());
      default -> new Next.Stay(this);
    };
  }

  /** What is meant is picked, where it may be more than the question that is looked at. */
  private Next confirming(List<Confirming> choices) {
    if (choices.isEmpty()) {
      return new Next.Stay(this);
    }
    Confirming least = choices.get(0);
    boolean here =
        current().filter(row -> least.questions().equals(Set.of(row.target()))).isPresent();
    return here && choices.size() == 1
        ? confirmed(least)
        : new Next.Over(
            PickScreen.of(
                "Stand by which answers?",
                "defaults and what programs said become yours",
                IntStream.range(0, choices.size())
                    .mapToObj(i -> Choices.Entry.of(String.valueOf(i), choices.get(i).label()))
                    .toList(),
                id -> confirmed(choices.get(Integer.parseInt(id)))));
  }

  private static Next confirmed(Confirming meant) {
    return new Next.Give(new Reply.Confirm(meant.questions()));
  }

  private Next warning() {
    return new Next.Stay(new ReviewScreen(interview, list, true, List.of()));
  }

  private Next press(Key key) {
    return switch (key) {
      case UP -> looking(list.moved(list.cursor() - 1));
      case DOWN -> looking(list.moved(list.cursor() + 1));
      case PAGE_UP -> looking(list.moved(list.cursor() - PAGE));
      case PAGE_DOWN -> looking(list.moved(list.cursor() + PAGE));
      case HOME -> looking(list.moved(0));
      case END -> looking(list.moved(Integer.MAX_VALUE));
      case ENTER ->
          current()
              .<Next>map(r -> new Next.Give(new Reply.GoTo(r.target())))
              .orElse(new Next.Stay(this));
      case ESCAPE, BACK_TAB -> new Next.Give(isComplete() ? new Reply.Back() : new Reply.Review());
      case CTRL_D -> new Next.Give(new Reply.Quit());
      default -> new Next.Stay(this);
    };
  }

  /** A movement ends what was said first. */
  private Next looking(ReviewList moved) {
    return new Next.Stay(new ReviewScreen(interview, moved, warned, List.of()));
  }

  @Override
  public Optional<Screen> help() {
    return Optional.of(HelpText.REVIEW.screen());
  }

  @Override
  public Frame view(Viewport look) {
    return new ReviewView(interview, list, warned, notices, look).frame();
  }
}
