package io.github.specq.terminal.screen;

import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.widget.Choices;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that are ticked, of which some exclude each other.
 *
 * @param excludes whether only one of two rows can be ticked
 * @param choices by the number of the row
 */
record Ticks<T>(List<T> rows, BiPredicate<T, T> excludes, Choices choices) {
  Ticks {
    rows = List.copyOf(rows);
  }

  /**
   * Rows of which the sure ones are ticked.
   *
   * @param label what a row is called
   * @param remark what is said behind it
   */
  static <T> Ticks<T> of(
      List<T> rows,
      Function<T, String> label,
      Function<T, String> remark,
      Predicate<T> sure,
      BiPredicate<T, T> excludes) {
    List<Choices.Entry> entries =
        IntStream.range(0, rows.size())
            .mapToObj(
                i ->
                    new Choices.Entry(
                        String.valueOf(i),
                        label.apply(rows.get(i)),
                        remark.apply(rows.get(i)),
                        Choices.Kind.OPTION))
            .toList();
    Set<String> ticked =
        IntStream.range(0, rows.size())
            .filter(i -> sure.test(rows.get(i)))
            .mapToObj(String::valueOf)
            .collect(Collectors.toSet());
    return new Ticks<>(rows, excludes, Choices.of(entries, true).ticking(ticked));
  }

  /** The rows after a stroke; empty where it means nothing to a list. */
  Optional<Ticks<T>> press(Stroke stroke) {
    return choices.press(stroke).map(now -> new Ticks<>(rows, excludes, compatible(now)));
  }

  /** What was ticked last unticks what cannot be true beside it. */
  private Choices compatible(Choices now) {
    List<T> fresh = new ArrayList<>(ticked(now));
    fresh.removeAll(ticked());
    Set<String> kept = new LinkedHashSet<>(now.ticked());
    kept.removeIf(id -> fresh.stream().anyMatch(row -> excludes.test(row(id), row)));
    return now.ticking(kept);
  }

  List<T> ticked() {
    return ticked(choices);
  }

  private List<T> ticked(Choices now) {
    return IntStream.range(0, rows.size())
        .filter(i -> now.ticked().contains(String.valueOf(i)))
        .mapToObj(rows::get)
        .toList();
  }

  /** The row the keys act on. */
  Optional<T> current() {
    return choices.current().map(entry -> row(entry.id()));
  }

  private T row(String id) {
    return rows.get(Integer.parseInt(id));
  }
}
