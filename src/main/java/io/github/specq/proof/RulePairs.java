package io.github.specq.proof;

import io.github.specq.bank.Rule;
import io.github.specq.bank.Rule.Severity;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Ref;
import io.github.specq.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where rules that can hold contradict each other. */
final class RulePairs {
  private final Subject subject;
  private final List<Rule> rules;
  private final List<Problem> problems = new ArrayList<>();

  private RulePairs(Subject subject, List<Rule> rules) {
    this.subject = subject;
    this.rules = rules;
  }

  /**
   * What is wrong between the rules of a bank, each thing proven.
   *
   * @param rules each of which can hold
   */
  static List<Problem> of(Subject subject, List<Rule> rules) {
    RulePairs pairs = new RulePairs(subject, rules);
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      pairs.silenced(rule);
      pairs.circle(List.of(rule));
      rules.subList(i + 1, rules.size()).forEach(other -> pairs.pair(rule, other));
    }
    return pairs.problems;
  }

  private void problem(Rule rule, String message, String hint) {
    problems.add(Problem.error(rule.position(), message, hint));
  }

  private boolean isImpossible(Goal... goals) {
    return Proof.isImpossible(subject, List.of(goals));
  }

  private boolean implies(Condition one, Condition other) {
    return isImpossible(Goal.holds(one), Goal.holdsNot(other));
  }

  /** A rule that is never said: whenever it holds, one that is said instead of it holds too. */
  private void silenced(Rule rule) {
    List<Rule> louder = rules.stream().filter(r -> isSaidInsteadOf(r, rule)).toList();
    List<Goal> goals = new ArrayList<>();
    goals.add(Goal.holds(rule.when()));
    louder.forEach(r -> goals.add(Goal.holdsNot(r.when())));
    if (!louder.isEmpty() && Proof.isImpossible(subject, goals)) {
      problem(
          rule,
          "rule '%s' is never said: whenever it holds, %s is said instead of it"
              .formatted(
                  rule.id(), louder.stream().map(Rule::id).collect(Collectors.joining(" or "))),
          "remove it, or take it out of 'instead-of' there");
    }
  }

  private static boolean isSaidInsteadOf(Rule rule, Rule other) {
    return rule.insteadOf().contains(other.id());
  }

  /** Rules that silence each other in a circle; each circle is told at its first rule. */
  private void circle(List<Rule> way) {
    Rule first = way.get(0);
    for (String id : way.get(way.size() - 1).insteadOf()) {
      Optional<Rule> next = rules.stream().filter(r -> r.id().equals(id)).findFirst();
      if (next.isPresent() && next.get().equals(first)) {
        circleClosed(way);
      } else if (next.isPresent()
          && rules.indexOf(next.get()) > rules.indexOf(first)
          && !way.contains(next.get())) {
        List<Rule> longer = new ArrayList<>(way);
        longer.add(next.get());
        circle(longer);
      }
    }
  }

  private void circleClosed(List<Rule> circle) {
    if (!Proof.isImpossible(subject, circle.stream().map(r -> Goal.holds(r.when())).toList())) {
      problem(
          circle.get(0),
          "rules %s silence each other: where all of them hold, none is said"
              .formatted(circle.stream().map(Rule::id).collect(Collectors.joining(", "))),
          "take one of them out of 'instead-of'");
    }
  }

  private void pair(Rule first, Rule second) {
    boolean hides = isSaidInsteadOf(first, second);
    boolean isHidden = isSaidInsteadOf(second, first);
    if (hides != isHidden) {
      hidden(hides ? first : second, hides ? second : first);
    } else if (!hides && first.severity() != second.severity()) {
      sameCondition(first, second);
    }
    if (first.severity() == Severity.CONTRADICTION && second.severity() == Severity.CONTRADICTION) {
      noWayOut(first, second);
    }
  }

  /** A graver rule that is not said, so that a check does not fail because of it. */
  private void hidden(Rule said, Rule silent) {
    if (said.severity().compareTo(silent.severity()) > 0
        && !isImpossible(Goal.holds(said.when()), Goal.holds(silent.when()))) {
      problem(
          said,
          "the %s '%s' is said instead of the %s '%s'"
              .formatted(said.severity().id(), said.id(), silent.severity().id(), silent.id()),
          "turn 'instead-of' round, so that the graver one is said");
    }
  }

  private static Set<Ref> refs(Rule rule) {
    return rule.when().refs().collect(Collectors.toSet());
  }

  private void sameCondition(Rule first, Rule second) {
    if (refs(first).equals(refs(second))
        && implies(first.when(), second.when())
        && implies(second.when(), first.when())) {
      problem(
          second,
          "rules '%s' (%s) and '%s' (%s) hold for the same answers"
              .formatted(first.id(), first.severity().id(), second.id(), second.severity().id()),
          "join them, or say with 'instead-of' which one is said");
    }
  }

  /**
   * Two contradictions that leave no value for an answer, in the same circumstances, and both send
   * people to that answer.
   */
  private void noWayOut(Rule first, Rule second) {
    Set<Ref> shared = new LinkedHashSet<>(refs(first));
    shared.retainAll(refs(second));
    shared.retainAll(first.revisit());
    shared.retainAll(second.revisit());
    shared.stream()
        .sorted()
        .filter(ref -> isEveryValueForbidden(ref, first.when(), second.when()))
        .findFirst()
        .ifPresent(
            ref ->
                problem(
                    second,
                    "rules '%s' and '%s' forbid every value of '%s' between them"
                        .formatted(first.id(), second.id(), ref),
                    "what one asks for, the other forbids; narrow one of their conditions"));
  }

  /**
   * Whether no value is left where all else that one of the rules wants, and so all that the other
   * wants, holds; neither of them alone must forbid them all.
   */
  private boolean isEveryValueForbidden(Ref ref, Condition first, Condition second) {
    Condition aroundFirst = around(first, ref);
    Condition aroundSecond = around(second, ref);
    if (!implies(aroundFirst, aroundSecond) && !implies(aroundSecond, aroundFirst)) {
      return false;
    }
    Goal around = Goal.holds(aroundFirst.and(aroundSecond));
    Goal notFirst = Goal.holdsNot(first);
    Goal notSecond = Goal.holdsNot(second);
    return Proof.hasNoValue(subject, ref, List.of(around, notFirst, notSecond))
        && !Proof.hasNoValue(subject, ref, List.of(around, notFirst))
        && !Proof.hasNoValue(subject, ref, List.of(around, notSecond));
  }

  /** What a condition wants of all but one field. */
  private static Condition around(Condition when, Ref ref) {
    return new Condition.All(
        Goal.conjuncts(when).filter(c -> c.refs().noneMatch(ref::equals)).toList());
  }
}
