package io.github.specq.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a value another one, key by key.
 *
 * @param path the keys from the root to the value
 */
record MappingPatch(List<String> path) {
  MappingPatch {
    path = List.copyOf(path);
  }

  SourceTree apply(SourceTree before, YamlValue wanted) {
    Optional<YamlValue.Fields> now = fields(before);
    return now.isPresent()
            && wanted instanceof YamlValue.Fields fields
            && !fields.fields().isEmpty()
        ? applyKeys(before, now.get().fields(), fields.fields())
        : new YamlEdit(before).put(path, wanted);
  }

  private SourceTree applyKeys(
      SourceTree before, Map<String, YamlValue> now, Map<String, YamlValue> wanted) {
    List<String> gone = missing(now, wanted);
    List<String> fresh = missing(wanted, now);
    boolean replaces = gone.size() == 1 && fresh.size() == 1;
    SourceTree changed =
        replaces ? new YamlEdit(before).rename(below(gone.get(0)), fresh.get(0)) : before;
    for (Map.Entry<String, YamlValue> entry : wanted.entrySet()) {
      if (!entry.getValue().equals(now.get(entry.getKey()))) {
        changed = new MappingPatch(below(entry.getKey())).apply(changed, entry.getValue());
      }
    }
    for (String key : replaces ? List.<String>of() : gone) {
      changed = new YamlEdit(changed).remove(below(key));
    }
    return changed;
  }

  private static List<String> missing(Map<String, YamlValue> of, Map<String, YamlValue> in) {
    return of.keySet().stream().filter(key -> !in.containsKey(key)).toList();
  }

  private List<String> below(String key) {
    List<String> keys = new ArrayList<>(path);
    keys.add(key);
    return keys;
  }

  /** What stands there, if it is a mapping that has keys. */
  private Optional<YamlValue.Fields> fields(SourceTree before) {
    Optional<Yaml> node = Optional.of(before.root());
    for (String key : path) {
      node = node.flatMap(n -> n instanceof Yaml.Mapping m ? m.get(key) : Optional.empty());
    }
    return node.map(YamlValue::of)
        .flatMap(v -> v instanceof YamlValue.Fields f ? Optional.of(f) : Optional.empty())
        .filter(f -> !f.fields().isEmpty());
  }
}
