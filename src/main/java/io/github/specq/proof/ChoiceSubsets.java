package io.github.specq.proof;

import io.github.specq.field.ChoiceType;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What may be chosen together: for every set of the options that are named one choice that has just
 * these of them.
 *
 * @param bounded whether the choice keeps to what its type allows
 */
record ChoiceSubsets(ChoiceType type, Collection<Value> named, boolean bounded) {
  private static final int NONE = 0;

  List<Value> values() {
    List<Option> options =
        type.options().stream().filter(o -> named.contains(new Value.Chosen(o.id()))).toList();
    List<Value> values = new ArrayList<>();
    for (List<Option> subset : of(options)) {
      filled(subset).ifPresent(s -> values.add(new Value.Many(s)));
    }
    return values;
  }

  /** The options, and as many others as there must be; empty if that cannot be chosen. */
  private Optional<List<Value>> filled(List<Option> subset) {
    List<Value> chosen = new ArrayList<>();
    subset.forEach(o -> chosen.add(new Value.Chosen(o.id())));
    if (!bounded) {
      return Optional.of(chosen);
    }
    boolean alone = subset.stream().anyMatch(Option::exclusive);
    if (chosen.size() > type.max() || (alone && chosen.size() > 1)) {
      return Optional.empty();
    }
    int wanting = type.min() - chosen.size();
    return alone ? Optional.of(chosen).filter(c -> wanting <= NONE) : withOthers(chosen, wanting);
  }

  private Optional<List<Value>> withOthers(List<Value> chosen, int wanting) {
    List<Option> unnamed =
        type.options().stream().filter(o -> !named.contains(new Value.Chosen(o.id()))).toList();
    List<Option> company = unnamed.stream().filter(o -> !o.exclusive()).toList();
    boolean oneAlone = chosen.isEmpty() && wanting == 1 && !unnamed.isEmpty();
    if (wanting > company.size() && !type.other() && !oneAlone) {
      return Optional.empty();
    }
    for (int i = 0; i < wanting; i++) {
      chosen.add(new Value.Other("any other " + i));
    }
    return Optional.of(chosen);
  }

  /** All subsets, the smallest first in the order of the items. */
  static <T> List<List<T>> of(List<T> items) {
    List<List<T>> subsets = new ArrayList<>();
    subsets.add(List.of());
    for (T item : items) {
      for (List<T> subset : List.copyOf(subsets)) {
        List<T> larger = new ArrayList<>(subset);
        larger.add(item);
        subsets.add(larger);
      }
    }
    return subsets;
  }
}
