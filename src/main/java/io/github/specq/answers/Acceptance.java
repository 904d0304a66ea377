package io.github.specq.answers;

import io.github.specq.problem.Problem;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import io.github.specq.yaml.YamlValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why a team lives with a warning. It holds for the answers of that day only.
 *
 * @param reason in the team's words
 * @param answers what the answers that the warning is about were, by path; empty where nobody wrote
 *     that down, as in a file edited by hand
 */
public record Acceptance(String reason, Map<String, String> answers) {
  static final String KEY = "accepted";
  private static final String REASON = "reason";
  private static final String WHILE = "while";

  public Acceptance {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** Those of an answers file by the id of the rule; what cannot be read is reported. */
  static Map<String, Acceptance> read(YamlText source, List<Problem> problems) {
    Map<String, Acceptance> found = new LinkedHashMap<>();
    Optional<Yaml> node =
        source.root() instanceof Yaml.Mapping root ? root.get(KEY) : Optional.empty();
    if (node.isPresent() && node.get() instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        Optional<Acceptance> one = read(entry.value());
        one.ifPresent(acceptance -> found.put(entry.key().text(), acceptance));
        Optional<Yaml> unclear = unclear(entry.value());
        if (one.isEmpty()) {
          problems.add(problem(source, entry.value(), "this warning is accepted without a reason"));
        } else if (unclear.isPresent()) {
          problems.add(
              problem(source, unclear.get(), "it is not clear for which answers this is accepted"));
        }
      }
    } else if (node.isPresent() && !(node.get() instanceof Yaml.Scalar s && s.text().isEmpty())) {
      problems.add(problem(source, node.get(), "'accepted' is a mapping from rule to reason"));
    }
    return found;
  }

  /** What is not read would make an acceptance hold for more answers than was meant. */
  private static Optional<Yaml> unclear(Yaml node) {
    if (!(node instanceof Yaml.Mapping mapping)) {
      return Optional.empty();
    }
    Stream<Yaml> others =
        mapping.entries().stream()
            .filter(e -> !Set.of(REASON, WHILE).contains(e.key().text()))
            .map(Yaml.Entry::key);
    Stream<Yaml> held =
        mapping.get(WHILE).stream()
            .flatMap(
                w ->
                    w instanceof Yaml.Mapping answers
                        ? answers.entries().stream()
                            .map(Yaml.Entry::value)
                            .filter(value -> !(value instanceof Yaml.Scalar))
                        : Stream.of(w));
    return Stream.concat(others, held).findFirst();
  }

  private static Problem problem(YamlText source, Yaml node, String message) {
    return Problem.error(
        source.position(node), message, "write 'RULE: reason', or use: specq accept RULE --reason");
  }

  private static Optional<Acceptance> read(Yaml node) {
    if (node instanceof Yaml.Scalar scalar) {
      return Optional.of(new Acceptance(scalar.text(), Map.of())).filter(a -> a.isExplained());
    }
    if (!(node instanceof Yaml.Mapping mapping)
        || !(mapping.get(REASON).orElse(null) instanceof Yaml.Scalar reason)) {
      return Optional.empty();
    }
    Map<String, String> answers = new LinkedHashMap<>();
    if (mapping.get(WHILE).orElse(null) instanceof Yaml.Mapping held) {
      held.entries()
          .forEach(
              e -> {
                if (e.value() instanceof Yaml.Scalar value) {
                  answers.put(e.key().text(), value.text());
                }
              });
    }
    return Optional.of(new Acceptance(reason.text(), answers)).filter(Acceptance::isExplained);
  }

  private boolean isExplained() {
    return !reason.isBlank();
  }

  YamlValue written() {
    Map<String, YamlValue> held = new LinkedHashMap<>();
    answers.forEach((path, answer) -> held.put(path, new YamlValue.Text(answer)));
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    fields.put(REASON, new YamlValue.Text(reason));
    fields.put(WHILE, new YamlValue.Fields(held));
    return new YamlValue.Fields(fields);
  }
}
