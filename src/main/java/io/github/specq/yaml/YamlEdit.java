package io.github.specq.yaml;

import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml.Entry;
import io.github.specq.yaml.Yaml.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * An edit of one file: finds the entry, changes its text, and reads the result again.
 *
 * <p>The second reading guards every edit, and it chooses between ways of writing: a literal block
 * scalar would swallow an indented comment that happens to follow it, so then quotes are taken; and
 * one above a removed entry would swallow what follows that entry.
 */
final class YamlEdit {

  /** Down to this length of path, mappings are written with a line for each key. */
  private static final int LONGEST_BLOCK_PATH = 2;

  private final SourceTree before;

  YamlEdit(SourceTree before) {
    this.before = before;
  }

  SourceTree put(List<String> keys, YamlValue value) {
    ValuePath path = new ValuePath(keys);
    YamlValue said = YamlValue.of(before.root());
    YamlValue expected = path.put(said, value);
    return expected.equals(said)
        ? before
        : firstThatSays(
            expected,
            List.of(
                put(path, value, new ValueWriter(true)), put(path, value, new ValueWriter(false))));
  }

  SourceTree remove(List<String> keys) {
    ValuePath path = new ValuePath(keys);
    YamlValue said = YamlValue.of(before.root());
    YamlValue expected = path.remove(said);
    return expected.equals(said) ? before : firstThatSays(expected, removals(path));
  }

  SourceTree rename(List<String> keys, String name) {
    ValuePath path = new ValuePath(keys);
    Entry entry = entry(path);
    YamlValue said = YamlValue.of(before.root());
    YamlValue expected = path.sibling(name).put(path.remove(said), YamlValue.of(entry.value()));
    return firstThatSays(expected, List.of(List.of(rename(path, entry, name))));
  }

  /** A name in quotes stays in quotes: no blank need stand behind its colon. */
  private Splice rename(ValuePath path, Entry entry, String name) {
    Mapping mapping = parent(path);
    if (mapping.entry(name).isPresent()) {
      throw new IllegalArgumentException("there is such a key already: " + name);
    }
    int start = entry.key().start();
    boolean quoted = "\"'".indexOf(before.source().text().charAt(start)) >= 0;
    ScalarStyle style = mapping.flow() ? ScalarStyle.FLOW : ScalarStyle.BLOCK;
    return new Splice(
        start, entry.key().end(), quoted ? ScalarStyle.quoted(name) : style.write(name));
  }

  private Entry entry(ValuePath path) {
    return parent(path)
        .entry(path.last())
        .orElseThrow(() -> new IllegalArgumentException("there is no such key: " + path));
  }

  private Mapping parent(ValuePath path) {
    Optional<Yaml> node = Optional.of(before.root());
    for (String key : path.keys().subList(0, path.keys().size() - 1)) {
      node = node.flatMap(n -> n instanceof Mapping m ? m.get(key) : Optional.empty());
    }
    return node.flatMap(n -> n instanceof Mapping m ? Optional.of(m) : Optional.empty())
        .orElseThrow(() -> new IllegalArgumentException("not a mapping: " + path));
  }

  private List<Splice> put(ValuePath path, YamlValue value, ValueWriter writer) {
    Mapping mapping = (Mapping) before.root();
    int depth = 0;
    while (true) {
      String key = path.keys().get(depth++);
      Optional<Entry> entry = mapping.entry(key);
      YamlValue rest = path.wrap(depth, value);
      if (entry.isEmpty()) {
        return add(mapping, key, rest, blockLevels(depth), writer);
      }
      boolean found = depth == path.keys().size();
      if (found || isVacant(mapping, entry.get().value())) {
        int blockLevels = Math.max(blockLevels(depth), found ? 0 : 1);
        return replace(mapping, entry.get(), rest, blockLevels, writer);
      }
      mapping = (Mapping) entry.get().value();
    }
  }

  private static int blockLevels(int depth) {
    return Math.max(0, LONGEST_BLOCK_PATH + 1 - depth);
  }

  private List<Splice> add(
      Mapping mapping, String key, YamlValue value, int blockLevels, ValueWriter writer) {
    return mapping.flow()
        ? List.of(new FlowEdit(before.source(), writer).add(mapping, key, value))
        : new BlockEdit(before.source(), writer).add(mapping, key, value, blockLevels);
  }

  private List<Splice> replace(
      Mapping mapping, Entry entry, YamlValue value, int blockLevels, ValueWriter writer) {
    return mapping.flow()
        ? List.of(new FlowEdit(before.source(), writer).replace(entry, value))
        : new BlockEdit(before.source(), writer).replace(entry, value, blockLevels);
  }

  /** Whether a mapping has to be written in the place of a value: it is absent, or a mere {}. */
  private boolean isVacant(Mapping parent, Yaml value) {
    return value.match(
        scalar -> true,
        sequence -> false,
        mapping ->
            !parent.flow()
                && mapping.entries().isEmpty()
                && before.source().isBlank(mapping.start() + 1, mapping.end() - 1));
  }

  private List<List<Splice>> removals(ValuePath path) {
    int last = path.keys().size() - 1;
    Mapping mapping = (Mapping) before.root();
    Optional<Entry> owner = Optional.empty();
    for (String key : path.keys().subList(0, last)) {
      owner = mapping.entry(key);
      mapping = (Mapping) owner.orElseThrow().value();
    }
    Entry entry = mapping.entry(path.keys().get(last)).orElseThrow();
    Removal removal = new Removal(before.source());
    if (mapping.flow()) {
      return List.of(removal.fromFlow(mapping, entry));
    }
    return mapping.entries().size() == 1 && owner.isPresent()
        ? List.of(removal.onlyFromBlock(owner.get(), entry))
        : List.of(removal.fromBlock(entry), removal.fromBlockSeparated(entry));
  }

  private SourceTree firstThatSays(YamlValue expected, List<List<Splice>> edits) {
    IllegalStateException bug =
        new IllegalStateException("an edit would damage " + before.source().file());
    for (List<Splice> edit : edits) {
      SourceText after =
          new SourceText(before.source().file(), Splice.apply(before.source().text(), edit));
      // Too much text is for the person to mend; any other refusal of our own text is a bug.
      RawText.check(after);
      try {
        SourceTree result = SourceTree.read(after);
        if (YamlValue.of(result.root()).equals(expected)) {
          return result;
        }
      } catch (UserError e) {
        bug.addSuppressed(e);
      }
    }
    throw bug;
  }
}
