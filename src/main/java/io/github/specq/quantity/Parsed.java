package io.github.specq.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading a text: a value, or what is wrong with the text. */
public sealed interface Parsed<T> {

  /** The value, if the text could be read. */
  Optional<T> value();

  /** What {@code next} makes of the value; what is wrong stays wrong. */
  <R> Parsed<R> flatMap(Function<? super T, Parsed<R>> next);

  default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
    return flatMap(v -> new Ok<>(change.apply(v)));
  }

  /** All the values in their order, or the first thing that is wrong. */
  static <T> Parsed<List<T>> all(List<Parsed<T>> results) {
    List<T> values = new ArrayList<>();
    for (Parsed<T> result : results) {
      if (result instanceof Bad<T> bad) {
        return new Bad<>(bad.message);
      }
      result.value().ifPresent(values::add);
    }
    return new Ok<>(List.copyOf(values));
  }

  /** The text could be read. */
  record Ok<T>(T result) implements Parsed<T> {
    @Override
    public Optional<T> value() {
      return Optional.of(result);
    }

    @Override
    public <R> Parsed<R> flatMap(Function<? super T, Parsed<R>> next) {
      return next.apply(result);
    }
  }

  /**
   * The text could not be read.
   *
   * @param message one line for the person who typed it: what is wrong and what would be right
   */
  record Bad<T>(String message) implements Parsed<T> {
    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public <R> Parsed<R> flatMap(Function<? super T, Parsed<R>> next) {
      return new Bad<>(message);
    }
  }
}
