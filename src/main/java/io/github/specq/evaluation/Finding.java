package io.github.specq.evaluation;

import io.github.specq.answers.Acceptance;
import io.github.specq.answers.Answers;
import io.github.specq.bank.Rule;
import io.github.specq.condition.Ref;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A warning, and whether the team lives with it.
 *
 * @param answers the answers that it was decided by, in words and by path
 * @param acceptance what was once said to it
 */
public record Finding(
    Warning warning, Map<String, String> answers, Optional<Acceptance> acceptance) {

  /** Behind a value that nobody gave. */
  private static final String FOUND = " (found)";

  public Finding {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** What became of a warning. */
  public enum Standing {
    OPEN,
    ACCEPTED,
    /** It was accepted for other answers. */
    LAPSED
  }

  public Standing standing() {
    return acceptance
        .map(a -> covers(a) ? Standing.ACCEPTED : Standing.LAPSED)
        .orElse(Standing.OPEN);
  }

  /**
   * An acceptance written by hand does not say for which answers it was meant. What the repository
   * showed counts only where it is looked at: documents are made of answers alone.
   */
  private boolean covers(Acceptance accepted) {
    Map<String, String> held = new LinkedHashMap<>(accepted.answers());
    held.entrySet().removeIf(e -> e.getValue().endsWith(FOUND) && !answers.containsKey(e.getKey()));
    return accepted.answers().isEmpty() || held.equals(answers);
  }

  /** Whether somebody must do something about it: a contradiction that nobody accepted. */
  public boolean isUnresolved() {
    return warning.severity() == Rule.Severity.CONTRADICTION && standing() != Standing.ACCEPTED;
  }

  /** All that there is to say about the answers, the gravest first. */
  public static List<Finding> of(RuleEngine ruleEngine, Evaluation evaluation, Answers answers) {
    return ruleEngine.warnings(evaluation).stream()
        .map(
            w ->
                new Finding(
                    w,
                    decidedBy(w, evaluation),
                    Optional.ofNullable(answers.accepted().get(w.id()))))
        .toList();
  }

  /**
   * Answers without a value are not named: they come back as a change when they get one. So do
   * answers that are taken over, when they get another value of their own.
   */
  private static Map<String, String> decidedBy(Warning warning, Evaluation evaluation) {
    Map<String, String> answers = new LinkedHashMap<>();
    warning.concerns().stream()
        .map(ref -> standing(ref, evaluation))
        .distinct()
        .sorted()
        .forEach(
            ref ->
                evaluation
                    .of(ref)
                    .value()
                    .flatMap(v -> evaluation.type(ref).map(t -> ValueText.label(t, v)))
                    .map(words -> evaluation.isFound(ref) ? words + FOUND : words)
                    .ifPresent(words -> answers.put(ref.toString(), words)));
    return answers;
  }

  /** Where an answer stands; one that only repeats another is that one. */
  private static Ref standing(Ref ref, Evaluation evaluation) {
    Optional<Value> own = evaluation.of(ref).value();
    return evaluation
        .field(ref)
        .flatMap(evaluation::overruled)
        .filter(other -> own.filter(other.value()::means).isPresent())
        .map(Evaluation.Carried::source)
        .orElseGet(() -> evaluation.origin(ref));
  }
}
