package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.testing.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTest {
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

  private static final Answers EXPERIMENT =
      Conversation.profile(
          Map.of("quality", "experiment", "background-jobs", "yes", "scheduled-jobs", "no"));

  private static Conversation phase9() {
    return Conversation.about("phase9", PROFILE);
  }

  /** What is asked when every question is taken part by part and every part gets this. */
  private static List<String> askedInAll(Conversation conversation, State state) {
    List<String> asked = new ArrayList<>();
    while (!conversation.at().equals("end")) {
      asked.add(conversation.at());
      if (conversation.at().endsWith("?")) {
        conversation.reply(new Reply.PartByPart());
      } else {
        conversation.give(state);
      }
    }
    return asked;
  }

  private static List<String> askedInAll(Conversation conversation) {
    return askedInAll(conversation, State.SKIPPED);
  }

  @Test
  void theProfileIsAskedBeforeTheBank() {
    assertThat(askedInAll(Conversation.about("phase9", Answers.NONE)))
        .startsWith(
            "quality",
            "background-jobs",
            "scheduled-jobs",
            "languages",
            "existing-services",
            "deployment",
            "job-queue?");
  }

  @Test
  void theProfileIsAskedOnlyOnce() {
    assertThat(phase9().at()).isEqualTo("job-queue?");
  }

  @Test
  void backFromEveryStepReturnsToTheOneBeforeAndKeepsTheAnswers() {
    Conversation conversation = phase9();
    askedInAll(conversation, State.UNKNOWN);
    Answers all = conversation.interview().answers();

    List<String> visited = new ArrayList<>();
    while (conversation.interview().back().isPresent()) {
      visited.add(0, conversation.back().at());
      assertThat(conversation.interview().answers()).isEqualTo(all);
    }

    assertThat(visited)
        .isEqualTo(conversation.interview().steps().stream().map(Conversation::name).toList());
  }

  @Test
  void afterGoingBackAndKeepingItGoesOnAtTheFirstOpenStep() {
    Conversation conversation = phase9().reply(new Reply.TakeExample());
    assertThat(conversation.back().at()).isEqualTo("job-queue.reason");
    assertThat(conversation.goTo("job-queue").reply(new Reply.Keep()).at()).isEqualTo("workers?");
  }

  @Test
  void aKeptOpeningIsNotAskedAgain() {
    Answers onlyNote =
        PROFILE.with("phase9", "job-queue", Answer.Said.NOTHING.withNote("see the wiki"));
    Conversation conversation = Conversation.about("phase9", onlyNote);
    assertThat(conversation.at()).isEqualTo("job-queue?");
    assertThat(conversation.reply(new Reply.Keep()).at()).isEqualTo("job-queue.technology");
  }

  @ParameterizedTest
  @ValueSource(strings = {"workers", "phase9/workers", "2"})
  void aQuestionIsReachedByIdAndByNumber(String target) {
    assertThat(phase9().goTo(target).at()).isEqualTo("workers?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"workers.job-timeout", "phase9/workers.job-timeout"})
  void aFieldIsReachedByItsPath(String target) {
    assertThat(phase9().goTo(target).at()).isEqualTo("workers.job-timeout");
  }

  @Test
  void aTopicIsReachedAtItsFirstOpenStepAndElseAtItsFirst() {
    Conversation conversation = Conversation.about("checklist", PROFILE);
    List<String> asked = new ArrayList<>();
    while (asked.size() == Set.copyOf(asked).size()) {
      asked.add(conversation.goTo("job-priority").at());
      conversation.give(State.SKIPPED);
    }
    assertThat(asked)
        .containsExactly(
            "priority-levels",
            "priority-levels.names",
            "priority-rule",
            "priority-mechanism",
            "priority-starvation",
            "priority-levels");
  }

  @Test
  void whatWasLeftForLaterCountsAsOpenInItsTopic() {
    Conversation conversation =
        Conversation.about("checklist", PROFILE).goTo("job-priority").give(State.LATER);
    assertThat(conversation.goTo("job-priority").at()).isEqualTo("priority-levels");
  }

  @Test
  void aTopicThatIsNotAskedCannotBeReached() {
    Interview topics =
        Conversation.about("checklist", Optional.of(Depth.ALL), Set.of("batching"), PROFILE)
            .interview();
    assertThat(topics.goTo("batching")).isPresent();
    assertThat(topics.goTo("job-priority")).isEmpty();
    assertThat(topics.targets()).contains("quality", "batch-size", "batching");
    assertThat(topics.targets()).allMatch(target -> topics.goTo(target).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "12", "9999", "99999999999", "-1", "job-scheduling", "", "x.y.z"})
  void whatIsNotOnThePathCannotBeReached(String target) {
    assertThat(phase9().interview().goTo(target)).isEmpty();
  }

  @Test
  void partByPartStaysInTheQuestionThatWasGoneTo() {
    Conversation conversation = phase9().goTo("retries").reply(new Reply.PartByPart());
    assertThat(conversation.at()).isEqualTo("retries.max-retries");
    assertThat(conversation.answer("0").at()).isEqualTo("retries.dead-letter");
    assertThat(conversation.goTo("workers.count").answer("2").at())
        .isEqualTo("workers.concurrency");
  }

  @Test
  void partByPartAsksEveryPartOnThePath() {
    Conversation conversation = phase9().reply(new Reply.PartByPart()).answer("redis-celery");
    assertThat(conversation.at()).isEqualTo("job-queue.broker");
    assertThat(conversation.give(State.SKIPPED).at()).isEqualTo("job-queue.reason");
    assertThat(conversation.give(State.SKIPPED).at()).isEqualTo("workers?");
  }

  @Test
  void ownWordsLeaveOnlyRequiredPartsToAsk() {
    Conversation conversation = phase9().reply(new Reply.OwnWords("Celery on Redis"));
    assertThat(conversation.at()).isEqualTo("job-queue.technology");
    assertThat(conversation.answer("redis-celery").at()).isEqualTo("workers?");
    assertThat(conversation.saved("job-queue"))
        .isEqualTo(
            Answer.Said.NOTHING
                .withText("Celery on Redis")
                .with("technology", Entry.of(Given.of("redis-celery"))));
  }

  @Test
  void ownWordsKeepTheFieldsThatAreThere() {
    Conversation conversation = phase9().reply(new Reply.PartByPart()).answer("rabbitmq");
    conversation.goTo("job-queue").reply(new Reply.OwnWords("RabbitMQ, it runs already"));
    assertThat(conversation.saved("job-queue"))
        .isEqualTo(
            Answer.Said.NOTHING
                .withText("RabbitMQ, it runs already")
                .with("technology", Entry.of(Given.of("rabbitmq"))));
  }

  @Test
  void theExampleLeavesNothingOptionalToAsk() {
    assertThat(phase9().reply(new Reply.TakeExample()).at()).isEqualTo("workers?");
  }

  @Test
  void theExampleLeavesRequiredPartsToAskAndNothingAfterThem() {
    Conversation conversation = phase9().reply(new Reply.TakeExample());
    assertThat(conversation.reply(new Reply.TakeExample()).at()).isEqualTo("workers.memory-limit");
    assertThat(conversation.answer("1 GiB").at()).isEqualTo("retries?");
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void aNonAnswerAtAnOpeningIsForTheWholeQuestion(State state) {
    Conversation conversation = phase9().give(state);
    assertThat(conversation.saved("job-queue")).isEqualTo(NonAnswer.of(state));
    assertThat(conversation.at()).isEqualTo("workers?");
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void aNonAnswerAtAPartIsForThatPart(State state) {
    Conversation conversation = phase9().reply(new Reply.PartByPart()).give(state);
    assertThat(conversation.saved("job-queue"))
        .isEqualTo(Answer.Said.NOTHING.with("technology", NonAnswer.of(state)));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void whatWasSaidOfTheWholeQuestionStaysWhereAPartSaysTheSame(State state) {
    Conversation conversation = phase9().give(state).goTo("job-queue.technology").give(state);

    assertThat(conversation.saved("job-queue")).isEqualTo(NonAnswer.of(state));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void aNonAnswerAtAQuestionOfOnePartIsForTheQuestion(State state) {
    Conversation conversation = Conversation.about("project", Answers.NONE).give(state);
    assertThat(conversation.saved("quality")).isEqualTo(NonAnswer.of(state));
  }

  @Test
  void aDefaultTakenIsMarkedAndAValueTypedIsNot() {
    Conversation conversation = phase9().goTo("workers").reply(new Reply.PartByPart());
    conversation.reply(new Reply.TakeDefault()).answer("4");
    assertThat(conversation.saved("workers"))
        .isEqualTo(
            Answer.Said.NOTHING
                .with("count", Entry.byDefault(Given.of("2")))
                .with("concurrency", Entry.of(Given.of("4"))));
  }

  @Test
  void laterIsAskedAgainWhenNothingElseIsOpen() {
    Conversation conversation = Conversation.about("project", Answers.NONE).give(State.LATER);
    assertThat(conversation.at()).isEqualTo("background-jobs");
    assertThat(askedInAll(conversation)).endsWith("multi-tenant", "quality");
  }

  @Test
  void laterAtTheEndIsForTheNextRun() {
    Conversation conversation = Conversation.about("project", Answers.NONE).give(State.LATER);
    while (!conversation.at().equals("quality")) {
      conversation.give(State.SKIPPED);
    }
    assertThat(conversation.give(State.LATER).at()).isEqualTo("end");
    assertThat(Conversation.about("project", conversation.interview().answers()).at())
        .isEqualTo("quality");
  }

  @Test
  void keepingLaterAtTheEndEndsTheRun() {
    Answers later = PROFILE.with("project", "languages", NonAnswer.of(State.LATER));
    Conversation conversation = Conversation.about("project", later);
    assertThat(conversation.at()).isEqualTo("languages");
    assertThat(conversation.reply(new Reply.Keep()).at()).isEqualTo("end");
  }

  @Test
  void whereTheBankDoesNotApplyNothingMoreIsAsked() {
    Answers undecided = Conversation.profile(Map.of("quality", "production"));
    Conversation conversation = Conversation.about("phase9", undecided);
    assertThat(conversation.at()).isEqualTo("background-jobs");
    assertThat(conversation.answer("no").at()).isEqualTo("end");
  }

  @Test
  void theBankExpectsThatItApplies() {
    Conversation conversation = Conversation.about("phase9", Answers.NONE).goTo("background-jobs");
    Step.Part part = (Step.Part) conversation.interview().current().orElseThrow();
    assertThat(conversation.interview().defaultOf(part).orElseThrow().given())
        .isEqualTo(Given.of("yes"));
  }

  @Test
  void noQueueEndsThePhaseAndItsAnswersAreKept() {
    Conversation conversation = phase9().goTo("workers").reply(new Reply.TakeExample());
    Answer workers = conversation.saved("workers");

    conversation.goTo("job-queue.technology").answer("none");

    assertThat(conversation.interview().questions())
        .extracting("id")
        .hasSize(7)
        .endsWith("job-queue");
    assertThat(conversation.saved("workers")).isEqualTo(workers);
  }

  @Test
  void anExperimentIsAskedOnlyWhatIsRequired() {
    Conversation conversation =
        Conversation.about("phase9", Optional.empty(), Set.of(), EXPERIMENT);
    assertThat(askedInAll(conversation))
        .containsExactly(
            "job-queue?",
            "job-queue.technology",
            "workers?",
            "workers.count",
            "workers.concurrency",
            "workers.scaling",
            "retries?",
            "retries.max-retries",
            "retries.dead-letter");
  }

  @Test
  void theDepthThatWasAskedForWins() {
    assertThat(
            askedInAll(Conversation.about("phase9", Optional.of(Depth.ALL), Set.of(), EXPERIMENT)))
        .contains("languages", "workers.queues", "monitoring.metrics");
    assertThat(
            askedInAll(
                Conversation.about("phase9", Optional.of(Depth.REQUIRED), Set.of(), PROFILE)))
        .contains("workers.memory-limit", "monitoring.needs")
        .doesNotContain("workers.queues", "monitoring.metrics", "workers.cpu-limit");
  }

  @Test
  void topicsAreAskedAlone() {
    Set<String> topics = Set.of("batching", "job-payload");
    assertThat(askedInAll(Conversation.about("checklist", Optional.of(Depth.ALL), topics, PROFILE)))
        .containsExactly(
            "payload-content",
            "payload-max-size",
            "payload-sensitive",
            "payload-sensitive.kinds",
            "payload-reference",
            "payload-reference.changes",
            "payload-versioning",
            "batching",
            "batch-size",
            "batch-size.item-time",
            "batch-partial-failure",
            "batch-progress");
  }

  /** Nothing else changes by it, and nobody is led away. */
  @Test
  void aNoteIsWrittenBesideAQuestionThatGoesOn() {
    Conversation conversation = phase9().goTo("workers");

    conversation.reply(new Reply.PartByPart()).reply(new Reply.Noted(Optional.of("ask Kim")));

    assertThat(conversation.at()).isEqualTo("workers.count");
    assertThat(conversation.interview().answers().of("phase9").get("workers"))
        .isEqualTo(Answer.Said.NOTHING.withNote("ask Kim"));
    conversation.reply(new Reply.Noted(Optional.empty()));
    assertThat(conversation.interview().answers().of("phase9").get("workers"))
        .isEqualTo(Answer.Said.NOTHING);
  }

  @Test
  void onlyQuestionsOnThePathCount() {
    Conversation conversation = phase9();
    assertThat(question(conversation)).isEqualTo("1 of 4");
    conversation.goTo("scheduled-jobs").answer("yes").goTo("retries");
    assertThat(question(conversation)).isEqualTo("4 of 5");
    conversation.goTo("job-queue.technology").answer("none").goTo("job-queue");
    assertThat(question(conversation)).isEqualTo("1 of 4");
  }

  @Test
  void onlyPartsOnThePathCount() {
    Conversation conversation = phase9().reply(new Reply.PartByPart());
    assertThat(part(conversation)).isEqualTo("1 of 6");
    assertThat(part(conversation.answer("redis-celery"))).isEqualTo("2 of 3");
  }

  private static Progress progress(Conversation conversation) {
    Interview interview = conversation.interview();
    return interview.progress(interview.current().orElseThrow());
  }

  private static String question(Conversation conversation) {
    return progress(conversation).question() + " of " + progress(conversation).questions();
  }

  private static String part(Conversation conversation) {
    return progress(conversation).part() + " of " + progress(conversation).parts();
  }

  @Test
  void theTimeLeftGrowsOnlyWhereSomebodyGoesPartByPart() {
    Conversation conversation = phase9();
    List<Integer> minutes = new ArrayList<>();
    while (!conversation.at().equals("end")) {
      if (conversation.at().endsWith("?")) {
        conversation.reply(new Reply.PartByPart());
        minutes.clear();
      } else {
        minutes.add(progress(conversation).minutes());
        conversation.give(State.SKIPPED);
      }
    }
    assertThat(minutes)
        .isSortedAccordingTo((a, b) -> Integer.compare(b, a))
        .endsWith(1)
        .allMatch(m -> m > 0);
  }
}
