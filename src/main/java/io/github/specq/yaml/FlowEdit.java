package io.github.specq.yaml;

import java.util.List;

/** Setting one entry of a mapping in braces: what changes in the text. */
record FlowEdit(SourceText source, ValueWriter writer) {

  /** Adds an entry behind the last one. */
  Splice add(Yaml.Mapping mapping, String key, YamlValue value) {
    String entry = writer.flowEntry(key, value);
    List<Yaml.Entry> entries = mapping.entries();
    if (entries.isEmpty()) {
      return addFirst(mapping.start() + 1, entry);
    }
    int end = entries.get(entries.size() - 1).value().end();
    // Readers of YAML 1.1 take "a:," for text; an absent value needs a blank behind its colon.
    boolean afterColon = source.text().charAt(end - 1) == ':';
    return Splice.apart(source, end, end, (afterColon ? " , " : ", ") + entry);
  }

  private Splice addFirst(int inside, String entry) {
    boolean closes = source.text().startsWith("}", inside);
    return new Splice(inside, inside, " " + entry + (closes ? " " : ""));
  }

  /** Only behind a key in quotes a value may stand right at the colon. */
  private boolean isQuoted(Yaml.Scalar key) {
    return "\"'".indexOf(source.text().charAt(key.start())) >= 0;
  }

  /** Gives an entry another value. */
  Splice replace(Yaml.Entry entry, YamlValue value) {
    String text = writer.flow(value);
    Yaml old = entry.value();
    boolean joined = source.text().charAt(old.start() - 1) == ':' && !isQuoted(entry.key());
    return Splice.apart(source, old.start(), old.end(), joined ? " " + text : text);
  }
}
