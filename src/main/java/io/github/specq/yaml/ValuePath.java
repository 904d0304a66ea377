package io.github.specq.yaml;

import io.github.specq.yaml.YamlValue.Fields;
import io.github.specq.yaml.YamlValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a value stands: the keys from the root to it. At least one. */
record ValuePath(List<String> keys) {

  ValuePath {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a path has at least one key");
    }
  }

  /** The last key. */
  String last() {
    return keys.get(keys.size() - 1);
  }

  /** Where another key of the same mapping stands. */
  ValuePath sibling(String key) {
    List<String> other = new ArrayList<>(keys.subList(0, keys.size() - 1));
    other.add(key);
    return new ValuePath(other);
  }

  /** The value below the first {@code depth} keys that has {@code value} at the end of the path. */
  YamlValue wrap(int depth, YamlValue value) {
    YamlValue wrapped = value;
    for (int i = keys.size() - 1; i >= depth; i--) {
      wrapped = new Fields(Map.of(keys.get(i), wrapped));
    }
    return wrapped;
  }

  /**
   * What a tree says once the value is set.
   *
   * @throws IllegalArgumentException if the path leads through text or a list
   */
  YamlValue put(YamlValue tree, YamlValue value) {
    return put(tree, 0, value);
  }

  private YamlValue put(YamlValue tree, int depth, YamlValue value) {
    if (depth == keys.size()) {
      return value;
    }
    if (depth > 0 && tree.equals(new Text(""))) {
      return wrap(depth, value);
    }
    if (!(tree instanceof Fields fields)) {
      throw new IllegalArgumentException("not a mapping: " + keys.subList(0, depth));
    }
    String key = keys.get(depth);
    YamlValue child = fields.fields().get(key);
    Map<String, YamlValue> changed = new LinkedHashMap<>(fields.fields());
    changed.put(key, child == null ? wrap(depth + 1, value) : put(child, depth + 1, value));
    return new Fields(changed);
  }

  /** What a tree says once the key is removed. */
  YamlValue remove(YamlValue tree) {
    return remove(tree, 0);
  }

  private YamlValue remove(YamlValue tree, int depth) {
    if (!(tree instanceof Fields fields)) {
      return tree;
    }
    String key = keys.get(depth);
    YamlValue child = fields.fields().get(key);
    if (child == null) {
      return tree;
    }
    Map<String, YamlValue> changed = new LinkedHashMap<>(fields.fields());
    if (depth == keys.size() - 1) {
      changed.remove(key);
    } else {
      changed.put(key, remove(child, depth + 1));
    }
    return new Fields(changed);
  }
}
