package io.github.specq.evaluation;

import io.github.specq.bank.Advice;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Truth;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads answers as an experienced colleague would: what does not fit together, and what to know.
 */
public final class Advisor {
  /** Before the path of an answer that differs from the one it would be taken over from. */
  public static final String DIFFERS = "DIFFERS:";

  private final Collection<Bank> banks;
  private final List<Advice> rules;

  /**
   * @param banks whose advice is given, and whose answers are compared with each other
   */
  public Advisor(Collection<Bank> banks) {
    this.banks = List.copyOf(banks);
    this.rules = banks.stream().flatMap(b -> b.knowledge().advice().stream()).toList();
  }

  /** All rules, in the order of their banks. */
  public List<Advice> rules() {
    return rules;
  }

  /** What there is to say, the gravest first. */
  public List<Warning> warnings(Situation situation) {
    List<Advice> fired =
        rules.stream().filter(r -> r.when().holds(situation) == Truth.TRUE).toList();
    Set<String> said =
        fired.stream().flatMap(r -> r.insteadOf().stream()).collect(Collectors.toSet());
    List<Warning> warnings = new ArrayList<>();
    for (Advice rule : fired) {
      if (!said.contains(rule.id())) {
        warnings.add(warning(rule, situation));
      }
    }
    warnings.addAll(differences(situation, warnings));
    warnings.sort(Comparator.comparing(Warning::severity));
    return warnings;
  }

  private static Warning warning(Advice rule, Situation situation) {
    Set<Ref> concerns = concerns(rule, situation);
    return new Warning(
        rule.id(),
        rule.severity(),
        rule.message().in(situation, situation::type),
        rule.basis(),
        rule.sources(situation),
        rule.revisit().stream().map(situation::origin).distinct().toList(),
        concerns,
        concerns.stream()
            .map(situation::origin)
            .distinct()
            .filter(situation::isFound)
            .sorted()
            .toList());
  }

  private static Set<Ref> concerns(Advice rule, Situation situation) {
    return rule.when()
        .refs()
        .flatMap(situation::answers)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Answers that could be taken over from another bank and say something else: one rule for all.
   */
  private List<Warning> differences(Situation situation, List<Warning> others) {
    Set<Ref> contradicted = new HashSet<>();
    others.stream()
        .filter(w -> w.severity() == Advice.Severity.CONTRADICTION)
        .forEach(w -> contradicted.addAll(w.concerns()));
    List<Warning> found = new ArrayList<>();
    for (Bank bank : banks) {
      bank.questions()
          .flatMap(q -> q.fields().stream())
          .filter(f -> !f.carries().isEmpty() && !contradicted.contains(f.ref()))
          .forEach(f -> difference(f, situation).ifPresent(found::add));
    }
    return found;
  }

  private Optional<Warning> difference(Field field, Situation situation) {
    Optional<Value> own = situation.of(field.ref()).value();
    Optional<Situation.Carried> carried = situation.overruled(field);
    if (own.isEmpty() || carried.isEmpty() || !comparable(own.get())) {
      return Optional.empty();
    }
    Value other = carried.get().value();
    Ref source = carried.get().source();
    if (situation.isFound(field.ref()) || situation.isFound(source)) {
      return Optional.empty(); // nobody said it
    }
    boolean said = situation.of(source).value().filter(Advisor::comparable).isPresent();
    if (!said || own.get().means(other)) {
      return Optional.empty();
    }
    String message =
        "%s says \"%s: %s\", and %s says \"%s: %s\"."
            .formatted(
                title(field.ref()),
                field.wording().term(),
                ValueText.label(field.type(), own.get()),
                title(source),
                situation.field(source).map(f -> f.wording().term()).orElse(field.wording().term()),
                situation
                    .of(source)
                    .value()
                    .flatMap(v -> situation.type(source).map(t -> ValueText.label(t, v)))
                    .orElse(""));
    return Optional.of(
        new Warning(
            DIFFERS + field.ref(),
            Advice.Severity.CONTRADICTION,
            message,
            Advice.Basis.LOGIC,
            List.of(),
            List.of(field.ref(), source),
            Set.of(field.ref(), source),
            List.of()));
  }

  private String title(Ref ref) {
    return banks.stream()
        .filter(b -> b.id().equals(ref.bank()))
        .map(Bank::title)
        .findFirst()
        .orElse(ref.bank());
  }

  /** Two texts in other words may well mean the same. */
  private static boolean comparable(Value value) {
    return value instanceof Value.Many many
        ? many.values().stream().allMatch(Advisor::comparable)
        : !(value instanceof Value.Words || value instanceof Value.Other);
  }
}
