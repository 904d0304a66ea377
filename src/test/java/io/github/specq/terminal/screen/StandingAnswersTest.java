package io.github.specq.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Draft;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.testing.Conversation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that has an answer already, or has a begun one. */
class StandingAnswersTest {

  @ParameterizedTest
  @CsvSource({
    "delivery, carrier, feed",
    "delivery, reason, two words",
    "editors, count, 7",
    "editors, deadline, 90 s",
    "returns, spread, no",
    "returns, by-hand, ':back'",
    "returns, by-hand, '::x'"
  })
  void enterKeepsAnAnswer(String question, String field, String text) {
    Given given = Given.of(text);
    Desk desk = Desk.at(standing(question, field, Entry.of(given)).interview());

    assertThat(desk.question().draft()).isEmpty();
    assertThat(desk.press("<enter>").reply()).contains(new Reply.Answered(given));
  }

  /** What is typed to find another one is nothing begun, and leaves the answer where it was. */
  @Test
  void lettersFindAnotherAnswerOrNone() {
    Given feed = Given.of("feed");
    Interview interview = standing("delivery", "carrier", Entry.of(feed)).interview();

    assertThat(Desk.at(interview).press("mailer").question().draft()).isEmpty();
    assertThat(Desk.at(interview).press("mailer<enter>").reply())
        .contains(new Reply.Answered(Given.of("bulk-mailer")));
    assertThat(Desk.at(interview).press("s<escape><enter>").reply())
        .contains(new Reply.Answered(feed));
    assertThat(Desk.at(interview).press("zzz<ctrl-u><enter>").reply())
        .contains(new Reply.Answered(feed));
    assertThat(Desk.at(interview).press("zzz<enter>").effect()).isEmpty();
  }

  @Test
  void whereNothingIsFoundEnterSaysSo() {
    Desk desk = Desk.at(Conversation.about("project", Scenes.PROFILE).goTo("quality").interview());

    assertThat(desk.press("zzz<enter>").effect()).isEmpty();
    assertThat(desk.text()).contains("Nothing is called \"zzz\"; Esc clears it.");
    assertThat(desk.press("<escape><enter>").reply())
        .contains(new Reply.Answered(Given.of("production")));
  }

  @Test
  void enterKeepsWhatIsNoOption() {
    Given given = Given.other("feed, but our own");
    Desk desk = Desk.at(standing("delivery", "carrier", Entry.of(given)).interview());

    assertThat(desk.text()).contains("feed, but our own");
    assertThat(desk.question().draft()).isEmpty();
    // The box for it is opened first.
    assertThat(desk.press("<enter><enter>").reply()).contains(new Reply.Answered(given));
  }

  /** As after a change by hand, or a new version of the bank: else it would be asked for ever. */
  @Test
  void whatDoesNotFitIsNotKept() {
    Desk desk = Desk.at(standing("editors", "count", Entry.of(Given.of("lots"))).interview());

    assertThat(desk.press("<enter>").reply()).isEmpty();
    assertThat(desk.question().error()).hasValueSatisfying(e -> assertThat(e).contains("lots"));
  }

  @Test
  void enterConfirmsADefault() {
    Conversation conversation = Scenes.newsletter().goTo("editors.count");
    conversation.reply(new Reply.TakeDefault()).goTo("editors.count");

    assertThat(Desk.at(conversation.interview()).press("<enter>").reply())
        .contains(new Reply.Answered(Given.of("2")));
  }

  @Test
  void enterLeavesAListAsItIs() {
    Given given = Given.list("mail", "reports, weekly");
    Desk desk = Desk.at(standing("editors", "columns", Entry.of(given)).interview());

    assertThat(desk.question().draft()).isEmpty();
    assertThat(desk.press("<enter>").reply()).contains(new Reply.Answered(given));
  }

  @Test
  void aListWithCommasInItsItemsCanBeGoneOnWith() {
    Given given = Given.list("mail", "reports, weekly");
    Desk desk = Desk.at(standing("editors", "columns", Entry.of(given)).interview());

    assertThat(desk.press("; more<enter>").reply())
        .contains(new Reply.Answered(Given.list("mail", "reports, weekly", "more")));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void enterLeavesANonAnswerWithItsNote(State state) {
    NonAnswer none = new NonAnswer(state, Optional.of("Kim"), Optional.of("asked on Monday"));
    for (String field : List.of("carrier", "reason")) {
      Desk desk = Desk.at(standing("delivery", field, none).interview());

      assertThat(desk.text()).as(field).contains("asked on Monday");
      assertThat(desk.question().draft()).as(field).isEmpty();
      assertThat(desk.press("<enter>").reply()).as(field).contains(new Reply.Keep());
    }
  }

  @Test
  void anOptionInsteadOfANonAnswerIsOneKeyAway() {
    Desk desk = Desk.at(standing("delivery", "carrier", NonAnswer.of(State.LATER)).interview());

    assertThat(desk.press("3<enter>").reply()).contains(new Reply.Answered(Given.of("relay")));
  }

  @Test
  void whatIsCarriedOverIsKept() {
    Answer feed = Answer.Said.NOTHING.with("carrier", Entry.of(Given.of("feed")));
    Conversation readers =
        Conversation.about("readers", Scenes.PROFILE.with("newsletter", "delivery", feed))
            .goTo("post");

    assertThat(Desk.at(readers.interview()).press("<enter>").reply()).contains(new Reply.Keep());
    assertThat(Desk.at(readers.interview()).press("1<enter>").reply())
        .containsInstanceOf(Reply.Answered.class);
  }

  @Test
  void whatIsErasedIsNotKept() {
    Desk desk = Desk.at(standing("editors", "deadline", Entry.of(Given.of("90 s"))).interview());

    assertThat(desk.press("<ctrl-u><enter>").reply())
        .contains(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
  }

  @Test
  void ownWordsAreGoneOnWith() {
    Conversation conversation = Scenes.newsletter().goTo("editors");
    conversation.reply(new Reply.OwnWords(":four of them")).goTo("editors");

    assertThat(Desk.at(conversation.interview()).press("<enter>").reply())
        .contains(new Reply.Keep());
    assertThat(Desk.at(conversation.interview()).press(", big<enter>").reply())
        .contains(new Reply.OwnWords(":four of them, big"));
  }

  @ParameterizedTest
  @ValueSource(strings = {":back", ":review", ":goto 4", ":quit", ":default rest"})
  void aTypedCommandIsNotBegun(String command) {
    for (String field : List.of("deadline", "count")) {
      Desk desk = Desk.at(Scenes.newsletter().goTo("editors." + field).interview());

      assertThat(desk.press("<ctrl-u>" + command + "<enter>").reply()).isPresent();
      assertThat(desk.question().draft()).as(field).isEmpty();
    }
  }

  @Test
  void aCommandTypedInABoxLeavesTheTicks() {
    Desk desk = Desk.at(Scenes.readers().goTo("occasions").interview());

    desk.press("<space>6<enter>:back<enter>");

    assertThat(desk.question().draft()).contains(new Draft(":other", List.of("request"), ""));
  }

  @Test
  void halfACommandIsNotBegunEither() {
    Desk desk = Desk.at(Scenes.readers().goTo("occasions").interview());

    assertThat(desk.press("6<enter>:ba").question().draft())
        .contains(new Draft(":other", List.of(), ""));
  }

  @Test
  void aColonAloneMakesNoCommandOfWhatWasBegun() {
    Desk desk = Desk.at(Scenes.readers().goTo("occasions").interview());

    assertThat(desk.press("6<enter>:-) whoever<enter>").question().draft())
        .contains(new Draft(":other", List.of(), ":-) whoever"));
    assertThat(desk.text()).contains("There is no command :-)");
  }

  @Test
  void helpAskedForByItsWordDoesNotStayInTheField() {
    Desk desk = Desk.at(Scenes.newsletter().goTo("editors.count").interview());

    assertThat(desk.press("<ctrl-u>:help<enter><escape><enter>").reply())
        .contains(new Reply.Answered(Given.of("2")));
  }

  @ParameterizedTest
  @CsvSource({
    "delivery.carrier, <down><down>",
    "delivery.carrier, 8<enter>Paper",
    "editors, 2<enter>one<ctrl-j>two",
    "returns.spread, n",
    "watching.numbers, <space><down><space>",
    "returns.by-hand, by hand",
    "delivery.reason, one<ctrl-j>two",
    "editors.count, 1",
    "editors.columns, 'a, b; c'",
    "editors.deadline, <paste:90 sec>"
  })
  void whatWasBegunIsThereAgain(String step, String strokes) {
    Conversation conversation = Scenes.newsletter().goTo(step);
    Desk begun = Desk.at(conversation.interview());
    assertThat(begun.question().draft()).isEmpty();

    Optional<Draft> draft = begun.press(strokes).question().draft();

    assertThat(draft).isPresent();
    Desk again = Desk.at(conversation.interview(), draft);
    assertThat(again.question().draft()).isEqualTo(draft);
    assertThat(replies(again)).isEqualTo(replies(begun));
  }

  /** A list shows a box of one's own closed: Enter opens it, and once more accepts. */
  private static Optional<Reply> replies(Desk desk) {
    return desk.press("<enter><enter>").reply();
  }

  private static Conversation standing(String question, String field, Entry entry) {
    Answer answer = Answer.Said.NOTHING.with(field, entry);
    return Conversation.about("newsletter", Scenes.PROFILE.with("newsletter", question, answer))
        .goTo(question + "." + field);
  }
}
