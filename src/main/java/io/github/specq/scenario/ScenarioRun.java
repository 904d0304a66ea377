package io.github.specq.scenario;

import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Rule;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Truth;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.RuleEngine;
import io.github.specq.evaluation.Warning;
import io.github.specq.reading.Reader;
import io.github.specq.scenario.Outcome.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs scenarios: it asks the banks what follows from the answers, as every command does. */
public final class ScenarioRun {
  private final ScenarioFile file;
  private final BiFunction<Bank, Evaluation, Set<String>> blocks;
  private final RuleEngine ruleEngine;

  /**
   * @param blocks the ids of the blocks that specs have of a bank
   */
  public ScenarioRun(ScenarioFile file, BiFunction<Bank, Evaluation, Set<String>> blocks) {
    this.file = file;
    this.blocks = blocks;
    this.ruleEngine = new RuleEngine(file.banks().values());
  }

  public List<Outcome> outcomes() {
    return file.scenarios().stream().map(this::outcome).toList();
  }

  private Outcome outcome(Scenario scenario) {
    Evaluation evaluation = new Evaluation(file.banks(), scenario.answers());
    Set<String> said = said(evaluation);
    List<Mismatch> mismatches = new ArrayList<>();
    scenario
        .fires()
        .filter(id -> !said.contains(id))
        .ifPresent(id -> mismatches.add(silent(id, said, evaluation)));
    nearMiss(scenario).ifPresent(mismatches::add);
    scenario
        .advice()
        .filter(wanted -> !said.equals(Set.copyOf(wanted)))
        .ifPresent(wanted -> mismatches.add(differs("is said", sorted(wanted), said)));
    scenario.silent().stream()
        .filter(said::contains)
        .forEach(id -> mismatches.add(new Mismatch(id + " is not said", "it is said")));
    ofBank(scenario, evaluation).forEach(mismatches::add);
    scenario.reading().flatMap(r -> misread(r, evaluation)).ifPresent(mismatches::add);
    return new Outcome(scenario, mismatches);
  }

  private static Optional<Mismatch> misread(Scenario.Reading reading, Evaluation evaluation) {
    Set<String> wanted = new TreeSet<>();
    reading
        .reads()
        .forEach(
            given ->
                given
                    .value()
                    .flatMap(e -> e instanceof Entry.Value v ? Optional.of(v) : Optional.empty())
                    .ifPresent(value -> wanted.add(read(given.ref(), value.given()))));
    Set<String> read = new TreeSet<>();
    reading
        .says()
        .forEach(
            sentence ->
                Reader.read(sentence.question(), sentence.words(), evaluation)
                    .taken()
                    .forEach(claim -> read.add(read(claim.field().ref(), claim.given()))));
    return read.equals(wanted) ? Optional.empty() : Optional.of(differs("is read", wanted, read));
  }

  private static String read(Ref ref, Given given) {
    return ref + ": " + given.line();
  }

  private Set<String> said(Evaluation evaluation) {
    return ruleEngine.warnings(evaluation).stream()
        .map(Warning::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sorted(List<String> words) {
    return new TreeSet<>(words);
  }

  private static Mismatch differs(String what, Set<String> wanted, Set<String> actual) {
    return new Mismatch(list(wanted) + " " + what, list(actual) + " " + what);
  }

  private static String list(Set<String> words) {
    return words.isEmpty() ? "nothing" : String.join(", ", words);
  }

  private Optional<Rule> rule(String id) {
    return ruleEngine.rules().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** Why a rule is not said. */
  private Mismatch silent(String id, Set<String> said, Evaluation evaluation) {
    String why =
        rule(id)
            .map(
                rule ->
                    switch (rule.when().holds(evaluation)) {
                      case TRUE -> "it holds, but is left out beside " + louder(id, evaluation);
                      case UNKNOWN ->
                          "it is not known whether it holds, without " + open(rule, evaluation);
                      case FALSE -> "it does not hold, because of " + wrong(rule, evaluation);
                    })
            .orElse("no answers differ there");
    return new Mismatch(id + " is said", why + "; said: " + list(said));
  }

  private String louder(String id, Evaluation evaluation) {
    return ruleEngine.rules().stream()
        .filter(r -> r.insteadOf().contains(id) && r.when().holds(evaluation) == Truth.TRUE)
        .map(Rule::id)
        .collect(Collectors.joining(", "));
  }

  private static String open(Rule rule, Evaluation evaluation) {
    return names(rule.when().refs().filter(ref -> evaluation.of(ref) instanceof Fact.Unknown));
  }

  /** What the parts that do not hold look at. */
  private static String wrong(Rule rule, Evaluation evaluation) {
    return names(
        parts(rule.when())
            .filter(part -> part.holds(evaluation) == Truth.FALSE)
            .flatMap(Condition::refs));
  }

  private static Stream<Condition> parts(Condition condition) {
    return condition instanceof Condition.All all
        ? all.parts().stream().flatMap(ScenarioRun::parts)
        : Stream.of(condition);
  }

  private static String names(Stream<Ref> refs) {
    return refs.map(Ref::toString).distinct().collect(Collectors.joining(", "));
  }

  /** A rule that only makes way for another one still holds: that is no near miss. */
  private Optional<Mismatch> nearMiss(Scenario scenario) {
    if (scenario.nearMiss().isEmpty()) {
      return Optional.empty();
    }
    Answers answers = scenario.missed();
    return scenario
        .fires()
        .filter(
            id ->
                rule(id)
                    .map(r -> r.when().holds(new Evaluation(file.banks(), answers)) == Truth.TRUE)
                    .orElseGet(() -> said(new Evaluation(file.banks(), answers)).contains(id)))
        .map(id -> new Mismatch(id + " does not hold for the near miss", "it holds"));
  }

  private List<Mismatch> ofBank(Scenario scenario, Evaluation evaluation) {
    Optional<Bank> bank = scenario.of().flatMap(id -> Optional.ofNullable(file.banks().get(id)));
    List<Mismatch> mismatches = new ArrayList<>();
    if (bank.isPresent()) {
      scenario.path().ifPresent(p -> path(bank.get(), evaluation, p).ifPresent(mismatches::add));
      scenario
          .blocks()
          .map(ScenarioRun::sorted)
          .ifPresent(
              wanted -> {
                Set<String> made = new TreeSet<>(blocks.apply(bank.get(), evaluation));
                if (!made.equals(wanted)) {
                  mismatches.add(differs("in the specs", wanted, made));
                }
              });
    }
    return mismatches;
  }

  private static Optional<Mismatch> path(Bank bank, Evaluation evaluation, List<String> wanted) {
    List<String> asked =
        QuestionPath.of(bank, evaluation).inForce().stream().map(s -> s.question().id()).toList();
    return asked.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                "on the path: " + String.join(", ", wanted),
                "on the path: " + String.join(", ", asked)));
  }

  /** The rules that hold in any of the scenarios. */
  Set<String> held() {
    Set<String> held = new TreeSet<>();
    for (Scenario scenario : file.scenarios()) {
      Evaluation evaluation = new Evaluation(file.banks(), scenario.answers());
      Map<Boolean, List<Rule>> rules =
          ruleEngine.rules().stream()
              .collect(Collectors.partitioningBy(r -> r.when().holds(evaluation) == Truth.TRUE));
      rules.getOrDefault(true, List.of()).forEach(r -> held.add(r.id()));
    }
    return held;
  }
}
