package io.github.specq.yaml;

import io.github.specq.problem.UserError;

/**
 * A text, and the tree that was read from it.
 *
 * @param root an empty mapping at the end of the text if that says nothing
 */
record SourceTree(SourceText source, Yaml root) {

  /**
   * Reads the tree.
   *
   * @throws UserError of kind FILE with every problem that was found
   */
  static SourceTree read(SourceText source) {
    RawText.check(source);
    return new SourceTree(source, TreeReader.read(source));
  }
}
