package io.github.specq.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of nested values, whatever the format. What is not there is {@link Nothing}. */
sealed interface Tree {

  /** The line of its key or its beginning; 0 where the parser does not tell. */
  int line();

  /** A single value, as text. */
  record Leaf(String text, int line) implements Tree {}

  /** Values in a row. */
  record Row(List<Tree> items, int line) implements Tree {
    public Row {
      items = List.copyOf(items);
    }
  }

  /** Values by name, in the order of the file. Maps are not copied: an alias may be in many. */
  record Branch(Map<String, Tree> entries, int line) implements Tree {}

  /** What is not there. */
  record Nothing() implements Tree {
    @Override
    public int line() {
      return 0;
    }
  }

  /** What is below a key. */
  default Tree get(String key) {
    return entries().getOrDefault(key, new Nothing());
  }

  /** What is below these keys, one after the other. */
  default Tree at(String... keys) {
    Tree tree = this;
    for (String key : keys) {
      tree = tree.get(key);
    }
    return tree;
  }

  /** Whether there is anything. */
  default boolean isThere() {
    return !(this instanceof Nothing);
  }

  /** The entries of a branch. */
  default Map<String, Tree> entries() {
    return this instanceof Branch branch ? branch.entries : Map.of();
  }

  /** The items of a row. */
  default List<Tree> items() {
    return this instanceof Row row ? row.items : List.of();
  }

  /** The text of a leaf. */
  default String text() {
    return this instanceof Leaf leaf ? leaf.text.strip() : "";
  }

  /** A row's leaves, or the leaf itself; those that say something. */
  default List<Tree> leaves() {
    return (this instanceof Row row ? row.items.stream() : Stream.of(this))
        .filter(leaf -> !leaf.text().isEmpty())
        .toList();
  }

  /** The texts of {@link #leaves}. */
  default List<String> texts() {
    return leaves().stream().map(Tree::text).toList();
  }
}
