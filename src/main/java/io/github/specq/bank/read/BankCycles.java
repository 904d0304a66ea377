package io.github.specq.bank.read;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Question;
import io.github.specq.bank.References;
import io.github.specq.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds questions that wait for each other across banks; within one they only look backwards. */
final class BankCycles {
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, Set<String>> edges = new HashMap<>();
  private final Set<String> done = new HashSet<>();

  private BankCycles(Collection<Bank> banks) {
    for (Bank bank : banks) {
      bank.questions()
          .forEach(
              q -> {
                questions.put(name(q.bank(), q.id()), q);
                Set<String> targets =
                    edges.computeIfAbsent(name(q.bank(), q.id()), n -> new HashSet<>());
                References.of(q)
                    .flatMap(bank::inputs)
                    .forEach(r -> targets.add(name(r.bank(), r.question())));
                bank.appliesWhen().refs().forEach(r -> targets.add(name(r.bank(), r.question())));
                targets.remove(name(q.bank(), q.id()));
              });
    }
  }

  private static String name(String bank, String question) {
    return bank + "/" + question;
  }

  /** The first cycle, naming all its members. */
  static Optional<Problem> check(Collection<Bank> banks) {
    BankCycles graph = new BankCycles(banks);
    return graph.questions.keySet().stream()
        .sorted()
        .flatMap(q -> graph.cycle(q, new ArrayList<>()).stream())
        .findFirst();
  }

  private Optional<Problem> cycle(String question, List<String> way) {
    Question here = questions.get(question);
    if (here == null) {
      return Optional.empty();
    }
    int start = way.indexOf(question);
    if (start >= 0) {
      List<String> members = new ArrayList<>(way.subList(start, way.size()));
      members.add(question);
      return Optional.of(
          Problem.error(
              here.position(),
              "these questions wait for each other: " + String.join(" -> ", members),
              "remove one of the conditions"));
    }
    if (done.contains(question)) {
      return Optional.empty();
    }
    way.add(question);
    for (String next : edges.getOrDefault(question, Set.of())) {
      Optional<Problem> found = cycle(next, way);
      if (found.isPresent()) {
        return found;
      }
    }
    way.remove(way.size() - 1);
    done.add(question);
    return Optional.empty();
  }
}
