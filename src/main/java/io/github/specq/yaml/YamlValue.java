package io.github.specq.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What a YAML node says, without its place and its style: to write it, and to compare it. */
public sealed interface YamlValue permits YamlValue.Text, YamlValue.Items, YamlValue.Fields {

  /** What a node of a file says. */
  static YamlValue of(Yaml node) {
    return node.match(
        scalar -> new Text(scalar.text()),
        sequence -> new Items(sequence.items().stream().map(YamlValue::of).toList()),
        YamlValue::fields);
  }

  private static Fields fields(Yaml.Mapping mapping) {
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    mapping.entries().forEach(e -> fields.put(e.key().text(), of(e.value())));
    return new Fields(fields);
  }

  /** Answers with the function for this kind of value. */
  <R> R match(
      Function<? super Text, ? extends R> text,
      Function<? super Items, ? extends R> items,
      Function<? super Fields, ? extends R> fields);

  /** Text; an absent value is "". */
  record Text(String text) implements YamlValue {
    public Text {
      Objects.requireNonNull(text);
    }

    @Override
    public <R> R match(
        Function<? super Text, ? extends R> text,
        Function<? super Items, ? extends R> items,
        Function<? super Fields, ? extends R> fields) {
      return text.apply(this);
    }
  }

  /** A list. */
  record Items(List<YamlValue> items) implements YamlValue {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public <R> R match(
        Function<? super Text, ? extends R> text,
        Function<? super Items, ? extends R> items,
        Function<? super Fields, ? extends R> fields) {
      return items.apply(this);
    }
  }

  /**
   * Keys and their values.
   *
   * @param fields written in this order; two values are equal whatever their order
   */
  record Fields(Map<String, YamlValue> fields) implements YamlValue {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public <R> R match(
        Function<? super Text, ? extends R> text,
        Function<? super Items, ? extends R> items,
        Function<? super Fields, ? extends R> fields) {
      return fields.apply(this);
    }
  }
}
