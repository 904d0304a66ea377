package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.answers.AnswersStore;
import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.interview.Interviewer.Outcome;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.RandomPerson;
import io.github.specq.testing.ScriptedPrompter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterviewerTest {
  private static final Answers PROFILE =
      Conversation.profile(
          Map.of("quality", "experiment", "background-jobs", "yes", "scheduled-jobs", "no"));

  private static final InstantSource STANDING_STILL = InstantSource.fixed(Instant.EPOCH);

  @TempDir Path repository;

  private AnswersStore store() {
    return new AnswersStore(
        new Folder(new LocalDisk(), repository), AnswersStore::usualFile, bank -> 1);
  }

  private Interview phase9() {
    AnswersStore store = store();
    PROFILE.of("project").forEach((question, answer) -> store.put("project", question, answer));
    return Conversation.about("phase9", Optional.empty(), Set.of(), saved()).interview();
  }

  /** What is on the disk. */
  private Answers saved() {
    return store().answers(BundledBanks.with("phase9").keySet());
  }

  private static String title(String question) {
    return BundledBanks.bank("phase9").question(question).orElseThrow().title();
  }

  /** How an interview ends that changes no documents. */
  private Outcome run(Prompter person, Interview interview) {
    return new Interviewer(person, store(), List::of, STANDING_STILL).run(interview).outcome();
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
        assertThat(saved().of(bank))
            .as("%s at %s, %s", bank, step, person)
            .isEqualTo(interview.answers().of(bank));
      }
      return person.reply(interview, step);
    }

    @Override
    public void greet(Interview interview) {}

    @Override
    public Reply review(Interview interview) {
      return new Reply.Review();
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
    Interview interview = phase9();
    assertThat(run(new Witness(person), interview)).isEqualTo(Outcome.FINISHED);
  }

  @Test
  void atTheEndAllAnswersAreShownOnce() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", give(State.UNKNOWN))
            .to("workers?", new Reply.TakeExample())
            .to("retries?", give(State.SKIPPED));
    assertThat(run(person, phase9())).isEqualTo(Outcome.FINISHED);
    assertThat(person.asked()).containsExactly("job-queue?", "workers?", "retries?");
    assertThat(person.reviews()).isEqualTo(1);
  }

  @Test
  void quittingBreakingOffAndTheEndOfTheInputAreToldApart() {
    assertThat(run(new ScriptedPrompter(), phase9())).isEqualTo(Outcome.INPUT_ENDED);
    assertThat(run(new ScriptedPrompter().to("job-queue?", new Reply.Quit()), phase9()))
        .isEqualTo(Outcome.QUIT);
    assertThat(run(new ScriptedPrompter().to("job-queue?", new Reply.Interrupt()), phase9()))
        .isEqualTo(Outcome.INTERRUPTED);
  }

  @Test
  void whatAnAnswerAddsOrTakesAwayIsTold() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", new Reply.PartByPart())
            .to("job-queue.technology", answer("none"));
    run(person, phase9());
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
    run(new OnlyOnce(person), phase9());
    assertThat(person.told())
        .containsExactly(
            "1 question added because of \"scheduled jobs: yes\": %s."
                .formatted(title("job-scheduling")));
  }

  /** Ends the input when a step comes a second time. */
  private record OnlyOnce(ScriptedPrompter person) implements Prompter {
    @Override
    public void greet(Interview interview) {}

    @Override
    public Reply ask(Interview interview, Step step) {
      return person.asked().contains(Conversation.name(step))
          ? new Reply.EndOfInput()
          : person.ask(interview, step);
    }

    @Override
    public Reply review(Interview interview) {
      return person.review(interview);
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

  @Test
  void aQuestionThatIsNotThereIsToldWithTheNearestOne() {
    ScriptedPrompter person = new ScriptedPrompter().to("job-queue?", new Reply.GoTo("retrys"));
    run(new OnlyOnce(person), phase9());
    assertThat(person.told())
        .containsExactly("There is no question 'retrys' on the path; did you mean retries?");
  }

  @Test
  void theFirstQuestionHasNoneBeforeIt() {
    ScriptedPrompter person = new ScriptedPrompter().to("quality", new Reply.Back());
    Interview first = Conversation.about("phase9", Answers.NONE).interview();
    run(new OnlyOnce(person), first);
    assertThat(person.told()).containsExactly("This is the first question.");
  }

  @Test
  void aReviewInBetweenComesBackToTheQuestion() {
    ScriptedPrompter person = new ScriptedPrompter().to("job-queue?", new Reply.Review());
    run(new OnlyOnce(person), phase9());
    assertThat(person.asked()).containsExactly("job-queue?");
    assertThat(person.reviews()).isEqualTo(1);
  }
}
