package io.github.specq.yaml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A node of a YAML file and its place in the text.
 *
 * <p>Places are UTF-16 offsets and cover the node's own source only. A block collection reaches
 * from its first key or dash to the end of its last child, a block scalar to the end of its last
 * content line; comments and blank lines that follow are not part of it.
 */
public sealed interface Yaml permits Yaml.Scalar, Yaml.Sequence, Yaml.Mapping {

  /** The offset of the node's first character. */
  int start();

  /** The offset behind the node's last character. */
  int end();

  /** Answers with the function for this kind of node. */
  <R> R match(
      Function<? super Scalar, ? extends R> scalar,
      Function<? super Sequence, ? extends R> sequence,
      Function<? super Mapping, ? extends R> mapping);

  /**
   * Text as it was meant: quotes, escapes and folding undone, and nothing else interpreted.
   *
   * @param text {@code no}, {@code 0777} and {@code 1.10} stay as typed; an absent value is ""
   */
  record Scalar(String text, int start, int end) implements Yaml {
    public Scalar {
      Objects.requireNonNull(text);
    }

    @Override
    public <R> R match(
        Function<? super Scalar, ? extends R> scalar,
        Function<? super Sequence, ? extends R> sequence,
        Function<? super Mapping, ? extends R> mapping) {
      return scalar.apply(this);
    }
  }

  /**
   * A list.
   *
   * @param flow whether it is written in square brackets
   */
  record Sequence(List<Yaml> items, boolean flow, int start, int end) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public <R> R match(
        Function<? super Scalar, ? extends R> scalar,
        Function<? super Sequence, ? extends R> sequence,
        Function<? super Mapping, ? extends R> mapping) {
      return sequence.apply(this);
    }
  }

  /**
   * Keys and their values, in the order of the file; every key is there once.
   *
   * @param flow whether it is written in braces, or is a bare {@code a: b} inside brackets
   */
  record Mapping(List<Entry> entries, boolean flow, int start, int end) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key, if the key is there. */
    public Optional<Yaml> get(String key) {
      return entry(key).map(Entry::value);
    }

    /** The key with its place and its value, if it is there. */
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
    }

    @Override
    public <R> R match(
        Function<? super Scalar, ? extends R> scalar,
        Function<? super Sequence, ? extends R> sequence,
        Function<? super Mapping, ? extends R> mapping) {
      return mapping.apply(this);
    }
  }

  /** One key of a mapping and its value. */
  record Entry(Scalar key, Yaml value) {
    public Entry {
      Objects.requireNonNull(key);
      Objects.requireNonNull(value);
    }
  }
}
