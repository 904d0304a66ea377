package io.github.specq.answers;

import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Problem;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What an answers file's YAML says, answer by answer. */
public final class AnswerReader {
  private static final Set<String> STATE_KEYS = Set.of("state", "owner", "note");
  private static final Set<String> VALUE_KEYS =
      Set.of("value", "other", "by", "at", "for", "owner", "note");

  private final YamlText source;
  private final List<Problem> problems;
  private final Consumer<Unread> unread;

  /**
   * A key that says nothing where it stands.
   *
   * @param problem what there is to say of it
   */
  record Unread(String key, Problem problem) {}

  /**
   * A reader to which a key that says nothing is wrong.
   *
   * @param problems gets what is wrong
   */
  public AnswerReader(YamlText source, List<Problem> problems) {
    this(source, problems, key -> problems.add(key.problem()));
  }

  /**
   * @param problems gets what is wrong
   * @param unread gets the keys that say nothing
   */
  AnswerReader(YamlText source, List<Problem> problems, Consumer<Unread> unread) {
    this.source = source;
    this.problems = problems;
    this.unread = unread;
  }

  /** The answer, or empty when it is wrong and its problem was reported. */
  public Optional<Answer> read(Yaml node) {
    if (isAbsent(node)) {
      return Optional.of(Answer.Said.NOTHING);
    }
    if (!(node instanceof Yaml.Mapping mapping)) {
      return given(node).map(g -> Answer.Said.NOTHING.with("value", Entry.of(g)));
    }
    if (mapping.get("state").isPresent()) {
      return nonAnswer(mapping).map(n -> n);
    }
    if (mapping.get("other").isPresent()) {
      Optional<Entry.Value> value = value(mapping, By.PERSON);
      text(mapping, "owner");
      Optional<String> note = text(mapping, "note");
      return value.map(v -> new Answer.Said(Optional.empty(), Map.of("value", v), note));
    }
    return said(mapping);
  }

  /** Whether nothing stands behind a key. */
  static boolean isAbsent(Yaml node) {
    return node instanceof Yaml.Scalar && node.start() == node.end();
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
      if (!Set.of("text", "note", "owner", "by", "at", "for").contains(entry.key().text())) {
        field(entry.value(), by.orElse(By.PERSON))
            .ifPresent(e -> fields.put(entry.key().text(), e));
      }
    }
    explained(mapping).ifPresent(e -> fields.computeIfPresent("value", (f, v) -> explaining(v, e)));
    fields.computeIfPresent("value", (f, v) -> placed(v, mapping));
    unread(mapping, "for", mapping.get("value").isEmpty(), "value");
    unread(mapping, "at", mapping.get("value").isEmpty() || by.filter(By::isFound).isEmpty(), "by");
    text(mapping, "owner");
    return Optional.of(new Answer.Said(text(mapping, "text"), fields, text(mapping, "note")));
  }

  /** A key that says nothing without another one, or beside another value of it. */
  private void unread(Yaml.Mapping mapping, String key, boolean meaningless, String wanted) {
    mapping
        .entry(key)
        .filter(e -> meaningless)
        .ifPresent(e -> unread.accept(new Unread(key, meaningless(e.key(), Set.of(wanted)))));
  }

  /** What was found is where the keys beside it say. */
  private Entry placed(Entry entry, Yaml.Mapping mapping) {
    return entry instanceof Entry.Value value && value.by().at().isEmpty() && value.by().isFound()
        ? new Entry.Value(value.given(), By.found(text(mapping, "at")), value.explained())
        : entry;
  }

  /** What stands beside a question's only field is said of that field. */
  private static Entry explaining(Entry entry, Given value) {
    return entry instanceof Entry.Value reason && reason.explained().isEmpty()
        ? reason.explaining(Optional.of(value))
        : entry;
  }

  /** The value that a reason is for. */
  private Optional<Given> explained(Yaml.Mapping mapping) {
    Optional<Yaml> node = mapping.get("for");
    Optional<Given> value = node.filter(AnswerReader::isGiven).flatMap(this::given);
    if (node.isPresent() && value.isEmpty()) {
      problem(
          node.get(),
          "'for' is the value that this is the reason for",
          "write it as it stands for that answer, or leave it out");
    }
    return value;
  }

  private static boolean isGiven(Yaml node) {
    return node instanceof Yaml.Mapping mapping
        ? mapping.get("other").isPresent()
        : !isAbsent(node);
  }

  private Optional<Entry> field(Yaml node, By by) {
    if (!(node instanceof Yaml.Mapping mapping)) {
      return given(node).map(g -> new Entry.Value(g, by));
    }
    if (mapping.get("state").isPresent()) {
      return nonAnswer(mapping).map(n -> n);
    }
    text(mapping, "note");
    text(mapping, "owner");
    return value(mapping, by).map(v -> v);
  }

  private Optional<Entry.Value> value(Yaml.Mapping mapping, By usual) {
    check(mapping, VALUE_KEYS, Set.of("text"));
    Optional<Yaml> value = mapping.get("value");
    Optional<Given> given =
        value.isPresent() ? given(value.get()) : text(mapping, "other").map(Given::other);
    if (given.isEmpty() && value.isEmpty() && mapping.get("other").isEmpty()) {
      missing(mapping);
    }
    By by = by(mapping).orElse(usual);
    Optional<Given> explained = explained(mapping);
    unread(mapping, "at", !by.isFound(), "by");
    return given.map(g -> (Entry.Value) placed(new Entry.Value(g, by, explained), mapping));
  }

  private Optional<NonAnswer> nonAnswer(Yaml.Mapping mapping) {
    check(mapping, STATE_KEYS, Set.of("value", "other", "text"));
    Optional<String> id = text(mapping, "state");
    Optional<State> state = id.flatMap(State::of);
    if (id.isPresent() && state.isEmpty()) {
      problem(
          mapping.get("state").orElseThrow(),
          "'" + id.get() + "' is no state",
          DidYouMean.hint(id.get(), State.ids()));
    }
    return state.map(s -> new NonAnswer(s, text(mapping, "owner"), text(mapping, "note")));
  }

  private Optional<By> by(Yaml.Mapping mapping) {
    Optional<String> id = text(mapping, "by");
    Optional<By.Who> who = id.flatMap(By.Who::of);
    if (id.isPresent() && who.isEmpty()) {
      problem(
          mapping.get("by").orElseThrow(),
          "'" + id.get() + "' is none of " + String.join(", ", By.Who.ids()),
          DidYouMean.hint(id.get(), By.Who.ids()));
    }
    return who.map(w -> new By(w, Optional.empty()));
  }

  /** Nothing that is kept could stand beside a value that is replaced as a whole. */
  private void allow(Yaml.Mapping mapping, String only) {
    for (Yaml.Entry entry : mapping.entries()) {
      if (!only.equals(entry.key().text())) {
        problems.add(meaningless(entry.key(), Set.of(only)));
      }
    }
  }

  /**
   * Keys that say nothing here are kept: whoever knows the bank says what they are.
   *
   * @param wrong keys that contradict the others
   */
  private void check(Yaml.Mapping mapping, Set<String> known, Set<String> wrong) {
    for (Yaml.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (wrong.contains(key)) {
        problems.add(meaningless(entry.key(), known));
      } else if (!known.contains(key)) {
        unread.accept(new Unread(key, meaningless(entry.key(), known)));
      }
    }
  }

  private Problem meaningless(Yaml.Scalar key, Set<String> known) {
    return Problem.error(
        source.position(key),
        "'" + key.text() + "' has no meaning here",
        "beside it only " + String.join(", ", known.stream().sorted().toList()));
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
      allow(mapping, "other");
      if (mapping.entries().isEmpty()) {
        missing(mapping);
      }
      return text(mapping, "other").map(Given::other);
    }
    List<Given.Item> items = new ArrayList<>();
    for (Yaml item : ((Yaml.Sequence) node).items()) {
      if (item instanceof Yaml.Scalar scalar) {
        items.add(new Given.Item(scalar.text(), false));
      } else if (item instanceof Yaml.Mapping mapping && mapping.get("other").isPresent()) {
        allow(mapping, "other");
        text(mapping, "other").ifPresent(t -> items.add(new Given.Item(t, true)));
      } else {
        problem(item, "an entry of a list is a text", "or { other: text } beside options");
      }
    }
    return Optional.of(new Given(items, true));
  }

  private void missing(Yaml node) {
    problem(node, "a value is missing", "write { value: ... } or { state: ... }");
  }

  private void problem(Yaml node, String message, String hint) {
    problems.add(Problem.error(source.position(node), message, hint));
  }
}
