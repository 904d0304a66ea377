package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.testing.Conversation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathChangeTextTest {
  private static final Answers PROFILE =
      Conversation.profile(
          Map.of("quality", "production", "background-jobs", "yes", "scheduled-jobs", "no"));

  private static Interview at(String step) {
    return Conversation.about("newsletter", PROFILE).goTo(step).interview();
  }

  private static PathChange change(String step, Reply reply) {
    Interview interview = at(step);
    return interview.changeBy(interview.current().orElseThrow(), reply);
  }

  private static String cause(String step, Reply reply) {
    Interview interview = at(step);
    return PathChangeText.cause(interview, interview.current().orElseThrow(), reply);
  }

  private static Reply answer(String value) {
    return new Reply.Answered(Given.of(value));
  }

  @Test
  void whatCameAndWhatWentAreToldWithTheirCause() {
    assertThat(PathChangeText.of(change("scheduled-jobs", answer("yes")), "this"))
        .containsExactly("1 question added because of this: Issues and Dates.");
    assertThat(PathChangeText.of(change("delivery.carrier", answer("none")), "this"))
        .containsExactly(
            "3 questions no longer asked because of this: Editors and Columns, Returned Letters,"
                + " Watching the Letters.");
  }

  @Test
  void ofManyQuestionsOnlySomeAreNamed() {
    assertThat(PathChangeText.of(change("background-jobs", answer("no")), "this"))
        .containsExactly(
            "10 questions no longer asked because of this: Quality level, Scheduled jobs,"
                + " Languages, Existing services and 6 more.");
  }

  @Test
  void whereTheQuestionsStayNothingIsTold() {
    assertThat(PathChangeText.of(PathChange.NONE, "this")).isEmpty();
    PathChange parts = change("delivery.carrier", answer("relay"));
    assertThat(parts.closedParts()).isNotEmpty();
    assertThat(PathChangeText.of(parts, "this")).isEmpty();
  }

  @Test
  void anAnswerIsNamedAsThePersonChoseIt() {
    assertThat(cause("delivery.carrier", answer("none"))).isEqualTo("\"carrier: No letters\"");
    assertThat(cause("editors.count", answer("3"))).isEqualTo("\"3 editors\"");
    assertThat(cause("editors.count", new Reply.TakeDefault())).isEqualTo("\"2 editors\"");
    assertThat(cause("editors.count", new Reply.NonAnswered(State.UNKNOWN, Optional.of("why"))))
        .isEqualTo("\"don't know yet\"");
    assertThat(cause("editors", new Reply.OwnWords("Two."))).isEqualTo("this answer");
    assertThat(cause("editors", new Reply.TakeExample())).isEqualTo("this answer");
  }

  @Test
  void ofALongTextOnlyTheBeginningIsNamed() {
    assertThat(cause("delivery.reason", answer("It runs here.\nAnd we know it.")))
        .isEqualTo("\"reason: It runs here. ...\"");
    assertThat(cause("delivery.reason", answer("\ud83d\ude00".repeat(61))))
        .isEqualTo("\"reason: " + "\ud83d\ude00".repeat(60) + " ...\"");
    assertThat(cause("delivery.reason", answer("x".repeat(60))))
        .isEqualTo("\"reason: " + "x".repeat(60) + "\"");
  }

  @Test
  void aPreviewNamesQuestionsAndParts() {
    assertThat(PathChangeText.preview(change("scheduled-jobs", answer("yes"))))
        .containsExactly("Opens 1 question: Issues and Dates");
    assertThat(PathChangeText.preview(change("delivery.carrier", answer("none"))))
        .containsExactly(
            "Closes 3 questions: Editors and Columns, Returned Letters, Watching the Letters;"
                + " 4 parts: mail service, sender's address, archive, format");
    assertThat(PathChangeText.preview(PathChange.NONE)).isEqualTo(List.of());
  }

  @Test
  void aPreviewNamesPartsThatComeBack() {
    Conversation conversation =
        Conversation.about("newsletter", PROFILE).goTo("delivery.carrier").answer("own-server");
    Interview interview = conversation.goTo("delivery.carrier").interview();
    assertThat(
            PathChangeText.preview(
                interview.changeBy(interview.current().orElseThrow(), answer("relay"))))
        .containsExactly("Opens 2 parts: mail service, format", "Closes 1 part: sender's address");
  }
}
