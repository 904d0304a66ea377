package io.github.specq.answers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was given for one field, as text: its field's type says what it means.
 *
 * @param items one, or any number where {@code several}
 * @param several whether it is written as a list
 */
public record Given(List<Item> items, boolean several) {

  /**
   * One value.
   *
   * @param other free text beside the options, equal to none of them
   */
  public record Item(String text, boolean other) {}

  public Given {
    items = List.copyOf(items);
    if (!several && items.size() != 1) {
      throw new IllegalArgumentException("a single value is one item: " + items);
    }
  }

  /** One value. */
  public static Given of(String text) {
    return new Given(List.of(new Item(text, false)), false);
  }

  /** One value that is none of the options. */
  public static Given other(String text) {
    return new Given(List.of(new Item(text, true)), false);
  }

  /** A list of values. */
  public static Given list(String... texts) {
    return new Given(Arrays.stream(texts).map(t -> new Item(t, false)).toList(), true);
  }

  /** The items as one line. */
  public String line() {
    return items.stream().map(Item::text).collect(Collectors.joining(", "));
  }
}
