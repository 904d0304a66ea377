package io.github.specq.field;

import io.github.specq.quantity.Quantity;
import io.github.specq.schedule.Schedule;
import java.util.List;
import java.util.OptionalInt;

/** What an answer means, after its field's type has read it. */
public sealed interface Value {

  /** Whether this is, or among several contains, the other. */
  default boolean is(Value other) {
    return equals(other);
  }

  /** Whether both mean the same; the order of several does not matter. */
  default boolean means(Value other) {
    return is(other);
  }

  /** How it compares with the other in size, where the two can be compared. */
  default OptionalInt compare(Value other) {
    return OptionalInt.empty();
  }

  /** One of a field's options, by id. */
  record Chosen(String option) implements Value {}

  /** Free text beside the options: equal to none of them. */
  record Other(String text) implements Value {}

  /** Yes or no. */
  record Flag(boolean yes) implements Value {}

  /** Free text. */
  record Words(String text) implements Value {}

  /** A quantity. */
  record Amount(Quantity quantity) implements Value {
    @Override
    public boolean is(Value other) {
      return compare(other).orElse(1) == 0;
    }

    @Override
    public OptionalInt compare(Value other) {
      if (other instanceof Unlimited) {
        return OptionalInt.of(-1);
      }
      return other instanceof Amount amount && quantity.comparableWith(amount.quantity)
          ? OptionalInt.of(quantity.compareTo(amount.quantity))
          : OptionalInt.empty();
    }
  }

  /**
   * A word that stands for more than any quantity.
   *
   * @param word as the bank has it: unlimited
   */
  record Unlimited(String word) implements Value {
    @Override
    public OptionalInt compare(Value other) {
      return other instanceof Amount
          ? OptionalInt.of(1)
          : other instanceof Unlimited ? OptionalInt.of(0) : OptionalInt.empty();
    }
  }

  /** Something that happens at set times. */
  record Timed(Schedule schedule) implements Value {}

  /** Several values in the order given. */
  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }

    @Override
    public boolean means(Value other) {
      return other instanceof Many many
          && values.stream().allMatch(v -> many.values.stream().anyMatch(v::means))
          && many.values.stream().allMatch(v -> values.stream().anyMatch(v::means));
    }

    @Override
    public boolean is(Value other) {
      return other instanceof Many ? equals(other) : values.stream().anyMatch(v -> v.is(other));
    }
  }
}
