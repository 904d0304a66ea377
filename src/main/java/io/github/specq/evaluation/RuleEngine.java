package io.github.specq.evaluation;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Knowledge;
import io.github.specq.bank.Rule;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Message;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Source;
import io.github.specq.condition.Truth;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads answers as an experienced colleague would: what does not fit together, and what to know.
 */
public final class RuleEngine {
  /** Before the path of an answer that differs from the one it would be taken over from. */
  public static final String DIFFERS = "DIFFERS:";

  private final Collection<Bank> banks;
  private final List<Rule> rules;
  private final Map<Source, Condition> bearing = new HashMap<>();

  /**
   * @param banks whose advice is given, and whose answers are compared with each other
   */
  public RuleEngine(Collection<Bank> banks) {
    this.banks = List.copyOf(banks);
    this.rules = banks.stream().flatMap(b -> b.knowledge().advice().stream()).toList();
    this.banks.forEach(b -> bear(b.knowledge()));
  }

  private void bear(Knowledge knowledge) {
    knowledge.sources().stream()
        .filter(s -> knowledge.bearing().containsKey(s.id()))
        .forEach(s -> bearing.put(s, knowledge.bearing().get(s.id())));
  }

  /** All rules, in the order of their banks. */
  public List<Rule> rules() {
    return rules;
  }

  /** What there is to say, the gravest first. */
  public List<Warning> warnings(Evaluation evaluation) {
    List<Rule> fired =
        rules.stream().filter(r -> r.when().holds(evaluation) == Truth.TRUE).toList();
    Set<String> said =
        fired.stream().flatMap(r -> r.insteadOf().stream()).collect(Collectors.toSet());
    List<Warning> warnings = new ArrayList<>();
    for (Rule rule : fired) {
      if (!said.contains(rule.id())) {
        warnings.add(warning(rule, evaluation));
      }
    }
    warnings.addAll(differences(evaluation, warnings));
    warnings.sort(Comparator.comparing(Warning::severity));
    return warnings;
  }

  private Warning warning(Rule rule, Evaluation evaluation) {
    Set<Ref> concerns = concerns(rule, evaluation);
    boolean unanswered = rule.when().explained(evaluation).restsOnSilence();
    List<Source> sources = rule.sources(evaluation);
    List<Source> near = sources.stream().filter(s -> isNear(s, evaluation)).toList();
    Message said = rule.ask().filter(ask -> unanswered).orElse(rule.message());
    return new Warning(
        rule.id(),
        rule.severity(),
        said.in(evaluation, evaluation::type),
        unanswered,
        rule.basis(),
        near.isEmpty() ? sources : near,
        !near.isEmpty(),
        revisit(rule, evaluation),
        concerns,
        concerns.stream()
            .map(evaluation::origin)
            .distinct()
            .filter(evaluation::isFound)
            .sorted()
            .toList());
  }

  /** What is not asked cannot be answered otherwise; where nothing is asked, all of it is named. */
  private static List<Ref> revisit(Rule rule, Evaluation evaluation) {
    List<Ref> all = rule.revisit().stream().map(evaluation::origin).distinct().toList();
    List<Ref> asked =
        all.stream().filter(r -> !(evaluation.of(r) instanceof Fact.OffPath)).toList();
    return asked.isEmpty() ? all : asked;
  }

  /** Whether a source is about what was chosen. */
  private boolean isNear(Source source, Evaluation evaluation) {
    return bearing.getOrDefault(source, Condition.always()).holds(evaluation) == Truth.TRUE;
  }

  private static Set<Ref> concerns(Rule rule, Evaluation evaluation) {
    return rule.when()
        .refs()
        .flatMap(evaluation::answers)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Answers that could be taken over from another bank and say something else: one rule for all.
   */
  private List<Warning> differences(Evaluation evaluation, List<Warning> others) {
    Set<Ref> contradicted = new HashSet<>();
    others.stream()
        .filter(w -> w.severity() == Rule.Severity.CONTRADICTION)
        .forEach(w -> contradicted.addAll(w.concerns()));
    List<Warning> found = new ArrayList<>();
    for (Bank bank : banks) {
      bank.questions()
          .flatMap(q -> q.fields().stream())
          .filter(f -> !f.carries().isEmpty() && !contradicted.contains(f.ref()))
          .forEach(f -> difference(f, evaluation).ifPresent(found::add));
    }
    return found;
  }

  private Optional<Warning> difference(Field field, Evaluation evaluation) {
    Optional<Value> own = evaluation.of(field.ref()).value();
    Optional<Evaluation.Carried> carried = evaluation.overruled(field);
    if (own.isEmpty() || carried.isEmpty() || !comparable(own.get())) {
      return Optional.empty();
    }
    Value other = carried.get().value();
    Ref source = carried.get().source();
    if (evaluation.isFound(field.ref()) || evaluation.isFound(source)) {
      return Optional.empty(); // nobody said it
    }
    boolean said =
        carried.get().said()
            && evaluation.of(source).value().filter(RuleEngine::comparable).isPresent();
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
                evaluation
                    .field(source)
                    .map(f -> f.wording().term())
                    .orElse(field.wording().term()),
                evaluation
                    .of(source)
                    .value()
                    .flatMap(v -> evaluation.type(source).map(t -> ValueText.label(t, v)))
                    .orElse(""));
    return Optional.of(
        new Warning(
            DIFFERS + field.ref(),
            Rule.Severity.CONTRADICTION,
            message,
            false,
            Rule.Basis.LOGIC,
            List.of(),
            false,
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
        ? many.values().stream().allMatch(RuleEngine::comparable)
        : !(value instanceof Value.Words || value instanceof Value.Other);
  }
}
