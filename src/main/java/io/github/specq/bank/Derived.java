package io.github.specq.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values computed from answers: a closed list, used in conditions like any other path. */
public enum Derived {
  /** The library that runs the jobs, else the queue technology. */
  ENGINE(QueueValues::engine, QueueValues.ENGINE) {
    @Override
    public FieldType type(List<FieldType> inputs) {
      return new ChoiceType(
          inputs.stream().flatMap(t -> t.options().stream()).toList(), true, false, 1, 1);
    }
  },
  /** What holds the jobs until they run: where it is not said, what the library uses. */
  STORE(QueueValues::store, QueueValues.STORE) {
    @Override
    public FieldType type(List<FieldType> inputs) {
      return QueueValues.STORES;
    }
  },
  /** How many queues were named. */
  QUEUES(Measure.NUMBER, WorkloadValues::queues, WorkloadValues.QUEUES),
  /** How many jobs can run at the same moment: the most workers times jobs per worker. */
  PARALLEL_JOBS(Measure.NUMBER, WorkloadValues::parallelJobs, WorkloadValues.PARALLEL_JOBS),
  /** What the workers can do at most: parallel jobs divided by the average duration of a job. */
  REACHABLE_RATE(Measure.RATE, WorkloadValues::reachableRate, WorkloadValues.REACHABLE_RATE),
  /** How long the largest batch takes, one item after the other. */
  BATCH_TIME(Measure.DURATION, WorkloadValues::batchTime, WorkloadValues.BATCH_TIME),
  /**
   * The sum of the delays before all retries. Where there are more retries than delays, the last
   * delay repeats; without a limit on retries there is no sum.
   */
  TOTAL_RETRY_DELAY(
      Measure.DURATION, WorkloadValues::totalRetryDelay, WorkloadValues.TOTAL_RETRY_DELAY),
  /** The longest of the delays before retries. */
  LONGEST_RETRY_DELAY(
      Measure.DURATION, WorkloadValues::longestRetryDelay, WorkloadValues.LONGEST_RETRY_DELAY),
  /** The visibility timeout of an SQS queue divided by the timeout of the function it starts. */
  LAMBDA_VISIBILITY_FACTOR(
      Measure.NUMBER,
      WorkloadValues::lambdaVisibilityFactor,
      WorkloadValues.LAMBDA_VISIBILITY_FACTOR),
  /** How many schedules do not say whose clock they go by. */
  SCHEDULES_WITHOUT_ZONE(
      Measure.NUMBER, ScheduleValues.count(s -> s.zone().isEmpty()), ScheduleValues.SCHEDULES),
  /** How many schedules go by the clock of another zone than UTC. */
  SCHEDULES_OUTSIDE_UTC(
      Measure.NUMBER, ScheduleValues.count(ScheduleValues::outsideUtc), ScheduleValues.SCHEDULES),
  /** How many schedules go by the clock of a zone that changes it. */
  SCHEDULES_IN_CHANGING_ZONES(
      Measure.NUMBER,
      ScheduleValues.count(ScheduleValues::inChangingZone),
      ScheduleValues.SCHEDULES),
  /** How many schedules have runs that a change of the clock may skip or double. */
  SCHEDULES_IN_CLOCK_CHANGE(
      Measure.NUMBER,
      ScheduleValues.count(ScheduleValues::inClockChange),
      ScheduleValues.SCHEDULES),
  /** How many schedules need a scheduler that looks at seconds. */
  SCHEDULES_WITH_SECONDS(
      Measure.NUMBER, ScheduleValues.count(ScheduleValues::withSeconds), ScheduleValues.SCHEDULES),
  /** The shortest time between two runs of the same schedule. */
  SHORTEST_INTERVAL(Measure.DURATION, ScheduleValues::shortestInterval, ScheduleValues.SCHEDULES);

  private static final Map<String, Derived> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(Derived::id, d -> d));

  private final Optional<Measure> measure;

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final Function<Facts, Fact> formula;

  @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
  private final List<Ref> inputs;

  Derived(Function<Facts, Fact> formula, List<Ref> inputs) {
    this(Optional.empty(), formula, inputs);
  }

  Derived(Measure measure, Function<Facts, Fact> formula, List<Ref> inputs) {
    this(Optional.of(measure), formula, inputs);
  }

  Derived(Optional<Measure> measure, Function<Facts, Fact> formula, List<Ref> inputs) {
    this.measure = measure;
    this.formula = formula;
    this.inputs = inputs;
  }

  /**
   * What the answers come to: a value, or unknown while an input may still be answered. Where an
   * input does not apply or is off the path, the result is so too.
   */
  Fact compute(Facts facts) {
    return formula.apply(facts);
  }

  /** What it is computed from. */
  public List<Ref> inputs() {
    return inputs;
  }

  /**
   * The type of the computed value.
   *
   * @param inputs the types of those inputs that exist
   */
  public FieldType type(List<FieldType> inputs) {
    return AmountType.of(measure.orElseThrow());
  }

  /** Its name in a path. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Derived> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(Derived::id).toList();
  }
}
