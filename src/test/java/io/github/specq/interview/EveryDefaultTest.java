package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Advice;
import io.github.specq.bank.Advisor;
import io.github.specq.bank.Bank;
import io.github.specq.bank.BankLoader;
import io.github.specq.bank.QuestionPath;
import io.github.specq.bank.Situation;
import io.github.specq.bank.Warning;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Conversation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who names the queue and takes every default has a first specification that does not contradict
 * itself, whatever the quality level, the technology and the platform.
 */
class EveryDefaultTest {
  private static final Map<String, Bank> BANKS =
      new BankLoader(BundledBanks.shelf()).loadWithAdvice(List.of("phase9", "checklist"));

  private static final Advisor ADVISOR = new Advisor(BANKS.values());

  /** Required, and for people to say. */
  private static final Set<String> OWN = Set.of("phase9/job-scheduling.needs");

  private static final List<String> QUALITIES =
      List.of("experiment", "prototype", "production", "secure");

  /** Each with a language that it is made for. */
  private static final Map<String, String> TECHNOLOGIES =
      Map.of(
          "redis-celery", "python",
          "redis-rq", "python",
          "postgresql-pg-boss", "typescript",
          "rabbitmq", "java",
          "aws-sqs-sns", "python",
          "kafka", "java");

  /** In whatever order the banks are gone through. */
  private static final List<List<String>> ORDERS =
      List.of(List.of("phase9", "checklist"), List.of("checklist", "phase9"));

  /** A project before its interview; the platform may be open. */
  record Project(String quality, String technology, Optional<String> platform, boolean scheduled) {
    Answers answers() {
      Map<String, String> profile =
          new HashMap<>(
              Map.of(
                  "quality",
                  quality,
                  "background-jobs",
                  "yes",
                  "scheduled-jobs",
                  scheduled ? "yes" : "no",
                  "languages",
                  TECHNOLOGIES.getOrDefault(technology, ""),
                  "multi-tenant",
                  scheduled ? "yes" : "no"));
      platform.ifPresent(p -> profile.put("deployment", p));
      Answer queue = Answer.Said.NOTHING.with("technology", Entry.of(Given.of(technology)));
      return Conversation.profile(profile).with("phase9", "job-queue", queue);
    }

    @Override
    public String toString() {
      return String.join(
          " ", quality, technology, platform.orElse("anywhere"), scheduled ? "scheduled" : "");
    }
  }

  static Stream<Project> projects() {
    List<Optional<String>> platforms =
        Stream.concat(
                Stream.of(Optional.<String>empty()),
                Stream.of("kubernetes", "aws-lambda", "docker-compose", "virtual-machines")
                    .map(Optional::of))
            .toList();
    return QUALITIES.stream()
        .flatMap(
            quality ->
                TECHNOLOGIES.keySet().stream()
                    .sorted()
                    .flatMap(
                        technology ->
                            platforms.stream()
                                .flatMap(
                                    platform ->
                                        Stream.of(true, false)
                                            .map(
                                                scheduled ->
                                                    new Project(
                                                        quality,
                                                        technology,
                                                        platform,
                                                        scheduled)))));
  }

  /** What is answered when the defaults of the rest are taken in an interview about a bank. */
  private static Answers withDefaults(String bank, Answers before) {
    Map<String, Bank> asked = BundledBanks.with(bank);
    Interview interview =
        Interview.start(
            new Interview.Plan(asked, BundledBanks.bank(bank), Optional.of(Depth.ALL), Set.of()),
            before);
    Set<String> tried = new HashSet<>();
    Optional<Step.Part> next = untried(interview, tried);
    while (next.isPresent()) {
      Step.Part step = next.get();
      Reply taken = new Reply.TakeDefault();
      Answer answer = interview.answerOf(step, taken).orElseThrow();
      Answers after = interview.answers().with(step.bank().id(), step.question().id(), answer);
      interview = interview.saved(step, taken, after);
      next = untried(interview, tried);
    }
    return interview.answers();
  }

  private static Optional<Step.Part> untried(Interview interview, Set<String> tried) {
    return interview.openWithDefault(false).stream().filter(s -> tried.add(s.name())).findFirst();
  }

  private static Answers withDefaults(List<String> order, Answers before) {
    Answers answers = before;
    for (String bank : order) {
      answers = withDefaults(bank, answers);
    }
    return answers;
  }

  @ParameterizedTest
  @MethodSource("projects")
  void nothingContradictsItself(Project project) {
    for (List<String> order : ORDERS) {
      List<Warning> warnings =
          ADVISOR.warnings(new Situation(BANKS, withDefaults(order, project.answers())));
      if (order == ORDERS.get(0)) {
        System.out.println(
            "RISKS "
                + project
                + ": "
                + warnings.stream()
                    .map(w -> w.severity() + " " + w.id())
                    .collect(Collectors.joining(", ")));
      }
      assertThat(warnings)
          .as(order.toString())
          .noneMatch(w -> w.severity() == Advice.Severity.CONTRADICTION);
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void whatIsRequiredIsAnsweredButForWhatPeopleMustSay(Project project) {
    for (List<String> order : ORDERS) {
      Situation situation = new Situation(BANKS, withDefaults(order, project.answers()));
      assertThat(order.stream().flatMap(bank -> open(bank, situation)))
          .as(order.toString())
          .isSubsetOf(OWN);
    }
  }

  /** The required questions of a bank, or parts of them, that are without an answer. */
  private static Stream<String> open(String bank, Situation situation) {
    return QuestionPath.of(BundledBanks.bank(bank), situation).inForce().stream()
        .filter(QuestionPath.Stop::missing)
        .flatMap(
            stop ->
                stop.parts().stream()
                    .filter(part -> part.missing() || stop.parts().size() == 1)
                    .map(part -> part.field().ref().toString()));
  }
}
