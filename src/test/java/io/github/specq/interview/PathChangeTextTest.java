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
    return Conversation.about("phase9", PROFILE).goTo(step).interview();
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
        .containsExactly("1 question added because of this: Job Scheduling.");
    assertThat(PathChangeText.of(change("job-queue.technology", answer("none")), "this"))
        .containsExactly(
            "3 questions no longer asked because of this: Worker Architecture, Retry Logic, Job"
                + " Monitoring.");
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
    PathChange parts = change("job-queue.technology", answer("rabbitmq"));
    assertThat(parts.closedParts()).isNotEmpty();
    assertThat(PathChangeText.of(parts, "this")).isEmpty();
  }

  @Test
  void anAnswerIsNamedAsThePersonChoseIt() {
    assertThat(cause("job-queue.technology", answer("none"))).isEqualTo("\"job queue: No queue\"");
    assertThat(cause("workers.count", answer("3"))).isEqualTo("\"workers: 3 workers\"");
    assertThat(cause("workers.count", new Reply.TakeDefault())).isEqualTo("\"workers: 2 workers\"");
    assertThat(cause("workers.count", new Reply.NonAnswered(State.UNKNOWN, Optional.of("why"))))
        .isEqualTo("\"don't know yet\"");
    assertThat(cause("workers", new Reply.OwnWords("Two."))).isEqualTo("this answer");
    assertThat(cause("workers", new Reply.TakeExample())).isEqualTo("this answer");
  }

  @Test
  void ofALongTextOnlyTheBeginningIsNamed() {
    assertThat(cause("job-queue.reason", answer("It runs here.\nAnd we know it.")))
        .isEqualTo("\"reason: It runs here. ...\"");
    assertThat(cause("job-queue.reason", answer("\ud83d\ude00".repeat(61))))
        .isEqualTo("\"reason: " + "\ud83d\ude00".repeat(60) + " ...\"");
    assertThat(cause("job-queue.reason", answer("x".repeat(60))))
        .isEqualTo("\"reason: " + "x".repeat(60) + "\"");
  }

  @Test
  void aPreviewNamesQuestionsAndParts() {
    assertThat(PathChangeText.preview(change("scheduled-jobs", answer("yes"))))
        .containsExactly("Opens 1 question: Job Scheduling");
    assertThat(PathChangeText.preview(change("job-queue.technology", answer("none"))))
        .containsExactly(
            "Closes 3 questions: Worker Architecture, Retry Logic, Job Monitoring; 4 parts: job"
                + " library, message broker, job store, queue type");
    assertThat(PathChangeText.preview(PathChange.NONE)).isEqualTo(List.of());
  }

  @Test
  void aPreviewNamesPartsThatComeBack() {
    Conversation conversation =
        Conversation.about("phase9", PROFILE).goTo("job-queue.technology").answer("redis-celery");
    Interview interview = conversation.goTo("job-queue.technology").interview();
    assertThat(
            PathChangeText.preview(
                interview.changeBy(interview.current().orElseThrow(), answer("rabbitmq"))))
        .containsExactly("Opens 2 parts: job library, queue type", "Closes 1 part: message broker");
  }
}
