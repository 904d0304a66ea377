package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Acceptance;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Rule;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Warning;
import io.github.specq.interview.Interviewer.Outcome;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.ScriptedPrompter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a person hears what there is to say to the answers. */
class AdviceInInterviewTest {
  private static final Answers PROFILE =
      Conversation.profile(
          Map.of("quality", "experiment", "background-jobs", "yes", "scheduled-jobs", "no"));

  @TempDir Path repository;
  private Optional<Acceptance> accepted = Optional.empty();

  private SavedInterview saved() {
    Map<String, Bank> banks = BundledBanks.with("phase9");
    return new SavedInterview(
            repository,
            new InterviewPlan(banks, BundledBanks.bank("phase9"), Optional.empty(), Set.of()))
        .with(PROFILE);
  }

  /** One rule for each question that is answered. */
  private List<Finding> advice() {
    return saved().saved().of("phase9").keySet().stream().map(this::advised).toList();
  }

  private Finding advised(String question) {
    return advised(question, new Ref("phase9", question, "value"), false);
  }

  private Finding advised(String id, Ref ref, boolean unanswered) {
    Warning warning =
        new Warning(
            id,
            Rule.Severity.RISK,
            "Look at it.",
            unanswered,
            Rule.Basis.LOGIC,
            List.of(),
            false,
            List.of(ref),
            Set.of(ref),
            List.of());
    return new Finding(warning, Map.of(), accepted);
  }

  private Outcome outcome(ScriptedPrompter person) {
    SavedInterview interview = saved();
    return new Interviewer(
            person,
            interview.store(),
            this::advice,
            List::of,
            ScriptedLookout.NOTHING,
            InstantSource.fixed(Instant.EPOCH))
        .run(interview.start())
        .outcome();
  }

  private static ScriptedPrompter person() {
    return new ScriptedPrompter()
        .to("job-queue?", new Reply.OwnWords("Redis."))
        .to("job-queue.technology", new Reply.Answered(Given.of("kafka")))
        .to("workers?", new Reply.OwnWords("Two."))
        .to("workers.count", new Reply.Answered(Given.of("2")))
        .to("workers.concurrency", new Reply.Answered(Given.of("4")))
        .to("workers.scaling", new Reply.Answered(Given.of("manual")));
  }

  @Test
  void itIsHeardWhenItsQuestionIsLeftAndNotAgain() {
    ScriptedPrompter person = person();
    outcome(person);
    assertThat(person.advised()).containsExactly(List.of("job-queue"), List.of("workers"));
  }

  @Test
  void whatWasSavedBeforeIsSaidAtTheStart() {
    outcome(person());
    ScriptedPrompter again = new ScriptedPrompter();
    outcome(again);
    assertThat(again.advised()).containsExactly(List.of("job-queue", "workers"));
  }

  @Test
  void whatTheTeamLivesWithIsNotSaid() {
    accepted = Optional.of(new Acceptance("We know.", Map.of()));
    ScriptedPrompter person = person();
    outcome(person);
    assertThat(person.advised()).isEmpty();
  }

  @Test
  void theAnswerCanBeChangedAtOnce() {
    ScriptedPrompter person = person().toAdvice(new Reply.GoTo("phase9/job-queue.technology"));
    outcome(person);
    assertThat(person.asked().subList(0, 4))
        .containsExactly("job-queue?", "job-queue.technology", "job-queue.technology", "workers?");
  }

  @Test
  void leavingThereIsLeavingTheInterview() {
    assertThat(outcome(person().toAdvice(new Reply.Quit()))).isEqualTo(Outcome.QUIT);
    assertThat(outcome(person().toAdvice(new Reply.Interrupt()))).isEqualTo(Outcome.INTERRUPTED);
  }

  /** A person does not wait for the search, and what is judged in the end does not depend on it. */
  @ParameterizedTest
  @CsvSource({"1, 1", "5, 3", "99, 0"})
  void whatTheRepositoryIsNeededForIsSaidAtTheFirstQuestionAfterItIsKnown(int looks, int question) {
    SavedInterview interview = saved();
    ScriptedLookout lookout = ScriptedLookout.finding(interview.store(), looks);
    ScriptedPrompter person =
        person()
            .to("workers?", new Reply.Keep())
            .to("workers.count", new Reply.Review())
            .toReviews(new Reply.Quit());
    List<Integer> said = new ArrayList<>();
    Supplier<List<Finding>> advice =
        () -> {
          said.add(lookout.isKnown() ? person.asked().size() : 0);
          return lookout.isKnown() ? List.of(advised("job-queue")) : List.of();
        };
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    new Interviewer(person, interview.store(), advice, List::of, lookout, clock)
        .run(interview.start());
    assertThat(person.advised()).hasSize(question == 0 ? 0 : 1);
    assertThat(said).contains(question).endsWith(person.asked().size());
  }

  /** It is asked in a moment; who passes it over hears why it matters. */
  @Test
  void whatARuleAsksForIsNotSaidBeforeTheInterviewAsksItself() {
    SavedInterview interview = saved();
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", new Reply.OwnWords("Redis."))
            .to("job-queue.technology", new Reply.Answered(Given.of("kafka")));
    Finding asks = advised("rule", new Ref("phase9", "job-queue", "technology"), true);
    run(interview, person, () -> List.of(asks));
    assertThat(person.asked()).startsWith("job-queue?", "job-queue.technology");
    assertThat(person.advised()).containsExactly(List.of("rule"));
    assertThat(person.askedBeforeAdvice()).isEqualTo(2);
  }

  private static ScriptedPrompter toTheFirstWorker() {
    return person().to("workers.count", new Reply.Review()).toReviews(new Reply.Quit());
  }

  /** Which parts a question has may be known only when it is met; its warnings wait for it. */
  @Test
  void whatAQuestionThatIsStillToComeMayCureIsNotSaid() {
    SavedInterview interview = saved();
    Finding early = advised("rule", new Ref("phase9", "workers", "max-workers"), false);
    ScriptedPrompter person = toTheFirstWorker();
    run(interview, person, () -> List.of(early));
    assertThat(person.asked()).contains("workers?");
    assertThat(person.advised()).isEmpty();
  }

  /** Being in its question again does not make it news. */
  @Test
  void whatAnEarlierRunSaidIsNotSaidAgainWhenItsQuestionIsLeft() {
    SavedInterview interview = saved();
    interview.run(new ScriptedPrompter().to("job-queue?", new Reply.OwnWords("Redis.")));
    Finding finding = advised("rule", new Ref("phase9", "job-queue", "technology"), false);
    ScriptedPrompter person = toTheFirstWorker();
    interviewer(interview, person, () -> List.of(finding))
        .run(interview.start(), Place.NOWHERE.saying(Set.of("rule")), place -> {});
    assertThat(person.asked()).startsWith("job-queue.technology", "workers?");
    assertThat(person.advised()).isEmpty();
  }

  private static void run(
      SavedInterview interview, ScriptedPrompter person, Supplier<List<Finding>> advice) {
    interviewer(interview, person, advice).run(interview.start());
  }

  private static Interviewer interviewer(
      SavedInterview interview, ScriptedPrompter person, Supplier<List<Finding>> advice) {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    return new Interviewer(
        person, interview.store(), advice, List::of, ScriptedLookout.NOTHING, clock);
  }
}
