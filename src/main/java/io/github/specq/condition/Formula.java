package io.github.specq.condition;

import io.github.specq.field.AmountType;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.ListType;
import io.github.specq.field.Option;
import io.github.specq.field.TextType;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Measured;
import io.github.specq.schedule.ScheduleProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a value is computed from answers.
 *
 * <p>It comes to a value only where all its operands have one. Else it is unknown while one of them
 * may still get a value, and where one never will, it is as that one is: off the path, or without
 * meaning for the project.
 */
public sealed interface Formula {
  /** What a name is. */
  FieldType TEXT = new TextType(false, List.of());

  /** What the answers come to. */
  Fact of(Facts facts);

  /** The answers it is computed from, in the order in which they are looked at. */
  Stream<Ref> inputs();

  /**
   * The ways in which it can come to a value: in each, what some of its inputs have to be. Inputs
   * that a way does not name may be anything.
   *
   * @param wanted the values it is to come to
   */
  Stream<Map<Ref, Predicate<Value>>> ways(Predicate<Value> wanted);

  /**
   * The type of the value, or empty where that hangs on answers whose types are not known.
   *
   * @param types the type of each answer
   */
  Optional<FieldType> type(Function<Ref, Optional<FieldType>> types);

  /** An answer as it is. */
  record Answer(Ref ref) implements Formula {
    @Override
    public Fact of(Facts facts) {
      return facts.of(ref);
    }

    @Override
    public Stream<Ref> inputs() {
      return Stream.of(ref);
    }

    @Override
    public Stream<Map<Ref, Predicate<Value>>> ways(Predicate<Value> wanted) {
      return Stream.of(Map.of(ref, wanted));
    }

    @Override
    public Optional<FieldType> type(Function<Ref, Optional<FieldType>> types) {
      return types.apply(ref);
    }
  }

  /**
   * The first of several that has a value. What somebody said comes before what only the repository
   * shows.
   *
   * @param otherwise what it is like where none has a value; without it, unknown while any of them
   *     may still get one
   */
  record First(List<Formula> operands, Optional<Formula> otherwise) implements Formula {
    public First {
      operands = List.copyOf(operands);
    }

    @Override
    public Fact of(Facts facts) {
      List<Fact> all = operands.stream().map(o -> o.of(facts)).toList();
      return all.stream()
          .sorted(Comparator.comparing(First::isFound))
          .filter(f -> f.value().isPresent())
          .findFirst()
          .orElseGet(() -> otherwise.map(o -> o.of(facts)).orElseGet(() -> Computed.none(all)));
    }

    private static boolean isFound(Fact fact) {
      return fact instanceof Fact.Known known && known.origin() == Fact.Origin.SHOWN;
    }

    @Override
    public Stream<Ref> inputs() {
      return operands.stream().flatMap(Formula::inputs);
    }

    @Override
    public Stream<Map<Ref, Predicate<Value>>> ways(Predicate<Value> wanted) {
      return operands.stream().flatMap(o -> o.ways(wanted));
    }

    @Override
    public Optional<FieldType> type(Function<Ref, Optional<FieldType>> types) {
      return operands.stream().flatMap(o -> o.type(types).stream()).reduce(FieldType::unitedWith);
    }
  }

  /**
   * An option for each option.
   *
   * @param to the options it comes to, by those it comes from
   * @param keeps whether an option that is not named comes to itself, where that is among {@code
   *     options}; else it comes to nothing
   * @param options what it can come to
   */
  record Mapped(Formula operand, Map<String, String> to, boolean keeps, List<Option> options)
      implements Formula {
    public Mapped {
      to = Map.copyOf(to);
      options = List.copyOf(options);
    }

    @Override
    public Fact of(Facts facts) {
      Fact fact = operand.of(facts);
      if (!(fact instanceof Fact.Known known)) {
        return fact;
      }
      return mapped(known.held())
          .<Fact>map(v -> new Fact.Known(v, known.origin()))
          .orElse(new Fact.Unknown(false));
    }

    private Optional<Value> mapped(Value value) {
      return value instanceof Value.Chosen chosen
          ? Optional.ofNullable(to.getOrDefault(chosen.option(), keeps ? chosen.option() : null))
              .filter(id -> options.stream().anyMatch(o -> o.id().equals(id)))
              .map(Value.Chosen::new)
          : Optional.empty();
    }

    @Override
    public Stream<Ref> inputs() {
      return operand.inputs();
    }

    @Override
    public Stream<Map<Ref, Predicate<Value>>> ways(Predicate<Value> wanted) {
      return operand.ways(v -> mapped(v).filter(wanted).isPresent());
    }

    @Override
    public Optional<FieldType> type(Function<Ref, Optional<FieldType>> types) {
      return Optional.of(new ChoiceType(options, false, false, 1, 1));
    }
  }

  /** A formula whose value is an amount. */
  sealed interface Amount extends Formula {
    Measure measure();

    List<Formula> operands();

    @Override
    default Stream<Ref> inputs() {
      return operands().stream().flatMap(Formula::inputs);
    }

    /** {@link Computed#of} the operands. */
    default Fact computed(Facts facts, Function<List<BigDecimal>, Optional<BigDecimal>> operation) {
      return Computed.of(operands().stream().map(o -> o.of(facts)).toList(), measure(), operation);
    }

    /** Every operand has to have a value; which one is left open. */
    @Override
    default Stream<Map<Ref, Predicate<Value>>> ways(Predicate<Value> wanted) {
      Stream<Map<Ref, Predicate<Value>>> ways = Stream.of(Map.of());
      for (Formula operand : operands()) {
        ways = ways.flatMap(way -> operand.ways(v -> true).map(more -> both(way, more)));
      }
      return ways;
    }

    private static Map<Ref, Predicate<Value>> both(
        Map<Ref, Predicate<Value>> one, Map<Ref, Predicate<Value>> other) {
      Map<Ref, Predicate<Value>> both = new HashMap<>(one);
      other.forEach((ref, wanted) -> both.merge(ref, wanted, Predicate::and));
      return both;
    }

    @Override
    default Optional<FieldType> type(Function<Ref, Optional<FieldType>> types) {
      return Optional.of(AmountType.of(measure()));
    }
  }

  /** All operands multiplied. */
  record Product(List<Formula> operands, Measure measure) implements Amount {
    public Product {
      operands = List.copyOf(operands);
    }

    @Override
    public Fact of(Facts facts) {
      return computed(
          facts, each -> Optional.of(each.stream().reduce(BigDecimal::multiply).orElseThrow()));
    }
  }

  /** One operand divided by another; unknown where that is zero. */
  record Quotient(Formula dividend, Formula divisor, Measure measure) implements Amount {
    @Override
    public List<Formula> operands() {
      return List.of(dividend, divisor);
    }

    @Override
    public Fact of(Facts facts) {
      return computed(
          facts,
          each ->
              each.get(1).signum() == 0
                  ? Optional.empty()
                  : Optional.of(each.get(0).divide(each.get(1), MathContext.DECIMAL128)));
    }
  }

  /** All operands, and all entries of those that are lists, added. */
  record Sum(List<Formula> operands, Measure measure) implements Amount {
    public Sum {
      operands = List.copyOf(operands);
    }

    @Override
    public Fact of(Facts facts) {
      return computed(facts, each -> each.stream().reduce(BigDecimal::add));
    }
  }

  /**
   * As many entries of a list as are wanted, added.
   *
   * @param times how many, in whole numbers
   * @param repeatsLast whether the last entry stands for all that are not there
   */
  record SumOfFirst(Formula times, Formula list, boolean repeatsLast, Measure measure)
      implements Amount {
    @Override
    public List<Formula> operands() {
      return List.of(times, list);
    }

    @Override
    public Fact of(Facts facts) {
      return computed(facts, each -> sum(each.get(0), each.subList(1, each.size())));
    }

    private Optional<BigDecimal> sum(BigDecimal wanted, List<BigDecimal> entries) {
      if (entries.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal count = wanted.setScale(0, RoundingMode.DOWN);
      BigDecimal given = BigDecimal.valueOf(entries.size()).min(count);
      BigDecimal sum =
          entries.stream().limit(given.longValueExact()).reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal missing = repeatsLast ? count.subtract(given) : BigDecimal.ZERO;
      return Optional.of(sum.add(entries.get(entries.size() - 1).multiply(missing)));
    }
  }

  /**
   * The largest or smallest of all operands and of all entries of those that are lists. A schedule
   * counts with the shortest time between two of its runs.
   */
  record Extreme(List<Formula> operands, boolean largest, Measure measure) implements Amount {
    public Extreme {
      operands = List.copyOf(operands);
    }

    @Override
    public Fact of(Facts facts) {
      Comparator<BigDecimal> order = Comparator.naturalOrder();
      return computed(facts, each -> each.stream().max(largest ? order : order.reversed()));
    }
  }

  /**
   * How many entries an answer has.
   *
   * @param only counts only schedules that are so
   */
  record Count(Formula operand, Optional<ScheduleProperty> only) implements Amount {
    @Override
    public Measure measure() {
      return Measure.NUMBER;
    }

    @Override
    public List<Formula> operands() {
      return List.of(operand);
    }

    @Override
    public Fact of(Facts facts) {
      Fact fact = operand.of(facts);
      return fact.value()
          .map(v -> Computed.entries(v).filter(e -> isMeant(e, only)).count())
          .<Fact>map(n -> Computed.known(Measured.of(Measure.NUMBER, BigDecimal.valueOf(n), "")))
          .orElseGet(() -> Computed.nothing(List.of(fact)));
    }
  }

  /**
   * What the entries of an answer are called: a schedule by its name, or by when it runs where it
   * has none; anything else as it is.
   *
   * @param only names only schedules that are so
   */
  record Names(Formula operand, Optional<ScheduleProperty> only) implements Formula {
    @Override
    public Fact of(Facts facts) {
      Fact fact = operand.of(facts);
      List<Value> names =
          fact.value().stream()
              .flatMap(Computed::entries)
              .filter(e -> isMeant(e, only))
              .<Value>map(e -> new Value.Words(name(e)))
              .toList();
      return names.isEmpty()
          ? Computed.nothing(List.of(fact))
          : new Fact.Known(new Value.Many(names), Fact.Origin.CARRIED);
    }

    private static String name(Value entry) {
      return entry instanceof Value.Timed timed
          ? timed.schedule().name().orElseGet(() -> timed.schedule().timing().written())
          : ValueText.label(TEXT, entry);
    }

    @Override
    public Stream<Ref> inputs() {
      return operand.inputs();
    }

    @Override
    public Stream<Map<Ref, Predicate<Value>>> ways(Predicate<Value> wanted) {
      return operand.ways(v -> true);
    }

    @Override
    public Optional<FieldType> type(Function<Ref, Optional<FieldType>> types) {
      return Optional.of(new ListType(TEXT, 1, Integer.MAX_VALUE, List.of()));
    }
  }

  /** Whether an entry counts. */
  private static boolean isMeant(Value entry, Optional<ScheduleProperty> only) {
    return only.isEmpty()
        || (entry instanceof Value.Timed timed && only.get().isTrueOf(timed.schedule()));
  }
}
