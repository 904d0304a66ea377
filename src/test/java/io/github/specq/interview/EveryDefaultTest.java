package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Rule;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.RuleEngine;
import io.github.specq.evaluation.Warning;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.Rounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who names the queue and takes every default has a complete first specification that does not
 * contradict itself, whatever the quality level, the technology, the platform and the tenants; what
 * only a look can tell is noted as not checked. Each run takes some of all combinations by chance,
 * or as many as {@code -Ddefaults} says.
 */
class EveryDefaultTest {
  private static final Map<String, Bank> BANKS =
      new BankLoader(BundledBanks.shelf()).loadWithAdvice(List.of("phase9", "checklist"));

  private static final RuleEngine ADVISOR = new RuleEngine(BANKS.values());

  /**
   * Required, and for people to say; where Laravel keeps its jobs, as that may be anywhere; how
   * many functions may run on a platform that starts them.
   */
  private static final Set<String> OWN =
      Set.of("phase9/job-scheduling.needs", "checklist/queue-technology", "phase9/workers.count");

  private static final List<String> QUALITIES =
      List.of("experiment", "prototype", "production", "secure");

  private static final List<Technology> TECHNOLOGIES =
      List.of(
          new Technology("redis-celery", "python", "redis-library", "celery"),
          new Technology("redis-rq", "python", "redis-library", "redis-rq"),
          new Technology(
              "postgresql-pg-boss", "typescript", "postgresql-based", "postgresql-pg-boss"),
          new Technology("rabbitmq", "java", "rabbitmq", "client"),
          new Technology("aws-sqs-sns", "python", "aws-sqs-sns", "client"),
          new Technology("kafka", "java", "kafka", "client"),
          new Technology("river", "go", "postgresql-based", "river"),
          new Technology("laravel", "php", "redis-library", "laravel"),
          new Technology("sidekiq", "ruby", "redis-library", "sidekiq"));

  private static final List<String> PLATFORMS =
      List.of("", "kubernetes", "aws-lambda", "google-cloud-run", "docker-compose");

  private static final List<List<String>> ORDERS =
      List.of(List.of("phase9", "checklist"), List.of("checklist", "phase9"), List.of("checklist"));

  /** What a queue is called in both banks, and a language that it is made for. */
  record Technology(String id, String language, String inChecklist, String library) {
    Answers in(String bank, Answers answers) {
      return bank.equals("phase9")
          ? answers.with(bank, "job-queue", said("technology", id))
          : answers.with(
              bank, "queue-technology", said("value", inChecklist).with("library", given(library)));
    }

    private static Answer.Said said(String field, String option) {
      return Answer.Said.NOTHING.with(field, given(option));
    }

    private static Entry given(String option) {
      return Entry.of(Given.of(option));
    }
  }

  /**
   * A project before its interviews.
   *
   * @param banks what it is asked, one after the other; the first asks for the queue
   */
  record Project(
      String quality, Technology technology, String platform, boolean tenants, List<String> banks) {
    Answers answers() {
      Map<String, String> profile = new HashMap<>();
      if (!platform.isEmpty()) {
        profile.put("deployment", platform);
        profile.put("scheduled-jobs", "yes");
      }
      profile.put("multi-tenant", tenants ? "yes" : "no");
      profile.put("quality", quality);
      profile.put("background-jobs", "yes");
      profile.put("languages", technology.language());
      String asksForQueue = banks.contains("phase9") ? "phase9" : "checklist";
      return technology.in(asksForQueue, Conversation.profile(profile));
    }

    @Override
    public String toString() {
      return String.join(
          " ",
          quality,
          technology.id(),
          platform.isEmpty() ? "anywhere" : platform,
          tenants ? "for tenants" : "for one",
          String.join(", ", banks));
    }
  }

  static List<Project> projects() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("EveryDefaultTest -Dseed=" + seed);
    List<Project> projects = new ArrayList<>();
    for (String quality : QUALITIES) {
      for (Technology technology : TECHNOLOGIES) {
        for (String platform : PLATFORMS) {
          for (boolean tenants : new boolean[] {true, false}) {
            ORDERS.forEach(
                o -> projects.add(new Project(quality, technology, platform, tenants, o)));
          }
        }
      }
    }
    Collections.shuffle(projects, new Random(seed));
    return projects.subList(0, Math.min(projects.size(), Rounds.of("defaults", 108)));
  }

  /** What is answered when the defaults of the rest are taken in an interview about a bank. */
  private static Answers withDefaults(String bank, Answers before) {
    Map<String, Bank> asked = BundledBanks.with(bank);
    Interview interview =
        Interview.start(
            new InterviewPlan(asked, BundledBanks.bank(bank), Optional.of(Depth.ALL), Set.of()),
            before);
    Set<String> tried = new HashSet<>();
    Optional<Step.Part> next = untried(interview, tried);
    while (next.isPresent()) {
      Step.Part step = next.get();
      Reply taken = interview.taking(step).orElseThrow();
      Answer answer = interview.answerOf(step, taken).orElseThrow();
      Answers after = interview.answers().with(step.bank().id(), step.question().id(), answer);
      interview = interview.saved(step, taken, after);
      next = untried(interview, tried);
    }
    return interview.answers();
  }

  private static Optional<Step.Part> untried(Interview interview, Set<String> tried) {
    return interview.openAndKnown(false).stream().filter(s -> tried.add(s.name())).findFirst();
  }

  private static Evaluation withDefaults(Project project) {
    Answers answers = project.answers();
    for (String bank : project.banks()) {
      answers = withDefaults(bank, answers);
    }
    return new Evaluation(BANKS, answers);
  }

  @ParameterizedTest
  @MethodSource("projects")
  void theDefaultsOfTheRestMakeACompleteSpecificationThatDoesNotContradictItself(Project project) {
    Evaluation evaluation = withDefaults(project);
    assertThat(ADVISOR.warnings(evaluation))
        .extracting(Warning::severity)
        .doesNotContain(Rule.Severity.CONTRADICTION);
    assertThat(project.banks().stream().flatMap(bank -> open(bank, evaluation))).isSubsetOf(OWN);
  }

  /** The required questions of a bank, or parts of them, that are without an answer. */
  private static Stream<String> open(String bank, Evaluation evaluation) {
    return QuestionPath.of(BundledBanks.bank(bank), evaluation).inForce().stream()
        .filter(QuestionPath.Stop::missing)
        .flatMap(
            stop ->
                stop.parts().stream()
                    .filter(part -> part.missing() || stop.parts().size() == 1)
                    .filter(part -> part.field().unchecked().isEmpty())
                    .map(part -> part.field().ref().toString()));
  }
}
