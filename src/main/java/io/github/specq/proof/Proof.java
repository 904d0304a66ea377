package io.github.specq.proof;

import io.github.specq.condition.Condition;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.field.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides whether conditions can come to what is wanted of them, all with the same answers.
 *
 * <p>It takes conditions apart until tests are left, each of which narrows what a field can hold;
 * where one of several parts will do, it tries them in turn. A field that is left with values only
 * must be on the path, so the conditions on which it is asked are taken apart as well. A computed
 * value that is left with values only needs inputs that have values, and where it is an option, one
 * of them that comes to it; amounts are taken to be independent of what they are computed from.
 * Where this says "never", that is so; where the search becomes too long, it says nothing.
 */
final class Proof {
  private static final int MOST_STEPS = 20_000;
  private static final Fact NOTHING = new Fact.Unknown(false);

  private final Subject subject;
  private final Set<Ref> asked;
  private int steps;

  private Proof(Subject subject, Set<Ref> asked) {
    this.subject = subject;
    this.asked = asked;
  }

  /** Whether there are no answers at all with which each goal is reached. */
  static boolean isImpossible(Subject subject, List<Goal> goals) {
    return isImpossible(subject, goals, Set.of());
  }

  /**
   * Whether there are answers with which each goal is reached, as far as this can tell; not where
   * it gave up.
   */
  static boolean isPossible(Subject subject, List<Goal> goals) {
    Proof proof = new Proof(subject, Set.of());
    return proof.reaches(proof.start(goals)) && proof.steps <= MOST_STEPS;
  }

  /**
   * {@link #isImpossible(Subject, List)} without looking at whether some fields are asked.
   *
   * @param asked fields that are taken to be on the path
   */
  static boolean isImpossible(Subject subject, List<Goal> goals, Set<Ref> asked) {
    Proof proof = new Proof(subject, asked);
    return !proof.reaches(proof.start(goals));
  }

  private State start(List<Goal> goals) {
    Map<Ref, Domain> domains = Samples.of(subject, subject.tests(goals));
    return new State(List.copyOf(goals), domains, List.of(), Set.of());
  }

  /** Whether a field can have no value when each goal is reached. */
  static boolean hasNoValue(Subject subject, Ref ref, List<Goal> goals) {
    Condition looked = new Condition.Answered(ref, true);
    List<Goal> all = new ArrayList<>(goals);
    all.add(Goal.holds(looked));
    Proof proof = new Proof(subject, Set.of());
    State start = proof.start(all);
    return !proof.reaches(start.with(ref, start.domain(ref).only(f -> f.value().isPresent())));
  }

  /**
   * Where the search stands.
   *
   * @param open what is still to be reached
   * @param together tests on several fields, for the end
   * @param placed the fields of which it is decided whether they are on the path
   */
  private record State(
      List<Goal> open, Map<Ref, Domain> domains, List<Goal> together, Set<Ref> placed) {

    State with(List<Goal> more) {
      List<Goal> all = new ArrayList<>(more);
      all.addAll(open);
      return new State(all, domains, together, placed);
    }

    State with(Ref ref, Domain domain) {
      Map<Ref, Domain> changed = new HashMap<>(domains);
      changed.put(ref, domain);
      return new State(open, changed, together, placed);
    }

    State withTogether(Goal goal) {
      List<Goal> more = new ArrayList<>(together);
      more.add(goal);
      return new State(open, domains, more, placed);
    }

    State withPlaced(Ref ref) {
      Set<Ref> more = new LinkedHashSet<>(placed);
      more.add(ref);
      return new State(open, domains, together, more);
    }

    State withoutFirst() {
      return new State(open.subList(1, open.size()), domains, together, placed);
    }

    Domain domain(Ref ref) {
      return domains.getOrDefault(ref, Domain.OPEN);
    }
  }

  /** Whether there may be answers; true also when the search was given up. */
  private boolean reaches(State state) {
    if (++steps > MOST_STEPS) {
      return true;
    }
    if (state.open().isEmpty()) {
      return uncomputed(state)
          .map(ref -> compute(state, ref))
          .or(() -> unplaced(state).map(ref -> place(state, ref)))
          .orElseGet(() -> together(state, new HashMap<>()));
    }
    Goal goal = state.open().get(0);
    State rest = state.withoutFirst();
    Condition condition = goal.condition();
    if (condition instanceof Condition.All all) {
      return parts(rest, goal.each(all.parts()), goal.wanted().ofEvery());
    }
    if (condition instanceof Condition.Any any) {
      return parts(rest, goal.each(any.parts()), !goal.wanted().ofEvery());
    }
    if (condition instanceof Condition.Not not) {
      return reaches(rest.with(List.of(new Goal(not.part(), goal.wanted().ofOpposite()))));
    }
    return test(rest, goal);
  }

  private boolean parts(State rest, List<Goal> parts, boolean every) {
    return every
        ? reaches(rest.with(parts))
        : parts.stream().anyMatch(part -> reaches(rest.with(List.of(part))));
  }

  private boolean test(State rest, Goal goal) {
    Set<Ref> refs = new LinkedHashSet<>(goal.condition().refs().toList());
    if (refs.size() > 1) {
      return reaches(rest.withTogether(goal));
    }
    Ref ref = refs.iterator().next();
    Domain left = rest.domain(ref).only(fact -> comes(goal, Map.of(ref, fact)));
    return !left.isEmpty() && reaches(rest.with(ref, left));
  }

  private static boolean comes(Goal goal, Map<Ref, Fact> facts) {
    return goal.wanted().accepts(goal.condition().holds(ref -> facts.getOrDefault(ref, NOTHING)));
  }

  /** A computed value that is to have a value, and of which it is open how it comes to that. */
  private Optional<Ref> uncomputed(State state) {
    return state.domains().keySet().stream()
        .filter(ref -> !state.placed().contains(ref) && subject.formula(ref).isPresent())
        .filter(ref -> !state.domain(ref).open())
        .filter(ref -> state.domain(ref).facts().stream().allMatch(f -> f.value().isPresent()))
        .sorted()
        .findFirst();
  }

  private boolean compute(State state, Ref ref) {
    List<Value> left = state.domain(ref).facts().stream().flatMap(f -> f.value().stream()).toList();
    return subject.formula(ref).stream()
        .flatMap(formula -> formula.ways(v -> left.stream().anyMatch(l -> isLike(v, l))))
        .anyMatch(way -> goes(state.withPlaced(ref), way));
  }

  /** One free text is as good as another. */
  private static boolean isLike(Value value, Value other) {
    return value.equals(other) || (value instanceof Value.Other && other instanceof Value.Other);
  }

  private boolean goes(State state, Map<Ref, Predicate<Value>> way) {
    State next = state;
    for (Map.Entry<Ref, Predicate<Value>> input : way.entrySet()) {
      Domain left =
          next.domain(input.getKey()).only(f -> f.value().filter(input.getValue()).isPresent());
      if (left.isEmpty()) {
        return false;
      }
      next = next.with(input.getKey(), left);
    }
    return reaches(next);
  }

  /** A field that something was wanted of, and of which it is open whether it is asked. */
  private Optional<Ref> unplaced(State state) {
    return state.domains().keySet().stream()
        .filter(ref -> !state.placed().contains(ref) && !asked.contains(ref))
        .filter(ref -> !state.domain(ref).open() && isNarrowed(state, ref))
        .filter(ref -> subject.asked(ref).isPresent())
        .sorted()
        .findFirst();
  }

  /** Nothing need be known of a field as long as it may still be anything. */
  private static boolean isNarrowed(State state, Ref ref) {
    return state.together().stream().anyMatch(g -> g.condition().refs().anyMatch(ref::equals))
        || state.domain(ref).facts().stream().noneMatch(f -> f instanceof Fact.OffPath)
        || state.domain(ref).facts().stream().noneMatch(f -> f instanceof Fact.Unknown);
  }

  /** On the path, or off it. */
  private boolean place(State state, Ref ref) {
    State placed = state.withPlaced(ref);
    Condition condition = subject.asked(ref).orElse(Condition.always());
    Domain on = state.domain(ref).only(f -> !(f instanceof Fact.OffPath));
    Domain off = state.domain(ref).only(f -> f instanceof Fact.OffPath);
    return (!on.isEmpty()
            && reaches(placed.with(ref, on).with(List.of(new Goal(condition, Wanted.NOT_FALSE)))))
        || (!off.isEmpty()
            && reaches(placed.with(ref, off).with(List.of(new Goal(condition, Wanted.FALSE)))));
  }

  /** Tries the values of those fields that are compared with each other. */
  private boolean together(State state, Map<Ref, Fact> chosen) {
    if (++steps > MOST_STEPS) {
      return true;
    }
    Set<Ref> refs = new LinkedHashSet<>();
    for (Goal goal : state.together()) {
      List<Ref> own = goal.condition().refs().toList();
      if (own.stream().allMatch(r -> chosen.containsKey(r) && !state.domain(r).open())) {
        if (!comes(goal, chosen)) {
          return false;
        }
      } else if (own.stream().noneMatch(r -> state.domain(r).open())) {
        own.stream().filter(r -> !chosen.containsKey(r)).forEach(refs::add);
      }
    }
    if (refs.isEmpty()) {
      return true;
    }
    Ref next = refs.iterator().next();
    for (Fact fact : state.domain(next).facts()) {
      Map<Ref, Fact> more = new LinkedHashMap<>(chosen);
      more.put(next, fact);
      if (together(state, more)) {
        return true;
      }
    }
    return false;
  }
}
