package io.github.specq.yaml;

/** A collection whose end has not been read yet. */
interface OpenNode {

  /** Takes the next node in it: an item, a key or a value. */
  void add(Yaml child);

  /**
   * The finished collection.
   *
   * @param markedEnd where the parser saw its end: behind the closing bracket, if it has one
   */
  Yaml close(int markedEnd);
}
