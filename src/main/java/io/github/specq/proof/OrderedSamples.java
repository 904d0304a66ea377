package io.github.specq.proof;

import io.github.specq.field.AmountType;
import io.github.specq.field.Value;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Measured;
import io.github.specq.quantity.Quantity;
import io.github.specq.quantity.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Values with an order: each that is named, and in every gap between them, below and above, as many
 * as there are fields to compare.
 */
final class OrderedSamples {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** What can be less than nothing. */
  private static final Set<Measure> SIGNED = Set.of(Measure.NUMBER, Measure.PERCENT, Measure.MONEY);

  private static final int MOST_ZEROS = 8;

  private final int fields;
  private final Set<Value> samples = new LinkedHashSet<>();
  private boolean complete = true;

  private OrderedSamples(int fields) {
    this.fields = fields;
  }

  /**
   * What to try for fields that are compared with each other; empty where that is not known.
   *
   * @param types their types, one for each
   * @param named what they are compared with
   */
  static Optional<List<Value>> of(List<AmountType> types, Collection<Value> named) {
    OrderedSamples samples = new OrderedSamples(types.size());
    List<Quantity> bounds =
        types.stream().flatMap(t -> Stream.concat(t.min().stream(), t.max().stream())).toList();
    List<Quantity> known = new ArrayList<>(bounds);
    for (Value value : named) {
      if (value instanceof Value.Amount amount) {
        known.add(amount.quantity());
      } else {
        samples.samples.add(value);
      }
    }
    types.forEach(t -> t.also().forEach(w -> samples.samples.add(new Value.Unlimited(w))));
    samples.add(types.get(0).measure(), known);
    return samples.complete ? Optional.of(List.copyOf(samples.samples)) : Optional.empty();
  }

  private void add(Measure measure, List<Quantity> known) {
    if (measure == Measure.VERSION) {
      versions(known.stream().map(Version.class::cast).sorted().toList());
      return;
    }
    Map<String, List<BigDecimal>> amounts = new TreeMap<>();
    known.stream()
        .map(Measured.class::cast)
        .forEach(m -> amounts.computeIfAbsent(m.unit(), u -> new ArrayList<>()).add(m.amount()));
    if (measure == Measure.MONEY || amounts.isEmpty()) {
      for (int i = 0; i < fields; i++) {
        amounts.put("another unit " + i, List.of(BigDecimal.ONE));
      }
    }
    amounts.forEach((unit, of) -> amounts(measure, unit, of.stream().sorted().toList()));
  }

  private void amounts(Measure measure, String unit, List<BigDecimal> sorted) {
    List<BigDecimal> all = new ArrayList<>();
    all.addAll(below(measure, sorted.get(0)));
    for (int i = 0; i < sorted.size(); i++) {
      all.add(sorted.get(i));
      if (i + 1 < sorted.size() && sorted.get(i).compareTo(sorted.get(i + 1)) < 0) {
        all.addAll(between(sorted.get(i), sorted.get(i + 1)));
      }
    }
    BigDecimal high = sorted.get(sorted.size() - 1);
    all.addAll(between(high, high.add(BigDecimal.TEN)));
    all.forEach(
        a -> samples.add(new Value.Amount(new Measured(measure, a, unit, a.toPlainString()))));
  }

  private List<BigDecimal> below(Measure measure, BigDecimal low) {
    if (SIGNED.contains(measure)) {
      return between(low.subtract(BigDecimal.TEN), low);
    }
    return low.signum() == 0 ? List.of() : between(BigDecimal.ZERO, low);
  }

  private List<BigDecimal> between(BigDecimal low, BigDecimal high) {
    List<BigDecimal> found = new ArrayList<>();
    BigDecimal next = low;
    for (int i = 0; i < fields; i++) {
      next = next.add(high).multiply(HALF);
      found.add(next);
    }
    return found;
  }

  private void versions(List<Version> sorted) {
    if (sorted.isEmpty()) {
      for (int i = 0; i < fields; i++) {
        sample(release(List.of(BigInteger.valueOf(i + 1L))));
      }
      return;
    }
    int longest = sorted.stream().mapToInt(v -> v.numbers().size()).max().orElseThrow();
    for (int i = 0; i < sorted.size(); i++) {
      Version version = sorted.get(i);
      sample(version);
      if (i + 1 == sorted.size() || version.compareTo(sorted.get(i + 1)) < 0) {
        above(version, i + 1 < sorted.size() ? Optional.of(sorted.get(i + 1)) : Optional.empty());
      }
    }
    below(sorted.get(0), longest);
  }

  /** Later than one, and earlier than the next. */
  private void above(Version version, Optional<Version> next) {
    List<Version> found = List.of();
    for (int zeros = 0; zeros < MOST_ZEROS && found.size() < fields; zeros++) {
      found =
          after(version, zeros).stream()
              .filter(later -> next.isEmpty() || later.compareTo(next.get()) < 0)
              .toList();
    }
    complete &= found.size() >= fields;
    found.forEach(this::sample);
  }

  /** {@code 2.0.0.1}, {@code 2.0.0.2} after 2, with two zeros. */
  private List<Version> after(Version version, int zeros) {
    List<Version> later = new ArrayList<>();
    for (int i = 1; i <= fields; i++) {
      List<BigInteger> numbers = new ArrayList<>(version.numbers());
      numbers.addAll(Collections.nCopies(zeros, BigInteger.ZERO));
      numbers.add(BigInteger.valueOf(i));
      later.add(release(numbers));
    }
    return later;
  }

  /** Earlier than all of them: pre-releases of version 0. */
  private void below(Version lowest, int longest) {
    for (int i = 0; i < fields; i++) {
      List<BigInteger> zeros = Collections.nCopies(longest, BigInteger.ZERO);
      Version early = new Version(zeros, List.of("0", String.valueOf(i)), "0-0." + i);
      complete &= early.compareTo(lowest) < 0;
      sample(early);
    }
  }

  private static Version release(List<BigInteger> numbers) {
    return new Version(
        numbers, List.of(), String.join(".", numbers.stream().map(BigInteger::toString).toList()));
  }

  private void sample(Version version) {
    samples.add(new Value.Amount(version));
  }
}
