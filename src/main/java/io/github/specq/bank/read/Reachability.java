package io.github.specq.bank.read;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Truth;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves that every question and field can be asked: it tries the values its condition looks at.
 * Only fields that hold one option or yes/no are tried, and only while the combinations stay few;
 * everything else counts as unknown, which hides nothing.
 */
final class Reachability {
  private static final Fact UNKNOWN = new Fact.Unknown(false);

  /** What a field holds of which nothing is tried. */
  private static final List<Fact> OPEN = List.of(UNKNOWN, new Fact.Unknown(true));

  private static final int MOST_COMBINATIONS = 4_096;

  private final Function<Ref, Optional<FieldType>> types;

  private Reachability(Function<Ref, Optional<FieldType>> types) {
    this.types = types;
  }

  static List<Problem> check(
      Bank bank, BankOutline outline, Function<Ref, Optional<FieldType>> types) {
    Reachability reachability = new Reachability(types);
    List<Problem> problems = new ArrayList<>();
    bank.questions()
        .forEach(
            question -> {
              Condition asked = bank.appliesWhen().and(question.when());
              if (!reachability.canHold(asked)) {
                problems.add(never(question.position(), "question '" + question.id() + "'"));
                return;
              }
              for (Field field : question.fields()) {
                if (!field.when().equals(Condition.always())
                    && !reachability.canHold(asked.and(field.when()))) {
                  problems.add(never(field.position(), "field '" + field.id() + "'"));
                }
              }
            });
    return problems;
  }

  private static Problem never(Position position, String what) {
    return Problem.error(
        position,
        what + " can never be asked",
        "its conditions exclude each other: check 'when', 'applies-when' and 'branch'");
  }

  private boolean canHold(Condition condition) {
    List<Ref> refs = new ArrayList<>(new LinkedHashSet<>(condition.refs().toList()));
    Set<Ref> presences =
        condition
            .tests()
            .filter(Condition.Answered.class::isInstance)
            .map(Condition.Test::ref)
            .collect(Collectors.toSet());
    Map<Ref, List<Fact>> domains = new HashMap<>();
    long combinations = 1;
    for (Ref ref : refs) {
      List<Fact> domain = new ArrayList<>(domain(ref));
      if (presences.contains(ref)) {
        domain.add(UNKNOWN);
      }
      combinations *= domain.size();
      domains.put(ref, domain);
      if (combinations > MOST_COMBINATIONS) {
        return true;
      }
    }
    return tryAll(condition, refs, domains, new HashMap<>());
  }

  private boolean tryAll(
      Condition condition, List<Ref> open, Map<Ref, List<Fact>> domains, Map<Ref, Fact> chosen) {
    if (open.isEmpty()) {
      return condition.holds(r -> chosen.getOrDefault(r, UNKNOWN)) != Truth.FALSE;
    }
    Ref ref = open.get(0);
    for (Fact fact : domains.getOrDefault(ref, List.of())) {
      chosen.put(ref, fact);
      if (tryAll(condition, open.subList(1, open.size()), domains, chosen)) {
        return true;
      }
    }
    return false;
  }

  private List<Fact> domain(Ref ref) {
    return types.apply(ref).map(Reachability::domain).orElse(OPEN);
  }

  private static List<Fact> domain(FieldType type) {
    return type.<List<Fact>>match(
        choice -> choice.several() ? OPEN : options(choice),
        yesNo -> List.of(known(new Value.Flag(true)), known(new Value.Flag(false))),
        text -> OPEN,
        amount -> OPEN,
        schedule -> OPEN,
        list -> OPEN);
  }

  private static List<Fact> options(ChoiceType type) {
    Stream<Value> options = type.options().stream().map(o -> new Value.Chosen(o.id()));
    Stream<Value> other = type.other() ? Stream.of(new Value.Other("")) : Stream.empty();
    return Stream.concat(options, other).map(Reachability::known).toList();
  }

  private static Fact known(Value value) {
    return new Fact.Known(value, Fact.Origin.PERSON);
  }
}
