package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;

import io.github.specq.condition.Derived;
import io.github.specq.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the values that a bank computes from answers. A formula may name answers of any bank, and
 * the values that stand before it in the same one.
 */
final class DerivedReader {
  private static final String ID = "id";

  private final BankOutline outline;
  private final Outlines others;

  DerivedReader(BankOutline outline, Outlines others) {
    this.outline = outline;
    this.others = others;
  }

  /** The bank's own, in its order. What is wrong is added to the outline's problems. */
  List<Derived> read() {
    Map<String, Derived> known = new LinkedHashMap<>();
    FormulaReader formulas =
        new FormulaReader(outline, new AnswerPathReader(outline, others), known);
    IdCheck ids = new IdCheck(outline);
    Set<String> seen = new LinkedHashSet<>();
    for (Yaml node : list(outline.file().derived())) {
      if (node instanceof Yaml.Mapping mapping
          && mapping.get(ID).orElse(null) instanceof Yaml.Scalar id) {
        ids.check(id, "derived value", seen);
        formulas
            .read(mapping, Set.of(ID))
            .map(formula -> new Derived(id.text(), outline.id(), formula, outline.position(id)))
            .ifPresent(value -> known.putIfAbsent(value.id(), value));
      } else {
        outline.problem(node, "a derived value needs 'id'", "write { id: a, product: [b, c] }");
      }
    }
    return new ArrayList<>(known.values());
  }
}
