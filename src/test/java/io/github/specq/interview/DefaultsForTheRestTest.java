package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.condition.Truth;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.ScriptedPrompter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsForTheRestTest {
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

  private static final Reply REST = new Reply.DefaultsForTheRest();

  private static final String CHAIN =
      """
      id: chain
      version: 1
      title: Chain
      sections:
        - id: links
          title: Links
          questions:
            - id: none
              title: No default
              ask: None?
              fields: [ { id: value, type: text, term: none } ]
            - id: first
              title: First
              ask: First?
              fields: [ { id: value, type: number, term: first, default: [ { value: 1, reason: why not } ] } ]
            - id: second
              title: Second
              ask: Second?
              when: { first: { answered: yes } }
              fields: [ { id: value, type: number, term: second, default: [ { value: 2, reason: why not } ] } ]
            - id: third
              title: Third
              ask: Third?
              when: { second: { answered: yes } }
              fields: [ { id: value, type: number, term: third, default: [ { value: 3, reason: why not } ] } ]
            - id: fourth
              title: Fourth
              ask: Fourth?
              when: { not: { third: { answered: yes } } }
              fields: [ { id: value, type: text, term: fourth } ]
      """;

  @TempDir private Path repository;

  private SavedInterview about(String bank) {
    return new SavedInterview(
            repository,
            new InterviewPlan(
                BundledBanks.with(bank), BundledBanks.bank(bank), Optional.of(Depth.ALL), Set.of()))
        .with(PROFILE);
  }

  private SavedInterview chain() {
    BankLoader.Shelf shelf =
        new BankLoader.Shelf() {
          @Override
          public Optional<BankLoader.Text> find(String id) {
            return id.equals("chain")
                ? Optional.of(new BankLoader.Text("chain.yaml", CHAIN))
                : Optional.empty();
          }

          @Override
          public List<String> ids() {
            return List.of("chain");
          }
        };
    var bank = new BankLoader(shelf).load("chain");
    return new SavedInterview(
        repository,
        new InterviewPlan(Map.of("chain", bank), bank, Optional.of(Depth.ALL), Set.of()));
  }

  /** The open steps that have a default, whatever else is answered. */
  private static Stream<Step.Part> withDefault(Interview interview) {
    return interview.steps().stream()
        .filter(Step.Part.class::isInstance)
        .map(Step.Part.class::cast)
        .filter(interview::isOpen)
        .filter(part -> part.field().when().holds(interview.evaluation()) == Truth.TRUE)
        .filter(part -> interview.defaultOf(part).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"phase9", "checklist"})
  void everyDefaultIsOnDiskMarkedAndNoOtherAnswerIs(String bank) {
    SavedInterview interview = about(bank);
    String here = Conversation.name(interview.start().current().orElseThrow());
    ScriptedPrompter person = new ScriptedPrompter().to(here, REST);

    Interview left = interview.run(new OncePrompter(person)).interview();

    assertThat(left.answers().of(bank)).isEqualTo(interview.saved().of(bank));
    assertThat(withDefault(left)).isEmpty();
    assertThat(withDefault(Interview.start(left.plan(), interview.saved()))).isEmpty();
    List<Entry> entries =
        interview.saved().of(bank).values().stream()
            .flatMap(a -> a.said().fields().values().stream())
            .toList();
    List<Entry> unchecked = entries.stream().filter(NonAnswer.class::isInstance).toList();
    List<Entry> taken = entries.stream().filter(e -> !unchecked.contains(e)).toList();
    assertThat(unchecked).allMatch(NonAnswer.of(State.UNKNOWN)::equals);
    assertThat(taken)
        .hasSizeGreaterThan(5)
        .allMatch(e -> e instanceof Entry.Value v && v.equals(Entry.byDefault(v.given())));
    String told = taken.size() + " defaults were taken; they are marked as not confirmed.";
    assertThat(person.told()).anyMatch(line -> line.startsWith(told));
  }

  @Test
  void aPartWaitsUntilItIsClearThatItIsAsked() {
    SavedInterview interview = about("phase9");
    interview.run(new OncePrompter(new ScriptedPrompter().to("job-queue?", REST)));
    assertThat(interview.saved().of("phase9")).isNotEmpty().doesNotContainKey("job-queue");

    ScriptedPrompter celery =
        new ScriptedPrompter()
            .to("job-queue?", new Reply.PartByPart())
            .to("job-queue.technology", new Reply.Answered(Given.of("redis-celery")))
            .to("job-queue.broker", REST);
    interview.run(new OncePrompter(celery));

    assertThat(interview.saved().answer("phase9", "job-queue").orElseThrow().entry("broker"))
        .contains(Entry.byDefault(Given.of("redis")));
  }

  @Test
  void aDefaultMayFollowFromOthers() {
    SavedInterview interview = about("phase9");
    interview.run(new OncePrompter(new ScriptedPrompter().to("job-queue?", REST)));
    assertThat(interview.saved().answer("phase9", "retries").orElseThrow().entry("delays"))
        .contains(Entry.byDefault(Given.list("1 min", "5 min", "15 min")));
  }

  @Test
  void defaultsThatOpenQuestionsTakeTheirDefaultsToo() {
    ScriptedPrompter person = new ScriptedPrompter().to("none", REST);
    SavedInterview chain = chain();

    chain.run(new OncePrompter(person));

    assertThat(chain.saved().of("chain").keySet())
        .containsExactlyInAnyOrder("first", "second", "third");
    assertThat(person.told())
        .containsExactly(
            "3 defaults were taken; they are marked as not confirmed.",
            "2 questions added because of these defaults: Second, Third.",
            "1 question no longer asked because of these defaults: Fourth.");
  }

  @Test
  void oneDefaultIsOne() {
    Answers last = Answers.NONE;
    for (String question : List.of("first", "second")) {
      last =
          last.with("chain", question, Answer.Said.NOTHING.with("value", Entry.of(Given.of("7"))));
    }
    ScriptedPrompter person = new ScriptedPrompter().to("none", REST);
    chain().with(last).run(new OncePrompter(person));
    assertThat(person.told()).startsWith("1 default was taken; it is marked as not confirmed.");
  }

  @Test
  void itStaysWhereItIsAskedIfThereIsNoDefaultThere() {
    ScriptedPrompter person = new ScriptedPrompter().to("none", REST);
    Interview left = chain().run(new OncePrompter(person)).interview();
    assertThat(left.current().map(Conversation::name)).contains("none");
  }

  @Test
  void itGoesOnInTheSameQuestionAndNotWhereTheLastDefaultWas() {
    ScriptedPrompter person =
        new ScriptedPrompter()
            .to("job-queue?", new Reply.GoTo("workers"))
            .to("workers?", new Reply.PartByPart())
            .to("workers.count", REST);
    about("phase9").run(new OncePrompter(person));
    assertThat(person.asked())
        .containsExactly("job-queue?", "workers?", "workers.count", "workers.queues");
  }

  @Test
  void whereNothingHasADefaultThatIsSaid() {
    Answers taken = Answers.NONE;
    for (String question : List.of("first", "second", "third")) {
      taken =
          taken.with("chain", question, Answer.Said.NOTHING.with("value", Entry.of(Given.of("7"))));
    }
    SavedInterview chain = chain().with(taken);
    ScriptedPrompter person = new ScriptedPrompter().to("none", REST);

    chain.run(new OncePrompter(person));

    assertThat(person.told()).containsExactly("No open question has a default.");
    assertThat(chain.saved().of("chain")).isEqualTo(taken.of("chain"));
  }

  @Test
  void whatWasLeftForLaterWaitsUntilItIsAskedAgain() {
    Answers later = Answers.NONE.with("chain", "first", NonAnswer.of(State.LATER));
    SavedInterview chain = chain().with(later);
    ScriptedPrompter early = new ScriptedPrompter().to("none", REST);
    chain.run(new OncePrompter(early));
    assertThat(early.told()).containsExactly("No open question has a default.");

    ScriptedPrompter last =
        new ScriptedPrompter()
            .to("none", new Reply.NonAnswered(State.SKIPPED, Optional.empty()))
            .to("fourth", new Reply.NonAnswered(State.SKIPPED, Optional.empty()))
            .to("first", REST);
    chain.run(new OncePrompter(last));
    assertThat(last.told()).contains("3 defaults were taken; they are marked as not confirmed.");
  }
}
