package io.github.specq.yaml;

import io.github.specq.problem.Position;
import io.github.specq.problem.UserError;
import java.util.List;

/**
 * A YAML file: its text, and the tree of what it says.
 *
 * <p>Immutable; an edit returns another one. Line ends are LF or CRLF, and the text may begin with
 * a byte order mark, which offsets count.
 */
public final class YamlText {

  private final SourceTree tree;

  private YamlText(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * Reads a file's text. A missing last line break reads as if it were there.
   *
   * @param file the file as people know it
   * @throws UserError of kind FILE with every problem that was found: text that is no YAML; more
   *     than 1 MiB, a line over 16 KiB or nesting over 32 levels; anchors, aliases, tags,
   *     directives other than %YAML, merge keys; keys that are there twice, are not text, have no
   *     colon or are written with ?; more than one document; characters that cannot be seen
   */
  public static YamlText parse(String file, String text) {
    return new YamlText(SourceTree.read(new SourceText(file, text)));
  }

  /** The file as people know it. */
  public String file() {
    return tree.source().file();
  }

  /** The whole text. */
  public String text() {
    return tree.source().text();
  }

  /**
   * The text for another reader of YAML, of which only the structure counts: with blanks for tabs
   * at the ends of lines, which not every reader takes, each character in its place.
   */
  public String structure() {
    return BlankTabs.replaced(text());
  }

  /** What the file says; an empty mapping at the end of the text if it says nothing. */
  public Yaml root() {
    return tree.root();
  }

  /** The place of a node's first character. */
  public Position position(Yaml node) {
    return position(node.start());
  }

  /** The place of a character, or of the end of the text. */
  public Position position(int offset) {
    return tree.source().position(offset);
  }

  /**
   * Sets the value of a key. Every byte that does not belong to its entry stays as it is. A new key
   * comes behind the last one of its mapping; missing mappings are created.
   *
   * @param path the keys from the root to the one to set
   * @return this, if the value is there already
   * @throws IllegalArgumentException if the path is empty or leads through text or a list
   * @throws UserError of kind FILE if the text would become too large to be read again
   * @throws IllegalStateException if the new text would not say what it must: a bug of ours
   */
  public YamlText put(List<String> path, YamlValue value) {
    return changed(new YamlEdit(tree).put(path, value));
  }

  /**
   * Removes a key and its value. Every byte that does not belong to its entry stays as it is. A
   * mapping that loses its last key stays, as {@code {}}.
   *
   * @param path the keys from the root to the one to remove
   * @return this, if the key is not there
   * @throws IllegalArgumentException if the path is empty
   * @throws IllegalStateException if the new text would not say what it must: a bug of ours
   */
  public YamlText remove(List<String> path) {
    return changed(new YamlEdit(tree).remove(path));
  }

  /**
   * Sets the value of a key. Where a mapping takes the place of a mapping, only the keys that
   * differ are touched; a key that takes the place of the only one that goes is written there.
   *
   * @param path the keys from the root to the one to set
   * @return this, if the value is there already
   * @throws UserError of kind FILE if the text would become too large to be read again
   */
  public YamlText patch(List<String> path, YamlValue value) {
    return changed(new MappingPatch(path).apply(tree, value));
  }

  /**
   * Gives a key another name. Every byte but those of the name stays as it is.
   *
   * @param path the keys from the root to the one to rename
   * @throws IllegalArgumentException if the key is not there, or its mapping has the name already
   */
  public YamlText rename(List<String> path, String name) {
    return changed(new YamlEdit(tree).rename(path, name));
  }

  private YamlText changed(SourceTree after) {
    return after.equals(tree) ? this : new YamlText(after);
  }
}
