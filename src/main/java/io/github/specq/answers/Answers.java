package io.github.specq.answers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that was answered in a repository: bank by bank, question by question. */
public final class Answers {
  /** Nothing was answered. */
  public static final Answers NONE = new Answers(Map.of(), Map.of());

  private final Map<String, Map<String, Answer>> banks;

  private final Map<String, Acceptance> accepted;

  private Answers(Map<String, Map<String, Answer>> banks, Map<String, Acceptance> accepted) {
    this.banks = banks;
    this.accepted = accepted;
  }

  /** The warnings that the team lives with, by the id of the rule. */
  public Map<String, Acceptance> accepted() {
    return accepted;
  }

  /** The same with more warnings accepted. */
  public Answers accepting(Map<String, Acceptance> more) {
    Map<String, Acceptance> changed = new LinkedHashMap<>(accepted);
    changed.putAll(more);
    return new Answers(banks, Collections.unmodifiableMap(changed));
  }

  /** The banks that have answers. */
  public Set<String> banks() {
    return banks.keySet();
  }

  /** The answers of one bank by question id, in the order they stand. */
  public Map<String, Answer> of(String bank) {
    return banks.getOrDefault(bank, Map.of());
  }

  public Optional<Answer> answer(String bank, String question) {
    return Optional.ofNullable(of(bank).get(question));
  }

  /** The same with all answers of a bank replaced. */
  public Answers with(String bank, Map<String, Answer> answers) {
    Map<String, Map<String, Answer>> changed = new LinkedHashMap<>(banks);
    changed.put(bank, Collections.unmodifiableMap(new LinkedHashMap<>(answers)));
    return new Answers(Collections.unmodifiableMap(changed), accepted);
  }

  /** The same with one answer set. */
  public Answers with(String bank, String question, Answer answer) {
    Map<String, Answer> changed = new LinkedHashMap<>(of(bank));
    changed.put(question, answer);
    return with(bank, changed);
  }

  /** The same without one answer. */
  public Answers without(String bank, String question) {
    Map<String, Answer> changed = new LinkedHashMap<>(of(bank));
    changed.remove(question);
    return with(bank, changed);
  }
}
