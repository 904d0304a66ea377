package io.github.specq.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping being read: notes what its keys must not be. */
final class OpenMapping implements OpenNode {

  private static final String MERGE = "<<";

  private final SourceText source;
  private final Refusals refusals;
  private final boolean flow;
  private final int start;
  private final List<Yaml.Entry> entries = new ArrayList<>();
  private final Map<String, Yaml.Scalar> keys = new HashMap<>();
  private Yaml.@Nullable Scalar key;

  OpenMapping(SourceText source, Refusals refusals, boolean flow, int start) {
    this.source = source;
    this.refusals = refusals;
    this.flow = flow;
    this.start = start;
  }

  @Override
  public void add(Yaml child) {
    if (key == null) {
      key = child.match(this::key, this::notAKey, this::notAKey);
    } else {
      entries.add(new Yaml.Entry(key, child.match(this::value, s -> s, m -> m)));
      key = null;
    }
  }

  @Override
  public Yaml close(int markedEnd) {
    // A bare a: b in brackets has no end of its own: the parser marks that of the next token.
    boolean bare = flow && !entries.isEmpty() && !source.text().startsWith("{", start);
    int end = flow && !bare ? markedEnd : entries.get(entries.size() - 1).value().end();
    return new Yaml.Mapping(entries, flow, start, end);
  }

  private Yaml.Scalar key(Yaml.Scalar scalar) {
    if (source.text().startsWith(MERGE, scalar.start()) && scalar.text().equals(MERGE)) {
      refusals.add(scalar.start(), "merge keys (<<) are not allowed here", "write the keys out");
      return scalar;
    }
    Yaml.Scalar first = keys.putIfAbsent(scalar.text(), scalar);
    if (first != null) {
      int line = source.position(first.start()).line();
      refusals.add(
          scalar.start(),
          "the key \"" + scalar.text() + "\" is already on line " + line,
          "remove one of the two");
    }
    return scalar;
  }

  private Yaml.Scalar notAKey(Yaml node) {
    refusals.add(node.start(), "a key must be text", "put text with , [ ] { } in double quotes");
    return new Yaml.Scalar("", node.start(), node.end());
  }

  /** The parser puts an absent value anywhere up to the next token; its place is at the colon. */
  private Yaml value(Yaml.Scalar scalar) {
    if (key == null || scalar.start() < scalar.end()) {
      return scalar;
    }
    int place = source.afterColon(key.end());
    if (place == key.end()) {
      refusals.add(
          key.start(), "a key without a colon", "write { key: value }, or [a, b] for a list");
    }
    return new Yaml.Scalar("", place, place);
  }
}
