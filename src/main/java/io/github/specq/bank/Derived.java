package io.github.specq.bank;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values computed from answers: a closed list, used in conditions like any other path. */
public enum Derived {
  /** The library that runs the jobs, else the queue technology. */
  ENGINE {
    @Override
    Fact compute(Facts facts) {
      Fact library = facts.of(LIBRARY);
      return library.value().isPresent() ? library : facts.of(TECHNOLOGY);
    }

    @Override
    public List<Ref> inputs() {
      return List.of(LIBRARY, TECHNOLOGY);
    }

    @Override
    public FieldType type(List<FieldType> inputs) {
      return new ChoiceType(
          inputs.stream().flatMap(t -> t.options().stream()).toList(), true, false, 1, 1);
    }
  },
  /** How many jobs can run at the same moment: workers times jobs per worker. */
  PARALLEL_JOBS {
    @Override
    Fact compute(Facts facts) {
      Fact workers =
          facts.of(MAX_WORKERS).value().isPresent() ? facts.of(MAX_WORKERS) : facts.of(COUNT);
      Fact concurrency = facts.of(CONCURRENCY);
      return number(workers)
          .flatMap(w -> number(concurrency).map(w::multiply))
          .map(product -> known(amount(Measure.NUMBER, product, "")))
          .orElse(nothing(workers, concurrency));
    }

    @Override
    public List<Ref> inputs() {
      return List.of(MAX_WORKERS, COUNT, CONCURRENCY);
    }

    @Override
    public FieldType type(List<FieldType> inputs) {
      return AmountType.of(Measure.NUMBER);
    }
  },
  /** The sum of the delays before retries, in seconds. */
  TOTAL_RETRY_DELAY {
    @Override
    Fact compute(Facts facts) {
      Fact delays = facts.of(DELAYS);
      return delays.value().map(TOTAL_RETRY_DELAY::sum).orElse(nothing(delays));
    }

    @Override
    public List<Ref> inputs() {
      return List.of(DELAYS);
    }

    @Override
    public FieldType type(List<FieldType> inputs) {
      return AmountType.of(Measure.DURATION);
    }
  };

  private static final String BANK = "phase9";
  private static final Ref LIBRARY = new Ref(BANK, "job-queue", "library");
  private static final Ref TECHNOLOGY = new Ref(BANK, "job-queue", "technology");
  private static final Ref COUNT = new Ref(BANK, "workers", "count");
  private static final Ref MAX_WORKERS = new Ref(BANK, "workers", "max-workers");
  private static final Ref CONCURRENCY = new Ref(BANK, "workers", "concurrency");
  private static final Ref DELAYS = new Ref(BANK, "retries", "delays");
  private static final Fact UNKNOWN = new Fact.Unknown(false);

  abstract Fact compute(Facts facts);

  /** What it is computed from. */
  public abstract List<Ref> inputs();

  /**
   * The type of the computed value.
   *
   * @param inputs the types of those inputs that exist
   */
  public abstract FieldType type(List<FieldType> inputs);

  /** Its name in a path. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Derived> of(String id) {
    return Arrays.stream(values()).filter(d -> d.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(Derived::id).toList();
  }

  private static Quantity amount(Measure measure, BigDecimal amount, String unit) {
    String written = amount.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
    return new Measured(measure, amount, unit, written);
  }

  private static Fact known(Quantity quantity) {
    return new Fact.Known(new Value.Amount(quantity), Fact.Origin.CARRIED);
  }

  /** What is known where an input has no value: nothing, or that there is nothing to know. */
  private static Fact nothing(Fact... inputs) {
    return Arrays.stream(inputs)
        .filter(i -> i.comparable() == Truth.FALSE)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Optional<BigDecimal> number(Fact fact) {
    return fact.value().flatMap(Derived::number);
  }

  private static Optional<BigDecimal> number(Value value) {
    return value instanceof Value.Amount a && a.quantity() instanceof Measured m
        ? Optional.of(m.amount())
        : Optional.empty();
  }

  Fact sum(Value delays) {
    if (!(delays instanceof Value.Many many)) {
      return UNKNOWN;
    }
    BigDecimal seconds =
        many.values().stream()
            .flatMap(v -> number(v).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return known(amount(Measure.DURATION, seconds, "s"));
  }
}
