package io.github.specq.bank;

import io.github.specq.field.Value;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a carry-over makes of another field's value. */
public sealed interface CarriedValue {

  /** The value here, given the value there; empty when nothing is carried. */
  Optional<Value> of(Value source);

  /** The same value. */
  record Same() implements CarriedValue {
    @Override
    public Optional<Value> of(Value source) {
      return Optional.of(source);
    }
  }

  /** A fixed value, whatever the source says. */
  record Fixed(Value value) implements CarriedValue {
    @Override
    public Optional<Value> of(Value source) {
      return Optional.of(value);
    }
  }

  /** Option by option; what is not named carries nothing. */
  record Mapped(Map<Value, Value> values) implements CarriedValue {
    public Mapped {
      values = Map.copyOf(values);
    }

    @Override
    public Optional<Value> of(Value source) {
      if (source instanceof Value.Many many) {
        var mapped = many.values().stream().map(values::get).filter(Objects::nonNull).toList();
        return mapped.isEmpty() ? Optional.empty() : Optional.of(new Value.Many(mapped));
      }
      return Optional.ofNullable(values.get(source));
    }
  }
}
