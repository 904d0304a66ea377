package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;

import io.github.specq.condition.Derived;
import io.github.specq.problem.UserError;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The computed values that the paths of one bank may name. All banks share one namespace: its own
 * values, those of the banks whose knowledge it uses, and, only where a name is not among these,
 * those of every other bank.
 */
final class DerivedNames {
  private final BankOutline outline;
  private final Outlines others;
  private final Map<String, Derived> known = new LinkedHashMap<>();
  private final Set<String> read = new LinkedHashSet<>();

  /**
   * @param outline of the bank whose paths are read
   * @param own the values that it defines
   */
  DerivedNames(BankOutline outline, Outlines others, List<Derived> own) {
    this.outline = outline;
    this.others = others;
    read.add(outline.id());
    own.forEach(value -> known.put(value.id(), value));
    list(outline.file().knowledge()).forEach(bank -> learn(bank.text()));
  }

  /** Those that the bank itself defines. */
  List<Derived> own() {
    return known.values().stream().filter(d -> d.bank().equals(outline.id())).toList();
  }

  Optional<Derived> find(String name) {
    if (!known.containsKey(name)) {
      others.ids().forEach(this::learn);
    }
    return Optional.ofNullable(known.get(name));
  }

  /** The names found so far. */
  Set<String> ids() {
    return known.keySet();
  }

  private void learn(String bank) {
    if (read.add(bank)) {
      others(bank).forEach(this::add);
    }
  }

  /** What is wrong with another bank is told where that one is loaded. */
  private List<Derived> others(String bank) {
    try {
      return others.find(bank).map(o -> new DerivedReader(o, others).read()).orElse(List.of());
    } catch (UserError e) {
      return List.of();
    }
  }

  private void add(Derived value) {
    Derived first = known.putIfAbsent(value.id(), value);
    if (first != null) {
      outline.problem(first.clash(value));
    }
  }
}
