package io.github.specq.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.answers.Draft;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter;
import io.github.specq.interview.Step;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.RandomPerson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds at any moment of any interview, whatever is pressed. */
class ScreensPropertyTest {
  private static final int PEOPLE = 50;
  private static final int STROKES = 40;
  private static final int MOST_ESCAPES = 10;
  private static final List<String> BANKS = List.of("project", "newsletter", "readers");

  private static final List<Viewport> LOOKS =
      Stream.of(
              new Size(60, 16),
              new Size(61, 17),
              new Size(80, 24),
              new Size(109, 30),
              new Size(110, 30),
              new Size(120, 40),
              new Size(200, 60))
          .flatMap(size -> Stream.of(Glyphs.values()).map(glyphs -> new Viewport(size, glyphs)))
          .toList();

  static Stream<RandomPerson> people() {
    return RandomPerson.people(PEOPLE);
  }

  @ParameterizedTest
  @MethodSource("people")
  void everyFrameFits(RandomPerson person) {
    wander(person, desk -> Fitting.assertFits(desk.frame(), desk.look(), person::toString));
  }

  /** Magnifiers and readers follow the cursor: it is in a text, or before what the keys act on. */
  @ParameterizedTest
  @MethodSource("people")
  void theCursorIsWhereTheKeysAct(RandomPerson person) {
    wander(
        person,
        desk -> {
          Frame frame = desk.frame();
          Glyphs glyphs = desk.look().glyphs();
          boolean empty = text(frame).contains("no match") || text(frame).contains("o shows all");
          boolean chosen =
              frame.lines().stream().anyMatch(l -> l.text().startsWith(" " + glyphs.pointer()));
          boolean typing = frame.typing();
          if (frame.caret().isPresent() && !empty && (chosen || typing)) {
            assertThat(frame.lines().get(frame.caret().get().row()).text().substring(1, 2))
                .as(person + "\n" + text(frame))
                .isIn(glyphs.pointer(), glyphs.side());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("people")
  void theLastRowNamesTheWayOut(RandomPerson person) {
    wander(
        person,
        desk -> {
          String keys = lastRow(desk.frame());
          assertThat(keys).as(person.toString()).contains("Ctrl+C");
          if (desk.top() instanceof QuestionScreen) {
            assertThat(keys)
                .as(person.toString())
                .contains("help")
                .containsPattern("Esc|Shift.Tab");
          }
        });
  }

  @ParameterizedTest
  @MethodSource("people")
  void escapeLeadsOutOfEverything(RandomPerson person) {
    wander(
        person,
        desk -> {
          Desk other = desk.again();
          IntStream.range(0, MOST_ESCAPES).forEach(i -> other.press("<escape>"));
          assertThat(other.reply()).as(person.toString()).isPresent();
        });
  }

  @ParameterizedTest
  @MethodSource("people")
  void whatWasBegunIsTheSameWhenItIsMetAgain(RandomPerson person) {
    Interview interview = interview(person);
    assertThat(Desk.at(interview).question().draft()).as(person.toString()).isEmpty();
    wander(
        person,
        Desk.at(interview),
        desk -> {
          Optional<Draft> draft = desk.question().draft();
          assertThat(Desk.at(interview, draft).question().draft())
              .as(person.toString())
              .isEqualTo(draft);
        });
  }

  private interface Check {
    void at(Desk desk);
  }

  private static void wander(RandomPerson person, Check check) {
    wander(person, Desk.with(screen(person), person.pick(LOOKS)), check);
  }

  private static void wander(RandomPerson person, Desk desk, Check check) {
    RandomStrokes strokes = new RandomStrokes(person);
    check.at(desk);
    for (int i = 0; i < STROKES && desk.effect().isEmpty(); i++) {
      for (Stroke stroke : strokes.next()) {
        desk.press(stroke);
      }
      if (desk.effect().orElse(null) instanceof Effect.Edit) {
        desk.written("from an editor:\n:a text\n");
      }
      if (desk.effect().isEmpty()) {
        check.at(desk);
      }
    }
  }

  private static Screen screen(RandomPerson person) {
    Interview interview = interview(person);
    if (person.now(0.8)) {
      return QuestionScreen.of(
          interview, interview.current().orElseThrow(), Optional.empty(), notices(person));
    }
    return person.pick(
        List.of(
            Screens.greeting(interview),
            Screens.searching(),
            Screens.review(interview),
            Screens.topics(interview),
            Screens.changes(changes(person))));
  }

  private static List<String> notices(RandomPerson person) {
    String wide = "12 questions added because of this answer: " + "Job Queue, ".repeat(12);
    return person.pick(List.of(List.of(), List.of("Kept."), List.of(wide, "Kept.", wide)));
  }

  private static List<Prompter.Change> changes(RandomPerson person) {
    return IntStream.range(0, person.pick(List.of(1, 2, 40)))
        .mapToObj(
            i ->
                new Prompter.Change(
                    "docs/specs/" + "a".repeat(i * 3) + ".md",
                    "changed",
                    List.of("@@ -1 +1 @@", "+" + "word ".repeat(i), "-" + "w".repeat(i * 20), "")))
        .toList();
  }

  /** An interview that somebody has been at for a while, at a step on its path. */
  private static Interview interview(RandomPerson person) {
    Answers answers = person.now(0.5) ? Scenes.PROFILE : Answers.NONE;
    Conversation conversation = Conversation.about(person.pick(BANKS), answers);
    for (int i = 0; i < 25 && conversation.interview().current().isPresent(); i++) {
      Step step = conversation.interview().current().orElseThrow();
      conversation.reply(person.reply(conversation.interview(), step));
    }
    Step step = person.pick(conversation.interview().steps());
    String target = step.bank().id() + "/" + step.question().id();
    return conversation
        .goTo(step.asked().map(f -> target + "." + f.id()).orElse(target))
        .interview();
  }

  private static String text(Frame frame) {
    return frame.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  private static String lastRow(Frame frame) {
    return frame.lines().get(frame.lines().size() - 1).text();
  }
}
