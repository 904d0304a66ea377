package io.github.specq.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Rounds;
import io.github.specq.yaml.Yaml.Entry;
import io.github.specq.yaml.Yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Random edits: the file says what it must, and every line that was not edited is still there. */
class YamlEditPropertyTest {

  private static final int EDITS = Rounds.of("edits", 20_000);
  private static final int EDITS_OF_ONE_FILE = 20;
  private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final RandomYaml random = new RandomYaml(new Random(seed));

  @Test
  void anEditChangesOneEntryAndNothingElse() {
    System.out.println("YamlEditPropertyTest -Dseed=" + seed);
    for (int file = 0; file < EDITS / EDITS_OF_ONE_FILE; file++) {
      YamlText yaml = YamlText.parse("f", random.file());
      for (int i = 0; i < EDITS_OF_ONE_FILE; i++) {
        yaml = random.isRemoval() ? removed(yaml) : put(yaml);
      }
    }
  }

  private YamlText put(YamlText before) {
    List<String> path = random.path((Mapping) before.root());
    YamlValue value = random.value();
    YamlText after = before.put(path, value);
    String edit = "seed " + seed + ": put " + path + " = " + value + " into\n" + before.text();
    YamlValue said = YamlValue.of(before.root());
    assertThat(YamlValue.of(after.root())).as(edit).isEqualTo(ValueOracle.put(said, path, value));
    check(edit, before, after, path);
    assertThat(after.put(path, value)).as(edit).isSameAs(after);
    return after;
  }

  private YamlText removed(YamlText before) {
    List<String> path = random.path((Mapping) before.root());
    YamlText after = before.remove(path);
    String edit = "seed " + seed + ": remove " + path + " from\n" + before.text();
    YamlValue said = YamlValue.of(before.root());
    assertThat(YamlValue.of(after.root())).as(edit).isEqualTo(ValueOracle.remove(said, path));
    check(edit, before, after, path);
    return after;
  }

  private static void check(String edit, YamlText before, YamlText after, List<String> path) {
    if (after == before) {
      return;
    }
    List<String> old = lines(before.text());
    List<String> now = lines(after.text());
    assertThat(after.text().startsWith("\uFEFF")).isEqualTo(before.text().startsWith("\uFEFF"));
    Touched touched = Touched.by(before, path, after);
    // A first line behind a last one that had no line break gives it one.
    List<String> head = old.subList(0, touched.first());
    List<String> tail = old.subList(touched.last(), old.size());
    assertThat(now.size()).as(edit).isGreaterThanOrEqualTo(head.size() + tail.size());
    assertThat(chomped(now.subList(0, head.size()))).as(edit).isEqualTo(chomped(head));
    assertThat(now.subList(now.size() - tail.size(), now.size())).as(edit).isEqualTo(tail);
    touched.comment().ifPresent(c -> assertThat(now.get(head.size())).as(edit).contains(c));
  }

  private static List<String> chomped(List<String> lines) {
    List<String> result = new ArrayList<>(lines);
    if (!result.isEmpty()) {
      result.set(result.size() - 1, result.get(result.size() - 1).replaceAll("\r?\n$", ""));
    }
    return result;
  }

  private static List<String> lines(String text) {
    return LINE.matcher(text.replaceFirst("^\uFEFF", "")).results().map(r -> r.group()).toList();
  }

  /**
   * The lines that an edit may change.
   *
   * @param first index of the first of them
   * @param last index behind the last of them
   * @param comment what must stay on the first of them
   */
  private record Touched(int first, int last, Optional<String> comment) {

    static Touched by(YamlText before, List<String> path, YamlText after) {
      Mapping mapping = (Mapping) before.root();
      Optional<Entry> owner = Optional.empty();
      for (int i = 0; ; i++) {
        Optional<Entry> entry = mapping.entry(path.get(i));
        if (mapping.flow() || mapping.entries().isEmpty()) {
          return node(before, mapping);
        }
        if (entry.isEmpty()) {
          int line = before.position(mapping.end()).line();
          return new Touched(line, line, Optional.empty());
        }
        boolean found = i == path.size() - 1;
        boolean removed =
            found
                && YamlValue.of(after.root())
                    .equals(ValueOracle.remove(YamlValue.of(before.root()), path));
        if (removed && mapping.entries().size() == 1 && owner.isPresent()) {
          return entry(before, owner.get(), Optional.empty());
        }
        if (found || !(entry.get().value() instanceof Mapping)) {
          return entry(
              before, entry.get(), removed ? Optional.empty() : comment(before, entry.get()));
        }
        if (entry.get().value() instanceof Mapping m && m.entries().isEmpty()) {
          return entry(before, entry.get(), comment(before, entry.get()));
        }
        owner = entry;
        mapping = (Mapping) entry.get().value();
      }
    }

    private static Touched node(YamlText text, Yaml node) {
      int first = text.position(node.start()).line() - 1;
      boolean nothing = node.start() == node.end();
      return nothing
          ? new Touched(lines(text.text()).size(), lines(text.text()).size(), Optional.empty())
          : new Touched(first, text.position(node.end()).line(), Optional.empty());
    }

    private static Touched entry(YamlText text, Entry entry, Optional<String> comment) {
      int first = text.position(entry.key()).line() - 1;
      return new Touched(first, text.position(entry.value().end()).line(), comment);
    }

    private static Optional<String> comment(YamlText text, Entry entry) {
      int end = entry.value().end();
      String value = text.text().substring(entry.key().start(), end);
      String rest = text.text().substring(end).lines().findFirst().orElse("");
      int hash = rest.lastIndexOf("#~");
      return value.contains("\n") || hash < 0
          ? Optional.empty()
          : Optional.of(rest.substring(hash));
    }
  }
}
