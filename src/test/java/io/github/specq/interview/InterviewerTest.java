package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.By;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Find;
import io.github.specq.bank.Question;
import io.github.specq.bank.Strength;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.interview.Interviewer.Outcome;
import io.github.specq.interview.Prompter.Change;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.RandomPerson;
import io.github.specq.testing.ScriptedPrompter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InterviewerTest {
  private static final Answers PROFILE =
      Conversation.profile(
          Map.of("quality", "experiment", "background-jobs", "yes", "scheduled-jobs", "no"));

  private static final Change SPEC = new Change("docs/spec.md", "new file", List.of("+ text"));

  private static final Map<String, Reply> ENDINGS =
      Map.of(
          "Finish", new Reply.Finish(),
          "EndOfInput", new Reply.EndOfInput(),
          "Quit", new Reply.Quit(),
          "Interrupt", new Reply.Interrupt());

  @TempDir Path repository;

  private SavedInterview saved() {
    Map<String, Bank> banks = BundledBanks.with("phase9");
    return new SavedInterview(
        repository,
        new InterviewPlan(banks, BundledBanks.bank("phase9"), Optional.empty(), Set.of()));
  }

  private SavedInterview phase9() {
    return saved().with(PROFILE);
  }

  private static String title(String question) {
    return BundledBanks.bank("phase9").question(question).orElseThrow().wording().title();
  }

  private static Outcome outcome(SavedInterview interview, Prompter person, Change... changes) {
    return interview.run(person, changes).outcome();
  }

  private static Reply answer(String text) {
    return new Reply.Answered(Given.of(text));
  }

  private static Reply give(State state) {
    return new Reply.NonAnswered(state, Optional.empty());
  }

  static Stream<RandomPerson> people() {
    return RandomPerson.people(5);
  }

  /** Compares with the disk before every reply. */
  private final class Witness implements Prompter {
    private final RandomPerson person;

    Witness(RandomPerson person) {
      this.person = person;
    }

    @Override
    public Reply ask(Interview interview, Step step) {
      for (String bank : interview.answers().banks()) {
        assertThat(saved().saved().of(bank))
            .as("%s at %s, %s", bank, step, person)
            .isEqualTo(interview.answers().of(bank));
      }
      return person.reply(interview, step);
    }

    @Override
    public void greet(Interview interview) {}

    @Override
    public Reply review(Interview interview, List<Finding> advice) {
      return new Reply.Review();
    }

    @Override
    public Reply advise(Interview interview, List<Finding> fresh) {
      return new Reply.Keep();
    }

    @Override
    public Reply profile(List<Known> known) {
      return new Reply.Keep();
    }

    @Override
    public Reply unasked(Interview interview, List<UnaskedFind> finds) {
      return new Reply.Keep();
    }

    @Override
    public Reply confirm(List<Change> changes) {
      return new Reply.Finish();
    }

    @Override
    public void tell(String message) {}
  }

  @ParameterizedTest
  @MethodSource("people")
  void everyAnswerIsOnDiskBeforeTheNextQuestion(RandomPerson person) {
    assertThat(outcome(phase9(), new Witness(person))).isEqualTo(Outcome.FINISHED);
  }

  @Test
  void atTheEndAllAnswersAreShownOnce() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", give(State.UNKNOWN))
            .to("workers?", new Reply.TakeExample())
            .to("retries?", give(State.SKIPPED));
    assertThat(outcome(phase9(), person)).isEqualTo(Outcome.FINISHED);
    assertThat(person.asked()).containsExactly("job-queue?", "workers?", "retries?");
    assertThat(person.reviews()).isEqualTo(1);
  }

  @Test
  void whatIsConfirmedIsSavedAndTheReviewIsShownAgain() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", give(State.UNKNOWN))
            .to("workers?", new Reply.OwnWords("Two."))
            .to("workers.count", new Reply.TakeDefault())
            .to("workers.concurrency", new Reply.TakeDefault())
            .to("workers.scaling", answer("manual"))
            .to("workers.job-timeout", answer("5 min"))
            .to("retries?", give(State.SKIPPED))
            .toReviews(
                new Reply.Confirm(Set.of("phase9/retries")),
                new Reply.Confirm(Set.of("phase9/workers")));
    SavedInterview interview = phase9();
    assertThat(outcome(interview, person))
        .as("asked %s", person.asked())
        .isEqualTo(Outcome.FINISHED);
    assertThat(person.reviews()).isEqualTo(3);
    assertThat(person.told())
        .containsSubsequence("0 answers are confirmed.", "2 answers are confirmed.");
    Answer workers = interview.saved().answer("phase9", "workers").orElseThrow();
    assertThat(workers.entry("count")).contains(Entry.of(Given.of("2")));
    assertThat(workers.entry("concurrency")).contains(Entry.of(Given.of("4")));
  }

  @Test
  void quittingBreakingOffAndTheEndOfTheInputAreToldApart() {
    assertThat(outcome(phase9(), new ScriptedPrompter())).isEqualTo(Outcome.INPUT_ENDED);
    assertThat(outcome(phase9(), new ScriptedPrompter().to("job-queue?", new Reply.Quit())))
        .isEqualTo(Outcome.QUIT);
    assertThat(outcome(phase9(), new ScriptedPrompter().to("job-queue?", new Reply.Interrupt())))
        .isEqualTo(Outcome.INTERRUPTED);
  }

  @Test
  void whatAnAnswerAddsOrTakesAwayIsTold() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", new Reply.PartByPart())
            .to("job-queue.technology", answer("none"));
    phase9().run(person);
    assertThat(person.told())
        .containsExactly(
            "2 questions no longer asked because of \"job queue: No queue\": %s, %s."
                .formatted(title("workers"), title("retries")));
  }

  @Test
  void oneQuestionIsOneQuestion() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", new Reply.GoTo("scheduled-jobs"))
            .to("scheduled-jobs", answer("yes"));
    phase9().run(new OncePrompter(person));
    assertThat(person.told())
        .containsExactly(
            "1 question added because of \"scheduled jobs: yes\": %s."
                .formatted(title("job-scheduling")));
  }

  @Test
  void aQuestionThatIsNotThereIsToldWithTheNearestOne() {
    ScriptedPrompter person = new ScriptedPrompter().to("job-queue?", new Reply.GoTo("retrys"));
    phase9().run(new OncePrompter(person));
    assertThat(person.told())
        .containsExactly("There is no 'retrys' on the path; did you mean retries?");
  }

  @Test
  void theFirstQuestionHasNoneBeforeIt() {
    ScriptedPrompter person = new ScriptedPrompter().to("quality", new Reply.Back());
    saved().run(new OncePrompter(person));
    assertThat(person.told()).containsExactly("This is the first question.");
  }

  @Test
  void aReviewInBetweenComesBackToTheQuestion() {
    ScriptedPrompter person = new ScriptedPrompter().to("job-queue?", new Reply.Review());
    phase9().run(new OncePrompter(person));
    assertThat(person.asked()).containsExactly("job-queue?");
    assertThat(person.reviews()).isEqualTo(1);
  }

  @Test
  void aTopicIsNamedWhereItIsNearest() {
    ScriptedPrompter person = new ScriptedPrompter().to("job-queue?", new Reply.GoTo("job"));
    phase9().run(new OncePrompter(person));
    assertThat(person.told()).containsExactly("There is no 'job' on the path; did you mean jobs?");
  }

  /** All three questions, by their examples. */
  private static ScriptedPrompter everything() {
    Reply example = new Reply.TakeExample();
    return new ScriptedPrompter()
        .to("job-queue?", example)
        .to("workers?", example)
        .to("retries?", example);
  }

  @Test
  void whatChangesIsConfirmedOnceAfterTheReview() {
    ScriptedPrompter person = everything();
    assertThat(outcome(phase9(), person, SPEC)).isEqualTo(Outcome.FINISHED);
    assertThat(person.reviews()).isEqualTo(1);
    assertThat(person.confirmations()).containsExactly(List.of(SPEC));
  }

  @Test
  void whereNothingChangesNothingIsToBeConfirmed() {
    ScriptedPrompter person = everything();
    assertThat(outcome(phase9(), person)).isEqualTo(Outcome.FINISHED);
    assertThat(person.confirmations()).isEmpty();
  }

  @Test
  void fromTheChangesItGoesBackToTheReview() {
    ScriptedPrompter person = everything().toChanges(new Reply.Review(), new Reply.Review());
    assertThat(outcome(phase9(), person, SPEC)).isEqualTo(Outcome.FINISHED);
    assertThat(person.reviews()).isEqualTo(3);
    assertThat(person.confirmations()).hasSize(3);
  }

  @Test
  void whatChangesIsWorkedOutAnewAfterAnAnswerWasChanged() {
    SavedInterview interview = phase9();
    ScriptedPrompter person =
        everything()
            .toReviews(new Reply.Review(), new Reply.GoTo("retries.max-retries"))
            .to("retries.max-retries", answer("7"))
            .toChanges(new Reply.Review());
    Interviewer interviewer =
        new Interviewer(
            person,
            interview.store(),
            List::of,
            () ->
                List.of(
                    new Change("spec.md", interview.saved().of("phase9").toString(), List.of())),
            ScriptedLookout.NOTHING,
            InstantSource.fixed(Instant.EPOCH));
    assertThat(interviewer.run(interview.start()).outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(person.confirmations())
        .containsExactly(
            person.confirmations().get(0),
            List.of(new Change("spec.md", interview.saved().of("phase9").toString(), List.of())))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "Finish, FINISHED",
    "EndOfInput, FINISHED",
    "Quit, QUIT",
    "Interrupt, INTERRUPTED",
  })
  void theReplyToTheChangesDecidesWhetherTheyAreWritten(String said, Outcome outcome) {
    assertThat(outcome(phase9(), everything().toChanges(ENDINGS.get(said)), SPEC))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"EndOfInput, FINISHED, 1", "Quit, QUIT, 0", "Interrupt, INTERRUPTED, 0"})
  void theReplyToTheLastReviewDecidesWhetherTheChangesAreShown(
      String said, Outcome outcome, int shown) {
    ScriptedPrompter person = everything().toReviews(ENDINGS.get(said));
    assertThat(outcome(phase9(), person, SPEC)).isEqualTo(outcome);
    assertThat(person.confirmations()).hasSize(shown);
  }

  @Test
  void whoeverChangesAnAnswerFromTheChangesIsAskedIt() {
    ScriptedPrompter person = everything().toChanges(new Reply.GoTo("workers.count"));
    phase9().run(person, SPEC);
    assertThat(person.asked()).endsWith("workers.count");
  }

  @Test
  void theReviewCanEndItWithQuestionsOpen() {
    ScriptedPrompter person =
        new ScriptedPrompter().to("job-queue?", new Reply.Review()).toReviews(new Reply.Finish());
    assertThat(outcome(phase9(), person, SPEC)).isEqualTo(Outcome.FINISHED);
    assertThat(person.asked()).containsExactly("job-queue?");
    assertThat(person.confirmations()).hasSize(1);
  }

  @Test
  void whereTheInputEndsInAReviewInBetweenTheRestStaysOpen() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", new Reply.Review())
            .toReviews(new Reply.EndOfInput());
    assertThat(outcome(phase9(), person, SPEC)).isEqualTo(Outcome.INPUT_ENDED);
    assertThat(person.confirmations()).isEmpty();
  }

  @Test
  void finishingAtAQuestionShowsAllAnswersFirst() {
    ScriptedPrompter person =
        new ScriptedPrompter().to("job-queue?", new Reply.Finish()).toReviews(new Reply.Finish());
    assertThat(outcome(phase9(), person, SPEC)).isEqualTo(Outcome.FINISHED);
    assertThat(person.reviews()).isEqualTo(1);
    assertThat(person.confirmations()).hasSize(1);
  }

  @Test
  void whoeverGoesBackFromTheReviewOfEverythingIsAskedTheLastQuestion() {
    ScriptedPrompter person = everything().toReviews(new Reply.Back());
    phase9().run(person);
    assertThat(person.asked()).endsWith("retries?", "retries.dead-letter");
  }

  @Test
  void thePaceIsTakenFromTheClockAtEachAnswer() {
    Iterator<Instant> everyMinute =
        Stream.iterate(Instant.EPOCH, t -> t.plusSeconds(60)).iterator();
    SavedInterview interview = saved();
    ScriptedPrompter person = new ScriptedPrompter().to("quality", answer("experiment"));
    Interviewer interviewer =
        new Interviewer(
            person,
            interview.store(),
            List::of,
            List::of,
            ScriptedLookout.NOTHING,
            everyMinute::next);
    assertThat(interviewer.run(interview.start()).interview().pace()).isEqualTo(new Pace(60, 20));
  }

  private UnaskedFind found(String ref, String value) {
    Ref at = Ref.parse(ref);
    Question question = BundledBanks.bank("phase9").question(at.question()).orElseThrow();
    Field field = question.field(at.field()).orElseThrow();
    Find find = new Find("app/jobs.py", 3, "limit = " + value);
    return new UnaskedFind(
        question,
        field,
        List.of(new Suggestion(at, Given.of(value), Strength.STRONG, false, List.of(find))));
  }

  @Test
  void whatWasFoundAndNotAskedIsShownOnceBeforeTheReview() {
    SavedInterview interview = phase9();
    UnaskedFind limit = found("phase9/workers.job-timeout", "5 min");
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", new Reply.Finish())
            .toUnasked(new Reply.TakeUnasked(List.of(limit)))
            .toReviews(new Reply.Finish());
    Lookout lookout = ScriptedLookout.finding(interview.store(), 9, limit);
    Outcome outcome = interview.run(person, interview.start(), lookout, SPEC).outcome();
    assertThat(outcome).isEqualTo(Outcome.FINISHED);
    assertThat(person.unasked()).containsExactly(List.of(limit));
    assertThat(person.asked()).containsExactly("job-queue?");
    assertThat(interview.saved().of("phase9").get("workers"))
        .isEqualTo(Answer.Said.NOTHING.with("job-timeout", limit.value()));
  }

  @ParameterizedTest
  @CsvSource({"Keep, FINISHED", "EndOfInput, FINISHED", "Quit, QUIT", "Interrupt, INTERRUPTED"})
  void whoeverTakesNothingOfItGoesOnOrLeaves(String said, Outcome outcome) {
    SavedInterview interview = phase9();
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", new Reply.Finish())
            .toUnasked(said.equals("Keep") ? new Reply.Keep() : ENDINGS.get(said))
            .toReviews(new Reply.Finish());
    Lookout lookout =
        ScriptedLookout.finding(interview.store(), 9, found("phase9/workers.job-timeout", "5 min"));
    assertThat(interview.run(person, interview.start(), lookout, SPEC).outcome())
        .isEqualTo(outcome);
    assertThat(interview.saved().of("phase9")).doesNotContainKey("workers");
  }

  /** Takes at the opening of the workers what is known, as whoever presses Enter there. */
  private record Hasty(ScriptedPrompter person, List<List<Known>> taken) implements Prompter {
    @Override
    public void greet(Interview interview) {}

    @Override
    public Reply ask(Interview interview, Step step) {
      Reply reply = person.ask(interview, step);
      if (!Conversation.name(step).equals("workers?")) {
        return reply;
      }
      taken.add(interview.known(step.question()));
      return new Reply.TakeKnown(interview.known(step.question()));
    }

    @Override
    public Reply advise(Interview interview, List<Finding> fresh) {
      return person.advise(interview, fresh);
    }

    @Override
    public Reply review(Interview interview, List<Finding> advice) {
      return person.review(interview, advice);
    }

    @Override
    public Reply await(Lookout lookout) {
      return person.await(lookout);
    }

    @Override
    public Reply profile(List<Known> known) {
      return person.profile(known);
    }

    @Override
    public Reply unasked(Interview interview, List<UnaskedFind> finds) {
      return person.unasked(interview, finds);
    }

    @Override
    public Reply confirm(List<Change> changes) {
      return person.confirm(changes);
    }

    @Override
    public void tell(String message) {
      person.tell(message);
    }
  }

  /** An interview in a repository that shows this as soon as the search through it is over. */
  private SavedInterview searched(ScriptedLookout lookout, Map<Ref, String> shown) {
    InterviewPlan plan = saved().plan();
    return new SavedInterview(
        repository,
        new InterviewPlan(
            plan.banks(),
            plan.bank(),
            plan.depth(),
            plan.topics(),
            ref ->
                Stream.ofNullable(shown.get(ref))
                    .filter(value -> lookout.isKnown())
                    .map(value -> suggestion(ref, value))
                    .toList()));
  }

  private static Suggestion suggestion(Ref ref, String value) {
    Find find = new Find("settings.py", 1, "it says so");
    return new Suggestion(ref, Given.of(value), Strength.STRONG, false, List.of(find));
  }

  @Test
  void whatIsTakenAtAnOpeningIsAskedAgainWhereTheRepositoryShowsOtherwise() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", give(State.UNKNOWN))
            .to("retries?", give(State.SKIPPED));
    ScriptedLookout lookout = ScriptedLookout.finding(saved().store(), 99);
    SavedInterview interview =
        searched(lookout, Map.of(new Ref("phase9", "workers", "concurrency"), "8")).with(PROFILE);
    Hasty hasty = new Hasty(person, new ArrayList<>());
    interview.run(hasty, interview.start(), lookout);
    assertThat(person.asked().subList(0, 3)).containsExactly("job-queue?", "workers?", "workers?");
    assertThat(hasty.taken().get(1)).isNotEqualTo(hasty.taken().get(0));
    assertThat(person.told()).contains(Interviewer.LOOKED);
    Answer workers = interview.saved().answer("phase9", "workers").orElseThrow();
    assertThat(workers.entry("concurrency"))
        .contains(new Entry.Value(Given.of("8"), By.found(Optional.of("settings.py:1"))));
  }

  @Test
  void aDefaultThatIsTakenIsAskedAgainWhereTheRepositoryShowsOtherwise() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", give(State.UNKNOWN))
            .to("workers?", new Reply.PartByPart())
            .to("workers.count", answer("2"))
            .to("workers.concurrency", new Reply.TakeDefault());
    ScriptedLookout lookout = ScriptedLookout.finding(saved().store(), 99);
    SavedInterview interview =
        searched(lookout, Map.of(new Ref("phase9", "workers", "concurrency"), "8")).with(PROFILE);
    interview.run(person, interview.start(), lookout);
    assertThat(person.asked())
        .containsSubsequence("workers.count", "workers.concurrency", "workers.concurrency");
    assertThat(person.told()).containsOnlyOnce(Interviewer.LOOKED);
  }

  @ParameterizedTest
  @CsvSource({"Quit, QUIT", "Interrupt, INTERRUPTED", "EndOfInput, INPUT_ENDED"})
  void whoeverLeavesWhileTheSearchGoesOnTakesNothing(String said, Outcome outcome) {
    ScriptedPrompter person =
        new ScriptedPrompter().to("job-queue?", give(State.UNKNOWN)).toSearch(ENDINGS.get(said));
    ScriptedLookout lookout = ScriptedLookout.finding(saved().store(), 99);
    SavedInterview interview =
        searched(lookout, Map.of(new Ref("phase9", "workers", "concurrency"), "8")).with(PROFILE);
    Hasty hasty = new Hasty(person, new ArrayList<>());
    assertThat(interview.run(hasty, interview.start(), lookout).outcome()).isEqualTo(outcome);
    assertThat(interview.saved().of("phase9")).doesNotContainKey("workers");
  }

  @Test
  void whoeverDoesNotWaitForTheSearchTakesWhatIsKnownAndIsNotAskedToWaitAgain() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", give(State.UNKNOWN))
            .to("retries?", give(State.SKIPPED))
            .toSearch(new Reply.Keep());
    ScriptedLookout lookout = ScriptedLookout.finding(saved().store(), 99);
    SavedInterview interview =
        searched(lookout, Map.of(new Ref("phase9", "workers", "concurrency"), "8")).with(PROFILE);
    interview.run(new Hasty(person, new ArrayList<>()), interview.start(), lookout);
    Answer workers = interview.saved().answer("phase9", "workers").orElseThrow();
    assertThat(workers.entry("concurrency")).contains(Entry.byDefault(Given.of("4")));
    assertThat(lookout.isKnown()).isFalse();
  }

  @Test
  void anAnswerIsSavedWhateverTheSearchShowsMeanwhile() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", give(State.UNKNOWN))
            .to("workers?", new Reply.OwnWords("As many as it takes."));
    ScriptedLookout lookout = ScriptedLookout.finding(saved().store(), 0);
    SavedInterview interview =
        searched(lookout, Map.of(new Ref("phase9", "workers", "concurrency"), "8")).with(PROFILE);
    interview.run(person, interview.start(), lookout);
    assertThat(person.asked()).containsOnlyOnce("workers?");
  }

  @Test
  void whereTheRepositoryShowsNoMoreNothingIsAskedAgain() {
    ScriptedPrompter person = new ScriptedPrompter().to("job-queue?", give(State.UNKNOWN));
    ScriptedLookout lookout = ScriptedLookout.finding(saved().store(), 99);
    SavedInterview interview =
        searched(lookout, Map.of(new Ref("phase9", "job-queue", "technology"), "celery"))
            .with(PROFILE);
    interview.run(new Hasty(person, new ArrayList<>()), interview.start(), lookout);
    assertThat(person.asked()).containsOnlyOnce("workers?");
    assertThat(person.told()).doesNotContain(Interviewer.LOOKED);
  }

  @Test
  void whatIsKnownOfTheProjectIsShownAsSoonAsItIsFound() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("quality", answer("production"))
            .to("background-jobs", new Reply.TakeDefault());
    ScriptedLookout lookout = ScriptedLookout.finding(saved().store(), 99);
    SavedInterview interview =
        searched(
            lookout,
            Map.of(
                new Ref("project", "languages", "value"), "python",
                new Ref("project", "scheduled-jobs", "value"), "yes"));
    interview.run(person, interview.start(), lookout);
    assertThat(person.asked()).startsWith("quality", "background-jobs");
    assertThat(person.profiles()).hasSize(1);
    assertThat(person.profiles().get(0).stream().filter(Known::isFound))
        .extracting(known -> known.part().name())
        .containsExactly("project/scheduled-jobs.value", "project/languages.value");
  }
}
