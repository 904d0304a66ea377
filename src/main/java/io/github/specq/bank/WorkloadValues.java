package io.github.specq.bank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from the answers about workers, retries and batches. */
final class WorkloadValues {
  private static final Ref WORKERS = new Ref("phase9", "workers", "count");
  private static final Ref MAX_WORKERS = new Ref("phase9", "workers", "max-workers");
  private static final Ref CONCURRENCY = new Ref("phase9", "workers", "concurrency");
  private static final Ref RETRIES = new Ref("phase9", "retries", "max-retries");
  private static final Ref DELAYS = new Ref("phase9", "retries", "delays");
  private static final Ref JOB_TIME = new Ref("checklist", "throughput-target", "average-duration");
  private static final Ref BATCH_SIZE = new Ref("checklist", "batch-size", Ref.VALUE);
  private static final Ref VISIBILITY = new Ref("queue-settings", "sqs", "visibility-timeout");
  private static final Ref LAMBDA_TIMEOUT = new Ref("queue-settings", "lambda", "timeout");
  private static final Ref ITEM_TIME = new Ref("checklist", "batch-size", "item-time");

  static final List<Ref> PARALLEL_JOBS = List.of(MAX_WORKERS, WORKERS, CONCURRENCY);
  static final List<Ref> REACHABLE_RATE =
      Stream.concat(PARALLEL_JOBS.stream(), Stream.of(JOB_TIME)).toList();
  static final List<Ref> BATCH_TIME = List.of(BATCH_SIZE, ITEM_TIME);
  static final List<Ref> TOTAL_RETRY_DELAY = List.of(RETRIES, DELAYS);
  static final List<Ref> LONGEST_RETRY_DELAY = List.of(DELAYS);
  static final List<Ref> QUEUES = List.of(new Ref("phase9", "workers", "queues"));
  static final List<Ref> LAMBDA_VISIBILITY_FACTOR = List.of(VISIBILITY, LAMBDA_TIMEOUT);

  private WorkloadValues() {}

  static Fact queues(Facts facts) {
    Fact queues = facts.of(QUEUES.get(0));
    return queues
        .value()
        .map(v -> v instanceof Value.Many many ? many.values().size() : 1)
        .map(n -> Computed.count(BigDecimal.valueOf(n)))
        .orElse(Computed.nothing(queues));
  }

  static Fact parallelJobs(Facts facts) {
    Fact most = facts.of(MAX_WORKERS);
    Fact workers = most.value().isPresent() ? most : facts.of(WORKERS);
    Fact concurrency = facts.of(CONCURRENCY);
    return product(workers, concurrency)
        .map(Computed::count)
        .orElse(Computed.nothing(workers, concurrency));
  }

  /** Little's law: what is under way is the rate times the time that each takes. */
  static Fact reachableRate(Facts facts) {
    Fact parallel = parallelJobs(facts);
    Fact time = facts.of(JOB_TIME);
    return Computed.number(time)
        .filter(t -> t.signum() > 0)
        .flatMap(t -> Computed.number(parallel).map(p -> p.divide(t, MathContext.DECIMAL128)))
        .map(Computed::rate)
        .orElse(Computed.nothing(parallel, time));
  }

  static Fact lambdaVisibilityFactor(Facts facts) {
    Fact visibility = facts.of(VISIBILITY);
    Fact timeout = facts.of(LAMBDA_TIMEOUT);
    return Computed.number(timeout)
        .filter(t -> t.signum() > 0)
        .flatMap(t -> Computed.number(visibility).map(v -> v.divide(t, MathContext.DECIMAL32)))
        .map(Computed::count)
        .orElse(Computed.nothing(visibility, timeout));
  }

  static Fact batchTime(Facts facts) {
    Fact size = facts.of(BATCH_SIZE);
    Fact time = facts.of(ITEM_TIME);
    return product(size, time).map(Computed::duration).orElse(Computed.nothing(size, time));
  }

  private static Optional<BigDecimal> product(Fact one, Fact other) {
    return Computed.number(one).flatMap(a -> Computed.number(other).map(a::multiply));
  }

  static Fact longestRetryDelay(Facts facts) {
    Fact delays = facts.of(DELAYS);
    return seconds(delays).stream()
        .max(Comparator.naturalOrder())
        .map(Computed::duration)
        .orElse(Computed.nothing(delays));
  }

  private static List<BigDecimal> seconds(Fact delays) {
    return delays.value().stream()
        .flatMap(v -> v instanceof Value.Many many ? many.values().stream() : Stream.of(v))
        .flatMap(v -> Computed.number(v).stream())
        .toList();
  }

  static Fact totalRetryDelay(Facts facts) {
    Fact retries = facts.of(RETRIES);
    Fact delays = facts.of(DELAYS);
    List<BigDecimal> seconds = seconds(delays);
    return Computed.number(retries)
        .filter(r -> !seconds.isEmpty())
        .map(r -> Computed.duration(sum(seconds, r.setScale(0, RoundingMode.DOWN))))
        .orElse(Computed.nothing(retries, delays));
  }

  private static BigDecimal sum(List<BigDecimal> delays, BigDecimal retries) {
    BigDecimal given = BigDecimal.valueOf(delays.size()).min(retries);
    BigDecimal sum =
        delays.stream().limit(given.longValueExact()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.add(delays.get(delays.size() - 1).multiply(retries.subtract(given)));
  }
}
