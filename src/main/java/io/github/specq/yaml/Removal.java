package io.github.specq.yaml;

import java.util.List;

/** Removing one entry of a mapping: what changes in the text. */
record Removal(SourceText source) {

  /** Removes an entry of a block mapping with its lines. */
  List<Splice> fromBlock(Yaml.Entry entry) {
    return List.of(lines(entry, ""));
  }

  /** The same, but a comment line stays, to keep what follows apart from what is above. */
  List<Splice> fromBlockSeparated(Yaml.Entry entry) {
    String spaces = " ".repeat(source.indent(entry.key().start()));
    return List.of(lines(entry, spaces + "#" + source.lineBreak()));
  }

  /** Removes the only entry of a block mapping that is itself the value of {@code owner}. */
  List<Splice> onlyFromBlock(Yaml.Entry owner, Yaml.Entry entry) {
    int colon = source.afterColon(owner.key().end());
    return List.of(new Splice(colon, colon, " {}"), lines(entry, ""));
  }

  private Splice lines(Yaml.Entry entry, String replacement) {
    int start = source.lineStart(entry.key().start());
    return new Splice(start, source.nextLine(entry.value().end()), replacement);
  }

  /** Removes an entry of a mapping in braces with one comma; comments stay. */
  List<Splice> fromFlow(Yaml.Mapping mapping, Yaml.Entry entry) {
    List<Yaml.Entry> entries = mapping.entries();
    int start = entry.key().start();
    int end = entry.value().end();
    int index = entries.indexOf(entry);
    if (entries.size() == 1 && isAlone(mapping, start, end)) {
      return List.of(new Splice(mapping.start() + 1, mapping.end() - 1, ""));
    }
    if (index < entries.size() - 1) {
      int next = entries.get(index + 1).key().start();
      return hasComment(end, next) ? withComma(start, end) : List.of(new Splice(start, next, ""));
    }
    if (index == 0) {
      return withComma(start, end);
    }
    int previous = entries.get(index - 1).value().end();
    return hasComment(previous, start)
        ? withComma(start, end)
        : List.of(Splice.apart(source, previous, end, ""));
  }

  /** Whether nothing but a comma stands beside an entry in the braces. */
  private boolean isAlone(Yaml.Mapping mapping, int start, int end) {
    String behind = source.text().substring(end, mapping.end() - 1).strip();
    return source.isBlank(mapping.start() + 1, start) && (behind.isEmpty() || behind.equals(","));
  }

  /** Between two entries, a # can only be a comment's. */
  private boolean hasComment(int from, int to) {
    return source.text().substring(from, to).indexOf('#') >= 0;
  }

  /** Removes an entry and the comma behind it, but not a comment between the two. */
  private List<Splice> withComma(int start, int end) {
    Splice entry = Splice.apart(source, start, end, "");
    int at = end;
    while (source.text().charAt(at) == '#' || Character.isWhitespace(source.text().charAt(at))) {
      at = source.text().charAt(at) == '#' ? source.lineEnd(at) : at + 1;
    }
    return source.text().charAt(at) == ','
        ? List.of(entry, new Splice(at, endOfTabs(at + 1), ""))
        : List.of(entry);
  }

  /** A tab may stand in front of a comment, but not at the beginning of a line. */
  private int endOfTabs(int from) {
    int end = from;
    while (source.text().charAt(end) == ' ' || source.text().charAt(end) == '\t') {
      end++;
    }
    return source.text().substring(from, end).contains("\t") ? end : from;
  }
}
