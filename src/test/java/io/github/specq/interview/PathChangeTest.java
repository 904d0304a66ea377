package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.RandomPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the path is known before an answer is given. */
class PathChangeTest {
  private static final Answers PROFILE =
      Conversation.profile(
          Map.of(
              "quality", "production",
              "background-jobs", "yes",
              "scheduled-jobs", "no",
              "languages", "python",
              "existing-services", "redis",
              "deployment", "kubernetes",
              "multi-tenant", "no"));

  private static PathChange change(Interview interview, Reply reply) {
    return interview.changeBy(interview.current().orElseThrow(), reply);
  }

  private static PathChange change(Interview interview, String line) {
    Field field = interview.current().orElseThrow().asked().orElseThrow();
    return change(
        interview, new Reply.Answered(field.type().parseLine(line).value().orElseThrow()));
  }

  private static String questions(List<Question> questions) {
    return String.join(" ", questions.stream().map(Question::id).toList());
  }

  private static String parts(List<Field> fields) {
    return String.join(" ", fields.stream().map(Field::id).toList());
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource({
    "phase9, scheduled-jobs, yes, job-scheduling, ''",
    "phase9, scheduled-jobs, no, '', ''",
    "phase9, job-queue.technology, none, '', workers retries monitoring",
    "phase9, job-queue.technology, rabbitmq, '', ''",
    "checklist, scheduled-jobs, yes, cron-scheduling one-time-jobs schedule-timezone schedule-ui"
        + " missed-schedule test-time, ''",
    "checklist, multi-tenant, yes, tenant-limits tenant-priority tenant-impact, ''",
    "checklist, priority-levels, none, '', priority-rule priority-mechanism priority-starvation",
    "checklist, payload-sensitive, no, '', sensitive-handling",
    "checklist, worker-hosting, serverless, '', worker-concurrency graceful-shutdown",
    "checklist, retry-attempts, 0, '', retry-backoff retry-side-effects",
    "checklist, batching, no, '', batch-size batch-partial-failure batch-progress",
    "checklist, job-timeout, 30 s, timeout-action, job-heartbeat",
    "checklist, job-timeout, 5 min, timeout-action, ''",
    "checklist, job-timeout, unlimited, '', ''",
    "checklist, deploy-strategy, rolling, '', deploy-blue-green",
    "checklist, deploy-strategy, blue-green, '', deploy-rolling"
  })
  void anAnswerOpensAndClosesQuestions(
      String bank, String step, String answer, String opened, String closed) {
    Interview interview = Conversation.about(bank, PROFILE).goTo(step).interview();
    PathChange change = change(interview, answer);
    assertThat(questions(change.opened())).isEqualTo(opened);
    assertThat(questions(change.closed())).isEqualTo(closed);
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource({
    "phase9, job-queue.technology, redis-celery, library store variant",
    "phase9, job-queue.technology, rabbitmq, broker store",
    "phase9, job-queue.technology, none, library broker store variant",
    "phase9, workers.scaling, manual, scaling-trigger max-workers",
    "phase9, workers.scaling, auto-scaling, ''",
    "phase9, retries.max-retries, 0, backoff delays jitter conditions condition-list",
    "phase9, retries.dead-letter, no, dead-letter-place",
    "checklist, graceful-shutdown, no, drain-time"
  })
  void anAnswerClosesPartsOfItsQuestionAndTakingItBackOpensThem(
      String bank, String step, String answer, String closed) {
    Conversation conversation = Conversation.about(bank, PROFILE).goTo(step);
    PathChange there = change(conversation.interview(), answer);
    assertThat(parts(there.closedParts())).isEqualTo(closed);
    assertThat(there.openedParts()).isEmpty();

    conversation.answer(answer).goTo(step);

    PathChange back =
        change(conversation.interview(), new Reply.NonAnswered(State.UNKNOWN, Optional.empty()));
    assertThat(parts(back.openedParts())).isEqualTo(closed);
    assertThat(back.closedParts()).isEmpty();
  }

  @Test
  void withoutBackgroundJobsNothingElseIsLeft() {
    Interview interview = Conversation.about("phase9", PROFILE).goTo("background-jobs").interview();
    PathChange change = change(interview, "no");
    assertThat(change.closed())
        .hasSize(interview.questions().size() - 1)
        .doesNotContain(interview.current().orElseThrow().question());
    assertThat(change.opened()).isEmpty();
  }

  @Test
  void whatIsNoAnswerChangesNothing() {
    Interview interview = Conversation.about("phase9", PROFILE).interview();
    assertThat(
            Stream.of(
                new Reply.Back(),
                new Reply.GoTo("retries"),
                new Reply.PartByPart(),
                new Reply.Keep(),
                new Reply.DefaultsForTheRest(),
                new Reply.Quit()))
        .allMatch(reply -> change(interview, reply).isEmpty());
  }

  static Stream<Arguments> people() {
    return Stream.of("project", "phase9", "checklist")
        .flatMap(
            bank ->
                RandomPerson.people(bank.equals("checklist") ? 3 : 15)
                    .map(person -> Arguments.of(bank, person)));
  }

  @ParameterizedTest
  @MethodSource("people")
  void whatWasForetoldHappens(String bank, RandomPerson person) {
    Conversation conversation = Conversation.about(bank, Optional.empty(), Set.of(), Answers.NONE);
    while (conversation.interview().current().isPresent()) {
      Interview before = conversation.interview();
      Step step = before.current().orElseThrow();
      Reply reply = person.reply(before, step);
      PathChange change = before.changeBy(step, reply);

      conversation.reply(reply);

      List<Question> expected = new ArrayList<>(before.questions());
      assertThat(change.closed()).as("%s before %s", person, reply).isSubsetOf(expected);
      assertThat(change.opened())
          .as("%s before %s", person, reply)
          .noneMatch(before.questions()::contains);
      expected.removeAll(change.closed());
      expected.addAll(change.opened());
      assertThat(conversation.interview().questions())
          .as("after %s at %s, %s", reply, step.name(), person)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
