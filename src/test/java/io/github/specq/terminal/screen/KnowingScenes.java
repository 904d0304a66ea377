package io.github.specq.terminal.screen;

import io.github.specq.answers.Answers;
import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Find;
import io.github.specq.bank.Strength;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Advised;
import io.github.specq.evaluation.Advisor;
import io.github.specq.evaluation.Proposal;
import io.github.specq.evaluation.Situation;
import io.github.specq.interview.Interview;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Conversation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Interviews in a repository that shows something, and answers that there is something to say to.
 */
final class KnowingScenes {
  private static final Map<String, Bank> BANKS =
      new BankLoader(BundledBanks.shelf()).loadWithAdvice(List.of("phase9"));

  private static final Ref QUEUE = new Ref("phase9", "job-queue", "technology");
  private static final Ref TIMEOUT = new Ref("phase9", "workers", "job-timeout");
  private static final Ref QUEUES = new Ref("phase9", "workers", "queues");

  private static final Find CELERY = new Find("requirements.txt", 5, "celery 5.3.6");
  private static final Find WORKER =
      new Find("deploy/docker-compose.yml", 11, "celery -A shop worker -Q high,low");

  private static final List<Proposal> SURE =
      List.of(
          proposal(QUEUE, "redis-celery", Strength.STRONG, false, CELERY, WORKER),
          proposal(QUEUES, "high", Strength.STRONG, false, WORKER),
          proposal(QUEUES, "low", Strength.STRONG, false, WORKER),
          proposal(
              TIMEOUT,
              "30 min",
              Strength.STRONG,
              false,
              new Find("shop/celery.py", 9, "task_time_limit = 1800")));

  private static final List<Proposal> RIVALS =
      List.of(
          proposal(
              QUEUE,
              "kafka",
              Strength.MEDIUM,
              true,
              new Find("services/orders/package.json", 8, "kafkajs 2.2.4")),
          proposal(QUEUE, "redis-celery", Strength.MEDIUM, true, CELERY),
          proposal(
              QUEUE,
              "bullmq",
              Strength.WEAK,
              false,
              new Find("examples/mail/package.json", 4, "bullmq 5.34.5")));

  private KnowingScenes() {}

  private static Proposal proposal(
      Ref ref, String value, Strength strength, boolean rival, Find... finds) {
    return new Proposal(ref, Given.of(value), strength, rival, List.of(finds));
  }

  static Conversation sure() {
    return finding(SURE);
  }

  static Conversation rivals() {
    return finding(RIVALS);
  }

  private static Conversation finding(List<Proposal> proposals) {
    Interview.Plan plan =
        new Interview.Plan(
            BundledBanks.with("phase9"),
            BundledBanks.bank("phase9"),
            Optional.empty(),
            Set.of(),
            ref -> proposals.stream().filter(p -> p.ref().equals(ref)).toList());
    return new Conversation(Interview.start(plan, Scenes.PROFILE));
  }

  /** A scheduler that does not fit, and what is open beside it. */
  static Interview warned() {
    return Scenes.phase9()
        .goTo("job-queue.technology")
        .answer("redis-rq")
        .goTo("retries.max-retries")
        .answer("3")
        .goTo("retries.idempotency")
        .answer("none")
        .goTo("workers.job-timeout")
        .answer("2 h")
        .goTo("job-scheduling.needs")
        .answer("cron")
        .goTo("job-scheduling.tool")
        .answer("celery-beat")
        .interview();
  }

  /** What there is to say to the answers of an interview. */
  static List<Advised> said(Interview interview) {
    Answers answers = interview.answers();
    return Advised.of(new Advisor(BANKS.values()), new Situation(BANKS, answers), answers);
  }
}
