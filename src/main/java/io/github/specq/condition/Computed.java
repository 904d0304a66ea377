package io.github.specq.condition;

import io.github.specq.field.Value;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Measured;
import io.github.specq.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What computed values are made of: amounts out of facts, and facts out of amounts. */
public final class Computed {
  private static final Fact UNKNOWN = new Fact.Unknown(false);

  private Computed() {}

  /**
   * The fact that an operation on amounts comes to.
   *
   * @param measure what the result measures
   * @param operation is given the amounts in base units, all entries of a list one after the other,
   *     and answers with nothing where they have no result
   */
  static Fact of(
      List<Fact> operands,
      Measure measure,
      Function<List<BigDecimal>, Optional<BigDecimal>> operation) {
    List<Measured> amounts = new ArrayList<>();
    for (Fact operand : operands) {
      List<Value> entries = operand.value().stream().flatMap(Computed::entries).toList();
      List<Measured> read = entries.stream().flatMap(e -> amount(e).stream()).toList();
      if (entries.isEmpty() || read.size() < entries.size()) {
        return nothing(operands);
      }
      amounts.addAll(read);
    }
    return inOneCurrency(amounts)
        .flatMap(
            unit ->
                operation
                    .apply(amounts.stream().map(Measured::amount).toList())
                    .map(result -> known(Measured.of(measure, result, unit))))
        .orElseGet(() -> nothing(operands));
  }

  /** The unit of all that is money, where there is one; nothing where two of them differ. */
  private static Optional<String> inOneCurrency(List<Measured> amounts) {
    List<String> units =
        amounts.stream()
            .filter(a -> a.measure() == Measure.MONEY)
            .map(Measured::unit)
            .distinct()
            .toList();
    return units.size() > 1 ? Optional.empty() : Optional.of(String.join("", units));
  }

  /** Each of several values, or the value itself. */
  static Stream<Value> entries(Value value) {
    return value instanceof Value.Many many
        ? many.values().stream().flatMap(Computed::entries)
        : Stream.of(value);
  }

  private static Optional<Measured> amount(Value value) {
    if (value instanceof Value.Timed timed) {
      BigDecimal millis = BigDecimal.valueOf(timed.schedule().timing().shortest().toMillis(), 3);
      return Optional.of(Measured.duration(millis));
    }
    return value instanceof Value.Amount a && a.quantity() instanceof Measured m
        ? Optional.of(m)
        : Optional.empty();
  }

  /** What is known where an operand has no value: that there is nothing to know, or nothing. */
  static Fact nothing(List<Fact> operands) {
    return operands.stream().filter(o -> o.comparable() == Truth.FALSE).findFirst().orElse(UNKNOWN);
  }

  /** What is known where none of several has a value, and one would be enough. */
  static Fact none(List<Fact> operands) {
    boolean over = operands.stream().allMatch(o -> o.comparable() == Truth.FALSE);
    return over ? operands.get(operands.size() - 1) : UNKNOWN;
  }

  static Fact known(Quantity quantity) {
    return new Fact.Known(new Value.Amount(quantity), Fact.Origin.CARRIED);
  }
}
