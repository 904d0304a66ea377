package io.github.specq.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from the answers about the queue: who runs the jobs, and what holds them. */
final class QueueValues {
  private static final Ref LIBRARY = new Ref("phase9", "job-queue", "library");
  private static final Ref TECHNOLOGY = new Ref("phase9", "job-queue", "technology");
  private static final Ref BROKER = new Ref("phase9", "job-queue", "broker");
  private static final Ref KEPT_IN = new Ref("phase9", "job-queue", "store");
  private static final Ref OTHER_LIBRARY = new Ref("checklist", "queue-technology", "library");
  private static final Ref OTHER_TECHNOLOGY = new Ref("checklist", "queue-technology", Ref.VALUE);

  static final List<Ref> ENGINE = List.of(LIBRARY, TECHNOLOGY, OTHER_LIBRARY, OTHER_TECHNOLOGY);
  static final List<Ref> STORE =
      List.of(KEPT_IN, BROKER, TECHNOLOGY, OTHER_LIBRARY, OTHER_TECHNOLOGY);

  /** What can hold jobs. */
  static final FieldType STORES =
      new ChoiceType(
          List.of(
              store("redis", "Redis"),
              store("rabbitmq", "RabbitMQ"),
              store("aws-sqs", "AWS SQS"),
              store("kafka", "Kafka"),
              store("postgresql", "PostgreSQL"),
              store("mysql", "MySQL"),
              store("sql-server", "SQL Server"),
              store("mongodb", "MongoDB"),
              store("sqlite", "SQLite"),
              store("memory", "memory"),
              store("google", "Google Cloud"),
              store("azure", "Azure Service Bus"),
              store("nats", "NATS"),
              store("temporal", "Temporal"),
              store("faktory", "Faktory"),
              store("zookeeper", "ZooKeeper")),
          false,
          false,
          1,
          1);

  /** What holds the jobs of a technology or library that leaves no choice, or has a usual one. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("redis-celery", "redis"),
          Map.entry("redis-rq", "redis"),
          Map.entry("redis-library", "redis"),
          Map.entry("sidekiq", "redis"),
          Map.entry("resque", "redis"),
          Map.entry("bullmq", "redis"),
          Map.entry("asynq", "redis"),
          Map.entry("arq", "redis"),
          Map.entry("postgresql-pg-boss", "postgresql"),
          Map.entry("postgresql-based", "postgresql"),
          Map.entry("graphile-worker", "postgresql"),
          Map.entry("river", "postgresql"),
          Map.entry("good-job", "postgresql"),
          Map.entry("oban", "postgresql"),
          Map.entry("aws-sqs-sns", "aws-sqs"),
          Map.entry("google-cloud-tasks", "google"),
          Map.entry("google-pubsub", "google"),
          Map.entry("azure-service-bus", "azure"));

  private QueueValues() {}

  private static Option store(String id, String label) {
    return new Option(
        id,
        label,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(label),
        List.of(),
        List.of(),
        List.of(),
        false,
        true);
  }

  static Fact engine(Facts facts) {
    return Computed.saidFirst(ENGINE.stream().map(facts::of))
        .filter(f -> f.value().isPresent())
        .findFirst()
        .orElseGet(() -> facts.of(TECHNOLOGY));
  }

  static Fact store(Facts facts) {
    return Computed.saidFirst(STORE.stream().map(facts::of))
        .flatMap(f -> f.value().stream().flatMap(QueueValues::holding))
        .findFirst()
        .orElseGet(() -> Computed.nothing(facts.of(TECHNOLOGY)));
  }

  private static Stream<Fact> holding(Value value) {
    if (!(value instanceof Value.Chosen chosen)) {
      return Stream.empty();
    }
    String id = USUAL.getOrDefault(chosen.option(), chosen.option());
    return STORES.option(id).stream()
        .map(o -> new Fact.Known(new Value.Chosen(o.id()), Fact.Origin.CARRIED));
  }
}
