package io.github.specq.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Draft;
import io.github.specq.answers.Entry;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter.Change;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.RandomPerson;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An interview in which anything is pressed, over any bank and in windows of any size, as long as
 * one likes: what is answered is saved in memory, what is begun is met again. Each stroke is looked
 * at: that what is shown fits, that there is a way out, that nothing typed is lost, and that
 * nothing saved is changed by chance.
 */
final class Sitting {
  private static final List<String> BANKS = List.of("project", "newsletter", "readers");
  private static final List<Integer> COLUMNS = IntStream.rangeClosed(60, 130).boxed().toList();
  private static final List<Integer> ROWS = IntStream.rangeClosed(16, 42).boxed().toList();
  private static final int MOST_ESCAPES = 10;

  /** The keys that edit no text. */
  private static final Set<Key> ELSEWHERE =
      EnumSet.of(
          Key.ENTER, Key.ESCAPE, Key.BACK_TAB, Key.F1, Key.CTRL_O, Key.PAGE_UP, Key.PAGE_DOWN);

  private static final List<Change> CHANGES =
      List.of(
          new Change("docs/a.md", "new", List.of("@@ -0,0 +1 @@", "+A")),
          new Change("docs/b.md", "changed", List.of("@@ -1 +1 @@", "-B", "+C")));

  private final RandomPerson person;
  private final RandomStrokes strokes;
  private final Conversation conversation;
  private final Map<String, Draft> drafts = new HashMap<>();
  private Desk desk;
  private String pressed = "";

  Sitting(RandomPerson person) {
    this.person = person;
    this.strokes = new RandomStrokes(person);
    Answers profile = person.now(0.8) ? Scenes.PROFILE : Answers.NONE;
    this.conversation = Conversation.about(person.pick(BANKS), profile);
    for (int i = 0; i < 40 && conversation.interview().current().isPresent(); i++) {
      Step step = conversation.interview().current().orElseThrow();
      conversation.reply(person.reply(conversation.interview(), step));
    }
    this.desk = next();
  }

  /** Presses something, and looks at what comes of it. */
  void press() {
    if (person.now(0.02)) {
      desk = desk.again(look());
    }
    for (Stroke stroke : strokes.next()) {
      Desk before = desk.again();
      pressed = pressed + " " + stroke;
      desk.press(stroke);
      assertNothingIsLost(before, stroke);
      desk.reply().ifPresent(reply -> assertIsWanted(before, stroke, reply));
      if (desk.effect().isPresent()) {
        desk = after(desk.effect().get());
        return;
      }
      if (desk.stack().equals(before.stack())) {
        continue;
      }
      Frame frame = desk.frame();
      Fitting.assertFits(frame, desk.look(), this::about);
      assertThat(Fitting.lastRow(frame).text()).as(this::about).contains("Ctrl+C");
    }
  }

  /** Esc leads out of whatever this is. */
  void assertIsNoTrap() {
    Desk other = desk.again();
    IntStream.range(0, MOST_ESCAPES).forEach(i -> other.press("<escape>"));
    assertThat(other.reply()).as(this::about).isPresent();
  }

  private String about() {
    return "%s, after%s, at%n%s".formatted(person, pressed, desk.text());
  }

  private Viewport look() {
    Size size = new Size(person.pick(COLUMNS), person.pick(ROWS));
    return new Viewport(size, person.pick(List.of(Glyphs.values())));
  }

  /** The next thing that is shown: mostly a step, and often one that was answered. */
  private Desk next() {
    pressed = "";
    if (person.now(0.4)) {
      Step step = person.pick(conversation.interview().steps());
      conversation.goTo(target(step));
    }
    return Desk.with(screen(), look());
  }

  private static String target(Step step) {
    String question = step.bank().id() + "/" + step.question().id();
    return step.asked().map(f -> question + "." + f.id()).orElse(question);
  }

  private Screen screen() {
    Interview interview = conversation.interview();
    Optional<Step> step = interview.current();
    if (step.isPresent() && person.now(0.9)) {
      Optional<Draft> draft = Optional.ofNullable(drafts.get(step.get().name()));
      return QuestionScreen.of(interview, step.get(), draft, List.of());
    }
    return person.pick(
        List.of(
            Screens.greeting(interview),
            Screens.searching(),
            Screens.review(interview),
            Screens.topics(interview),
            Screens.changes(CHANGES)));
  }

  private Desk after(Effect effect) {
    if (effect instanceof Effect.Edit) {
      desk.written("from an editor:\n:a text\n");
      return desk;
    }
    return effect instanceof Effect.Give give ? after(give.reply()) : desk.again();
  }

  private Desk after(Reply reply) {
    if (desk.stack().base() instanceof QuestionScreen question) {
      keep(question, reply);
      answer(reply);
    } else if (reply instanceof Reply.GoTo goTo) {
      goTo(goTo.target());
    }
    return next();
  }

  private void keep(QuestionScreen question, Reply reply) {
    drafts.remove(question.step().name());
    boolean answered = conversation.interview().answerOf(question.step(), reply).isPresent();
    question.draft().filter(d -> !answered).ifPresent(d -> drafts.put(question.step().name(), d));
  }

  private void answer(Reply reply) {
    if (reply instanceof Reply.GoTo goTo) {
      goTo(goTo.target());
    } else if (reply instanceof Reply.Back) {
      conversation.interview().back().ifPresent(back -> conversation.back());
    } else {
      conversation.reply(reply);
    }
  }

  private void goTo(String target) {
    conversation.interview().goTo(target).ifPresent(there -> conversation.goTo(target));
  }

  /** What stands in a box changes by keys that edit it alone; a reason is not dropped unasked. */
  private void assertNothingIsLost(Desk before, Stroke stroke) {
    if (before.stack().base() instanceof QuestionScreen old) {
      String text = old.form().draft().text();
      boolean edits = before.top() == old && !isElsewhere(stroke);
      if (!edits && !Command.isBegun(text.strip())) {
        assertThat(desk.question().form().draft().text()).as(this::about).contains(text);
      }
    }
    if (before.top() instanceof ReasonScreen reason && !reason.box().text().isBlank()) {
      boolean left = desk.effect().isEmpty() && desk.stack().screens().size() == 1;
      assertThat(!left || before.text().contains("goes back without")).as(this::about).isTrue();
    }
  }

  private static boolean isElsewhere(Stroke stroke) {
    return stroke instanceof Stroke.Pressed key && ELSEWHERE.contains(key.key());
  }

  /** What is saved is changed by Enter, said of what is shown; else it is asked about. */
  private void assertIsWanted(Desk before, Stroke stroke, Reply reply) {
    // A note is written where the one that stands is shown.
    boolean noted = reply instanceof Reply.Noted;
    if (!noted
        && before.stack().base() instanceof QuestionScreen question
        && changes(question.step(), reply)) {
      assertThat(isConfirmed(before, stroke)).as(this::about).isTrue();
    }
  }

  private static boolean isConfirmed(Desk before, Stroke stroke) {
    List<Screen> screens = before.stack().screens();
    boolean secret = before.top() instanceof SecretScreen;
    Screen asking = secret ? screens.get(screens.size() - 2) : before.top();
    if (asking instanceof QuestionScreen question) {
      boolean enter = secret || stroke.equals(new Stroke.Pressed(Key.ENTER));
      return enter && !Command.isMeant(question.form().text().strip());
    }
    if (asking instanceof UnderstoodScreen) {
      // What a value would replace stands beside it, and it is ticked by hand.
      return Set.of(new Stroke.Pressed(Key.ENTER), new Stroke.Pressed(Key.TAB)).contains(stroke);
    }
    boolean yes = stroke.equals(new Stroke.Typed('y'));
    boolean asked = before.again().text().contains("Replace the saved answer?");
    return yes && (asked || secret);
  }

  private boolean changes(Step step, Reply reply) {
    Interview interview = conversation.interview();
    Optional<Answer> stands = interview.evaluation().answer(step.question());
    Optional<Answer> then = interview.answerOf(step, reply);
    return stands.isPresent() && then.isPresent() && takesAway(stands.get(), then.get());
  }

  private static boolean takesAway(Answer stands, Answer then) {
    if (stands instanceof NonAnswer none) {
      return isSaid(none) && !none.equals(then);
    }
    Answer.Said said = (Answer.Said) stands;
    if (then instanceof NonAnswer) {
      return !said.isEmpty();
    }
    boolean words =
        said.text().filter(t -> !((Answer.Said) then).text().equals(Optional.of(t))).isPresent();
    return words
        || said.fields().entrySet().stream()
            .filter(e -> isSaid(e.getValue()))
            .anyMatch(e -> !then.entry(e.getKey()).equals(Optional.of(e.getValue())));
  }

  /** "Ask me later" is no answer yet. */
  private static boolean isSaid(Entry entry) {
    return !entry.equals(NonAnswer.of(State.LATER));
  }
}
