package io.github.specq.answers;

import io.github.specq.problem.Name;
import io.github.specq.problem.Problem;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an answers file calls things. Names that no bank has are kept, whatever they are; what
 * cannot be a name is wrong.
 */
final class AnswerNames {
  private static final String OWNER = "owner";
  private static final String WHILE = "while";
  private static final String HINT = "write one short line that begins with a letter or a digit";

  private final YamlText source;
  private final List<Problem> problems;

  private AnswerNames(YamlText source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * Checks the names of questions, fields, rules and owners.
   *
   * @param problems gets what is wrong
   */
  static void check(YamlText source, List<Problem> problems) {
    AnswerNames names = new AnswerNames(source, problems);
    names.keys(section(source, "answers"), "name of a question", "name of a field");
    names.keys(section(source, Acceptance.KEY), "id of a rule", "key");
    section(source, Acceptance.KEY).entries().stream()
        .flatMap(
            rule -> rule.value() instanceof Yaml.Mapping m ? m.get(WHILE).stream() : Stream.of())
        .forEach(held -> names.keys(held, "path of an answer", "key"));
  }

  private static Yaml.Mapping section(YamlText source, String key) {
    return source.root() instanceof Yaml.Mapping root
            && root.get(key).orElse(null) instanceof Yaml.Mapping section
        ? section
        : new Yaml.Mapping(List.of(), false, 0, 0);
  }

  private void keys(Yaml node, String what, String below) {
    if (node instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        check(entry.key(), Name::fault, what);
        owner(entry);
        keys(entry.value(), below, below);
      }
    }
  }

  private void owner(Yaml.Entry entry) {
    if (entry.key().text().equals(OWNER)
        && entry.value() instanceof Yaml.Scalar owner
        && !owner.text().isEmpty()) {
      check(owner, Name::lineFault, "name of an owner");
    }
  }

  private void check(Yaml.Scalar name, Function<String, Optional<String>> rule, String what) {
    rule.apply(name.text())
        .ifPresent(
            fault ->
                problems.add(
                    Problem.error(
                        source.position(name), "this is no " + what + ": " + fault, HINT)));
  }
}
