package io.github.specq.answers;

import io.github.specq.problem.Problem;
import io.github.specq.problem.Suggestion;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an answers file's YAML says, answer by answer. */
public final class AnswerReader {
  private static final Set<String> STATE_KEYS = Set.of("state", "owner", "note");
  private static final Set<String> VALUE_KEYS = Set.of("value", "other", "by");

  private final YamlText source;
  private final List<Problem> problems;

  /**
   * @param problems gets what is wrong
   */
  public AnswerReader(YamlText source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The answer, or empty when it is wrong and its problem was reported. */
  public Optional<Answer> read(Yaml node) {
    if (!(node instanceof Yaml.Mapping mapping)) {
      return given(node).map(g -> Answer.Said.NOTHING.with("value", Entry.of(g)));
    }
    if (mapping.get("state").isPresent()) {
      return nonAnswer(mapping).map(n -> n);
    }
    if (mapping.get("other").isPresent()) {
      return value(mapping, By.PERSON).map(v -> Answer.Said.NOTHING.with("value", v));
    }
    return said(mapping);
  }

  /**
   * What stands for one field: a value, a list, {@code { other: ... }} or {@code { state: ... }};
   * empty when it is wrong and its problem was reported.
   */
  public Optional<Entry> entry(Yaml node) {
    return field(node, By.PERSON);
  }

  private Optional<Answer> said(Yaml.Mapping mapping) {
    Optional<By> by = by(mapping);
    Map<String, Entry> fields = new LinkedHashMap<>();
    for (Yaml.Entry entry : mapping.entries()) {
      if (!Set.of("text", "note", "by").contains(entry.key().text())) {
        field(entry.value(), by.orElse(By.PERSON))
            .ifPresent(e -> fields.put(entry.key().text(), e));
      }
    }
    return Optional.of(new Answer.Said(text(mapping, "text"), fields, text(mapping, "note")));
  }

  private Optional<Entry> field(Yaml node, By by) {
    if (!(node instanceof Yaml.Mapping mapping)) {
      return given(node).map(g -> new Entry.Value(g, by));
    }
    return mapping.get("state").isPresent()
        ? nonAnswer(mapping).map(n -> n)
        : value(mapping, by).map(v -> v);
  }

  private Optional<Entry.Value> value(Yaml.Mapping mapping, By usual) {
    allow(mapping, VALUE_KEYS);
    Optional<Yaml> value = mapping.get("value");
    Optional<Given> given =
        value.isPresent() ? given(value.get()) : text(mapping, "other").map(Given::other);
    if (given.isEmpty() && value.isEmpty() && mapping.get("other").isEmpty()) {
      problem(mapping, "a value is missing", "write { value: ... } or { state: ... }");
    }
    Optional<By> by = by(mapping);
    return given.map(g -> new Entry.Value(g, by.orElse(usual)));
  }

  private Optional<NonAnswer> nonAnswer(Yaml.Mapping mapping) {
    allow(mapping, STATE_KEYS);
    Optional<String> id = text(mapping, "state");
    Optional<State> state = id.flatMap(State::of);
    if (id.isPresent() && state.isEmpty()) {
      problem(
          mapping.get("state").orElseThrow(),
          "'" + id.get() + "' is no state",
          Suggestion.hint(id.get(), State.ids()));
    }
    return state.map(s -> new NonAnswer(s, text(mapping, "owner"), text(mapping, "note")));
  }

  private Optional<By> by(Yaml.Mapping mapping) {
    Optional<String> id = text(mapping, "by");
    Optional<By> by = id.flatMap(By::of);
    if (id.isPresent() && by.isEmpty()) {
      problem(
          mapping.get("by").orElseThrow(),
          "'" + id.get() + "' is none of default, agent, person",
          Suggestion.hint(id.get(), List.of("default", "agent", "person")));
    }
    return by;
  }

  private void allow(Yaml.Mapping mapping, Set<String> keys) {
    for (Yaml.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key().text())) {
        problem(
            entry.key(),
            "'" + entry.key().text() + "' has no meaning here",
            "beside it only " + String.join(", ", keys.stream().sorted().toList()));
      }
    }
  }

  private Optional<String> text(Yaml.Mapping mapping, String key) {
    Optional<Yaml> node = mapping.get(key);
    if (node.isPresent() && !(node.get() instanceof Yaml.Scalar)) {
      problem(node.get(), "'" + key + "' is a text", "write it as one value");
    }
    return node.flatMap(n -> n instanceof Yaml.Scalar s ? Optional.of(s.text()) : Optional.empty());
  }

  private Optional<Given> given(Yaml node) {
    if (node instanceof Yaml.Scalar scalar) {
      return Optional.of(Given.of(scalar.text()));
    }
    if (node instanceof Yaml.Mapping mapping) {
      allow(mapping, Set.of("other"));
      return text(mapping, "other").map(Given::other);
    }
    List<Given.Item> items = new ArrayList<>();
    for (Yaml item : ((Yaml.Sequence) node).items()) {
      if (item instanceof Yaml.Scalar scalar) {
        items.add(new Given.Item(scalar.text(), false));
      } else if (item instanceof Yaml.Mapping mapping && mapping.get("other").isPresent()) {
        allow(mapping, Set.of("other"));
        text(mapping, "other").ifPresent(t -> items.add(new Given.Item(t, true)));
      } else {
        problem(item, "an entry of a list is a text", "or { other: text } beside options");
      }
    }
    return Optional.of(new Given(items, true));
  }

  private void problem(Yaml node, String message, String hint) {
    problems.add(Problem.error(source.position(node), message, hint));
  }
}
