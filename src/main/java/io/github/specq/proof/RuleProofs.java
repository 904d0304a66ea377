package io.github.specq.proof;

import io.github.specq.bank.Rule;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Figure;
import io.github.specq.condition.Message;
import io.github.specq.condition.Operand;
import io.github.specq.condition.Operator;
import io.github.specq.condition.Ref;
import io.github.specq.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rules of a bank can never hold, and why. */
final class RuleProofs {
  private final Subject subject;
  private final List<Problem> problems = new ArrayList<>();

  private RuleProofs(Subject subject) {
    this.subject = subject;
  }

  /**
   * Rules that can never hold, and what is wrong between the others.
   *
   * @param rules of one bank
   */
  static List<Problem> of(Subject subject, List<Rule> rules) {
    RuleProofs proofs = new RuleProofs(subject);
    List<Rule> alive = new ArrayList<>();
    for (Rule rule : rules) {
      if (Proof.isImpossible(subject, List.of(Goal.holds(rule.when())))) {
        proofs.problems.add(proofs.impossible(rule));
      } else {
        alive.add(rule);
        proofs.alternatives(rule);
        proofs.words(rule);
        proofs.silence(rule);
      }
    }
    proofs.problems.addAll(RulePairs.of(subject, alive));
    return proofs.problems;
  }

  private void alternatives(Rule rule) {
    Goal.alternatives(rule.when())
        .filter(a -> Proof.isImpossible(subject, List.of(Goal.holds(a.whole()))))
        .forEach(
            a ->
                problems.add(
                    Problem.error(
                        rule.position(),
                        "an alternative of rule '%s' can never hold, the one that looks at %s"
                            .formatted(rule.id(), names(refs(Stream.of(a.part())))),
                        "no answers are like that; change it, or remove it")));
  }

  /** What is true of missing answers only is no fact: there is something to ask then. */
  private void silence(Rule rule) {
    if (rule.canRestOnSilence() && rule.ask().isEmpty()) {
      problems.add(
          Problem.error(
              rule.position(),
              "rule '%s' can hold only because something is not answered, and does not say what to ask then"
                  .formatted(rule.id()),
              "add 'ask:', a question with a question mark and what it is good to know for it"));
    }
  }

  /** A figure that depends on an answer must have a case wherever it is named. */
  private void words(Rule rule) {
    Stream.concat(Stream.of(rule.message()), rule.ask().stream())
        .flatMap(message -> message.pieces().stream())
        .flatMap(Message.Piece::figures)
        .distinct()
        .filter(f -> f.by().isPresent())
        .filter(
            f ->
                Proof.isPossible(
                    subject,
                    List.of(Goal.holds(rule.when()), Goal.holdsNot(anyCase(f.by().get(), f)))))
        .forEach(
            f ->
                problems.add(
                    Problem.error(
                        rule.position(),
                        "rule '%s' names the figure '%s', which has no case for every '%s' with which it holds"
                            .formatted(rule.id(), f.id(), f.by().get()),
                        "add the case, or make the rule look at those with a case only")));
  }

  private static Condition anyCase(Ref by, Figure figure) {
    return new Condition.Compare(
        by,
        Operator.IS,
        figure.cases().stream()
            .flatMap(c -> c.is().stream())
            .<Operand>map(Operand.Literal::new)
            .toList());
  }

  private static Set<Ref> refs(Stream<Condition> conditions) {
    return conditions.flatMap(Condition::refs).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Problem problem(Rule rule, String why, String hint) {
    return Problem.error(
        rule.position(), "rule '%s' can never hold: %s".formatted(rule.id(), why), hint);
  }

  /**
   * Why a rule never holds: a field it needs is not asked then, or its tests exclude each other.
   */
  private Problem impossible(Rule rule) {
    List<Goal> goals = List.of(Goal.holds(rule.when()));
    Set<Ref> all =
        subject.tests(goals).stream().map(Condition.Test::ref).collect(Collectors.toSet());
    if (Proof.isImpossible(subject, goals, all)) {
      return problem(
          rule,
          "what it wants of " + names(core(rule.when(), all)) + " excludes itself",
          "no answer is like that; change the condition, or remove the rule");
    }
    for (Ref ref : new LinkedHashSet<>(rule.when().refs().toList())) {
      Set<Ref> others = new HashSet<>(all);
      others.remove(ref);
      if (Proof.isImpossible(subject, goals, others)) {
        return problem(
            rule,
            "'" + ref + "' is not asked when the rest of it holds",
            "look at when it is asked, with: specq why " + question(ref));
      }
    }
    return problem(
        rule,
        "not all that it looks at is asked of the same project",
        "look at when each of them is asked, with: specq why QUESTION");
  }

  private static String question(Ref ref) {
    return ref.bank() + "/" + ref.question();
  }

  /** The fields of as few parts of a condition as are enough to make it impossible. */
  private Set<Ref> core(Condition when, Set<Ref> asked) {
    List<Condition> parts = new ArrayList<>(Goal.conjuncts(when).toList());
    for (Condition part : List.copyOf(parts)) {
      List<Condition> fewer = new ArrayList<>(parts);
      fewer.remove(part);
      if (Proof.isImpossible(subject, fewer.stream().map(Goal::holds).toList(), asked)) {
        parts.remove(part);
      }
    }
    return refs(parts.stream());
  }

  private static String names(Set<Ref> refs) {
    return refs.stream().map(r -> "'" + r + "'").collect(Collectors.joining(" and "));
  }
}
