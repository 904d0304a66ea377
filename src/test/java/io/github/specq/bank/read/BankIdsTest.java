package io.github.specq.bank.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Banks;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import io.github.specq.field.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids stand in answers files and scripts: more may come, none may go or be renamed. */
class BankIdsTest {

  @Test
  void theProfileKeepsItsQuestions() {
    assertThat(Banks.bundled("project").questions().map(Question::id))
        .contains(
            "quality",
            "languages",
            "existing-services",
            "deployment",
            "background-jobs",
            "scheduled-jobs",
            "multi-tenant");
  }

  @Test
  void phase9KeepsItsQuestionsInTheSourcesOrder() {
    assertThat(Banks.bundled("phase9").questions().map(Question::id))
        .containsExactly("job-queue", "workers", "job-scheduling", "retries", "monitoring");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          job-queue: technology library broker variant reason
          workers: count concurrency queues worker-types scaling scaling-trigger max-workers memory-limit cpu-limit job-timeout
          job-scheduling: needs tool schedules
          retries: max-retries backoff delays jitter conditions dead-letter dead-letter-place logging alerting manual-retry idempotency
          monitoring: needs tools alerts metrics
          """)
  void phase9KeepsItsFields(String question, String fields) {
    assertThat(Banks.bundled("phase9").question(question).orElseThrow().fields())
        .extracting(Field::id)
        .contains(fields.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          project  : quality        : value         : experiment prototype production secure
          phase9   : job-queue      : technology    : redis-celery redis-rq postgresql-pg-boss rabbitmq aws-sqs-sns kafka none
          phase9   : job-queue      : variant       : classic quorum stream standard fifo consumer-group share-group
          phase9   : job-scheduling : tool          : celery-beat cron apscheduler cloud-scheduler database-backed
          phase9   : workers        : scaling       : manual auto-scaling serverless
          phase9   : retries        : backoff       : exponential fixed linear
          """)
  void choicesKeepTheirOptions(String bank, String question, String field, String options) {
    assertThat(options(bank, question, field).stream().filter(Option::listed).map(Option::id))
        .containsExactly(options.split(" "));
  }

  /** Advice and the evidence of a repository name these; nobody has to read through them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          phase9    : job-queue        : technology : sidekiq resque solid-queue good-job delayed-job bullmq graphile-worker dramatiq huey arq laravel river asynq oban hangfire quartz jobrunr spring-batch temporal faktory nats google-cloud-tasks google-pubsub azure-service-bus
          phase9    : job-queue        : broker     : kafka zookeeper google-pubsub
          phase9    : job-scheduling   : tool       : rq-scheduler rq-cron pg-boss bullmq graphile-cron oban-cron solid-queue huey quartz spring laravel-scheduler kubernetes-cronjob eventbridge-scheduler eventbridge-rules google-cloud-scheduler nats apscheduler-4
          phase9    : monitoring       : tools      : rq-dashboard rq-exporter pg-boss-dashboard bull-board sidekiq-web oban-web asynqmon horizon hangfire-dashboard rabbitmq-management cloudwatch prometheus opentelemetry
          checklist : cron-scheduling  : tool       : kubernetes-cronjob eventbridge-rules graphile-cron
          project   : deployment       : value      : render fly-io
          """)
  void optionsThatAreNotShownAreKnown(String bank, String question, String field, String options) {
    assertThat(options(bank, question, field).stream().filter(o -> !o.listed()).map(Option::id))
        .contains(options.split(" "));
  }

  /** What is typed means one thing. */
  @ParameterizedTest
  @ValueSource(strings = {"project", "phase9", "checklist", "queue-settings"})
  void noTwoOptionsOfAFieldShareAName(String bank) {
    assertThat(Banks.bundled(bank).questions().flatMap(q -> q.fields().stream()))
        .allSatisfy(
            field ->
                assertThat(field.type().options())
                    .allSatisfy(
                        option ->
                            assertThat(names(option))
                                .allMatch(
                                    name ->
                                        field.type().options().stream()
                                                .filter(o -> o.isCalled(name))
                                                .count()
                                            == 1)));
  }

  private static List<String> names(Option option) {
    return Stream.concat(Stream.of(option.id(), option.label()), option.aliases().stream())
        .toList();
  }

  private static List<Option> options(String bank, String question, String field) {
    return Banks.bundled(bank)
        .question(question)
        .flatMap(q -> q.field(field))
        .orElseThrow()
        .type()
        .options();
  }

  @ParameterizedTest
  @CsvSource({"job-queue.library, celery", "job-queue.broker, redis"})
  void theFirstOptionIsTheExpectedOne(String path, String option) {
    String[] names = path.split("\\.", -1);
    Field field =
        Banks.bundled("phase9").question(names[0]).flatMap(q -> q.field(names[1])).orElseThrow();
    assertThat(field.type().options().get(0).id()).isEqualTo(option);
  }

  /** A plus marks a question that needs more than one field: yes or no and a duration, say. */
  private static final String CHECKLIST =
      """
          job-types: job-operations job-triggers scheduled-jobs-needed event-driven-jobs+ job-dependencies+
          queue-system: queue-technology queue-reason queue-hosting queue-layout
          job-priority: priority-levels+ priority-rule priority-mechanism priority-starvation
          job-payload: payload-content payload-max-size payload-sensitive+ payload-reference payload-versioning
          job-processing: worker-hosting worker-concurrency worker-autoscaling graceful-shutdown+ long-running-jobs+
          failure-handling: retry-attempts retry-backoff+ dead-letter-queue+ failure-alerting+ manual-retry+
          idempotency: idempotent duplicate-detection replay-safe+ retry-side-effects
          timeouts: job-timeout+ timeout-action job-heartbeat+ stuck-job-detection
          ordering: ordering-guarantee fifo-required+ out-of-order-impact ordering-scope
          scheduling: cron-scheduling+ one-time-jobs+ schedule-timezone+ schedule-ui missed-schedule
          concurrency-control: rate-limit+ per-resource-limit+ limit-scope lock-management+
          progress-tracking: progress-reporting progress-user-visible+ progress-eta progress-persistence progress-cancel
          job-cancellation: jobs-cancellable cancel-running cancel-cleanup cancel-confirmation+
          batching: batching batch-size+ batch-partial-failure batch-progress
          monitoring: metric-queue-depth+ metric-rate metric-failure-rate+ metric-worker-health+ alert-queue-latency+
          observability: job-logs+ job-tracing+ job-correlation+ job-debug-mode+ payload-inspection
          testing: test-strategy test-integration+ test-queue-mode test-time+ test-failures
          deployment: deploy-strategy deploy-rolling deploy-compatibility+ deploy-blue-green deploy-feature-flags
          multi-tenant: multi-tenant tenant-limits+ tenant-priority+ tenant-impact
          data-retention: retention-completed retention-failed history-queryable+ purge+
          recovery: recovery-queue recovery-worker+ recovery-consistency+ replay+ recovery-disaster+
          performance: throughput-target+ latency-target+ backpressure-size+ scaling-triggers+ peak-load+
          cost: cost-queue cost-workers cost-per-job cost-strategies+
          security: payload-encryption worker-auth sensitive-handling job-audit-log+ job-access-control
          """;

  @Test
  void theChecklistKeepsItsSectionsAndQuestionsInOrder() {
    List<String> ids = new ArrayList<>();
    for (Section section : Banks.bundled("checklist").sections()) {
      ids.add(
          section.id()
              + ": "
              + String.join(" ", section.questions().stream().map(Question::id).toList()));
    }
    assertThat(ids).containsExactlyElementsOf(CHECKLIST.replace("+", "").lines().toList());
  }

  @Test
  void compoundQuestionsOfTheChecklistHaveSeveralFields() {
    Bank checklist = Banks.bundled("checklist");
    List<String> compound =
        CHECKLIST
            .replaceAll("[a-z-]+: ", "")
            .replace('\n', ' ')
            .lines()
            .flatMap(l -> List.of(l.split(" ")).stream())
            .filter(id -> id.endsWith("+"))
            .map(id -> id.replace("+", ""))
            .toList();

    assertThat(compound)
        .hasSize(49)
        .allMatch(id -> checklist.question(id).orElseThrow().fields().size() > 1);
    assertThat(checklist.questions())
        .as("questions that are asked part by part without a menu")
        .allMatch(q -> q.fields().get(0).id().equals("value"));
  }
}
