package io.github.specq.bank.read;

import io.github.specq.condition.Formula;
import io.github.specq.field.FieldType;
import io.github.specq.quantity.Measure;
import io.github.specq.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes formulas of amounts, and checks that what they come to can be measured. */
final class AmountFormulas {
  private final BankOutline outline;
  private final Function<Formula, Optional<FieldType>> types;

  /**
   * @param types what a formula comes to, where that is known
   */
  AmountFormulas(BankOutline outline, Function<Formula, Optional<FieldType>> types) {
    this.outline = outline;
    this.types = types;
  }

  /** All of them multiplied. */
  Optional<Formula> product(List<Formula> operands, Yaml place) {
    return measures(operands, place, false)
        .flatMap(
            measures -> {
              Optional<Measure> measure = Optional.of(Measure.NUMBER);
              for (Measure next : measures) {
                measure = measure.flatMap(m -> m.times(next));
              }
              return measured(
                  measure, place, measures, " times ", m -> new Formula.Product(operands, m));
            });
  }

  /** The first for each of the second. */
  Optional<Formula> quotient(List<Formula> operands, Yaml place) {
    Optional<List<Measure>> measures = measures(operands, place, false);
    if (measures.isPresent() && operands.size() != 2) {
      return refused(place, "'quotient' takes two operands", "write [dividend, divisor]");
    }
    return measures.flatMap(
        m ->
            measured(
                m.get(0).per(m.get(1)),
                place,
                m,
                " for each ",
                measure -> new Formula.Quotient(operands.get(0), operands.get(1), measure)));
  }

  /** The largest or smallest of them. */
  Optional<Formula> extreme(List<Formula> operands, Yaml place, boolean largest) {
    return oneMeasure(operands, place).map(m -> new Formula.Extreme(operands, largest, m));
  }

  /** What all of them measure; empty where they are not alike and that was reported. */
  Optional<Measure> oneMeasure(List<Formula> operands, Yaml place) {
    Optional<List<Measure>> measures = measures(operands, place, true);
    if (measures.isPresent() && measures.get().stream().distinct().count() > 1) {
      outline.problem(place, "these are amounts of different kinds", "name amounts of one kind");
      return Optional.empty();
    }
    return measures.map(m -> m.get(0));
  }

  /** What each operand measures; empty when one is no amount and that was reported. */
  Optional<List<Measure>> measures(List<Formula> operands, Yaml place, boolean lists) {
    List<Measure> measures = new ArrayList<>();
    for (Formula operand : operands) {
      Optional<FieldType> type = types.apply(operand);
      Optional<Measure> measure = type.map(t -> lists ? t.each() : t).flatMap(FieldType::measured);
      if (type.isPresent() && measure.isEmpty()) {
        outline.problem(
            place,
            "a " + type.get().id() + " cannot be computed with",
            "name answers that are amounts");
        return Optional.empty();
      }
      measure.ifPresent(measures::add);
    }
    if (operands.isEmpty()) {
      outline.problem(place, "an operand is missing here", "name the answers it is computed from");
    }
    return measures.size() == operands.size() && !operands.isEmpty()
        ? Optional.of(measures)
        : Optional.empty();
  }

  private Optional<Formula> measured(
      Optional<Measure> measure,
      Yaml place,
      List<Measure> of,
      String word,
      Function<Measure, Formula> formula) {
    if (measure.isEmpty()) {
      String amounts = String.join(word, of.stream().map(m -> "a " + m.noun()).toList());
      return refused(place, amounts + " is nothing that can be measured", "check the operands");
    }
    return measure.map(formula);
  }

  private Optional<Formula> refused(Yaml place, String message, String hint) {
    outline.problem(place, message, hint);
    return Optional.empty();
  }
}
