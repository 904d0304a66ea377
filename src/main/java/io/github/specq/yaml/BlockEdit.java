package io.github.specq.yaml;

import io.github.specq.yaml.ValueWriter.Written;
import java.util.List;

/** Setting one entry of a block mapping: what changes in the text. */
record BlockEdit(SourceText source, ValueWriter writer) {

  /** Adds an entry on its own line behind the last one. */
  List<Splice> add(Yaml.Mapping mapping, String key, YamlValue value, int blockLevels) {
    if (mapping.entries().isEmpty()) {
      return addFirst(mapping.end(), writer.blockEntry(key, value, 0, blockLevels));
    }
    List<String> lines = writer.blockEntry(key, value, source.indent(mapping.start()), blockLevels);
    int end = source.lineEnd(mapping.end());
    return List.of(new Splice(end, end, below(lines)));
  }

  /** Only the root can be a block mapping without entries, and then it is the end of the text. */
  private List<Splice> addFirst(int end, List<String> lines) {
    String text = String.join(source.lineBreak(), lines);
    boolean onNewLine = source.lineStart(end) == end;
    return List.of(
        new Splice(end, end, onNewLine ? text + source.lineBreak() : source.lineBreak() + text));
  }

  /** Gives an entry another value; a comment on the line of its key stays there. */
  List<Splice> replace(Yaml.Entry entry, YamlValue value, int blockLevels) {
    Written written = writer.block(value, source.indent(entry.key().start()), blockLevels);
    int colon = source.afterColon(entry.key().end());
    Yaml old = entry.value();
    if (source.sameLine(colon, old.start())) {
      return BlockScalar.startsAt(source, old.start())
          ? replaceBlockScalar(old, colon, written)
          : replaceHere(old, colon, written);
    }
    boolean keepsPlace = written.body().isEmpty() && !isBlock(old);
    return keepsPlace ? replaceHere(old, colon, written) : replaceBelow(old, colon, written);
  }

  private List<Splice> replaceHere(Yaml old, int colon, Written written) {
    return List.of(
        head(colon, old.start(), old.end(), written.head()),
        new Splice(source.lineEnd(old.end()), source.lineEnd(old.end()), below(written.body())));
  }

  private List<Splice> replaceBlockScalar(Yaml old, int colon, Written written) {
    int headerEnd = BlockScalar.headerEnd(source, old.start());
    int lineEnd = source.lineEnd(headerEnd);
    return List.of(
        head(colon, old.start(), headerEnd, written.head()),
        new Splice(lineEnd, Math.max(lineEnd, old.end()), below(written.body())));
  }

  /** Replaces whole lines; comments between the key and the first of them stay. */
  private List<Splice> replaceBelow(Yaml old, int colon, Written written) {
    int firstLine = source.lineStart(old.start());
    int before = source.lineEnd(source.lineStart(firstLine - 1));
    return List.of(
        head(colon, colon, colon, written.head()),
        new Splice(before, source.lineEnd(old.end()), below(written.body())));
  }

  /**
   * The change on a value's first line.
   *
   * @param start of what is replaced, up to {@code end}; the blanks around it stay, but those where
   *     nothing stood
   */
  private Splice head(int colon, int start, int end, String head) {
    int lineEnd = source.lineEnd(end);
    int from = head.isEmpty() ? colon : start;
    String text = head.isEmpty() || from > colon ? head : " " + head;
    boolean intoBlanks = start == end && !text.isEmpty() && source.isBlank(end, lineEnd);
    return intoBlanks ? new Splice(from, lineEnd, text) : Splice.apart(source, from, end, text);
  }

  private String below(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(source.lineBreak()).append(line));
    return text.toString();
  }

  private boolean isBlock(Yaml value) {
    return value.match(
        scalar -> BlockScalar.startsAt(source, scalar.start()),
        sequence -> !sequence.flow(),
        mapping -> !mapping.flow());
  }
}
