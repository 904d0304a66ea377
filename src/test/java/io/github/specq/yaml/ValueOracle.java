package io.github.specq.yaml;

import io.github.specq.yaml.YamlValue.Fields;
import io.github.specq.yaml.YamlValue.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a tree says after an edit, told as simply as can be. */
final class ValueOracle {

  private ValueOracle() {}

  static YamlValue put(YamlValue tree, List<String> path, YamlValue value) {
    if (path.isEmpty()) {
      return value;
    }
    Map<String, YamlValue> fields = fields(tree);
    YamlValue child = fields.getOrDefault(path.get(0), new Text(""));
    fields.put(path.get(0), put(child, path.subList(1, path.size()), value));
    return new Fields(fields);
  }

  static YamlValue remove(YamlValue tree, List<String> path) {
    Map<String, YamlValue> fields = fields(tree);
    if (path.size() == 1) {
      fields.remove(path.get(0));
    } else if (fields.get(path.get(0)) instanceof Fields child) {
      fields.put(path.get(0), remove(child, path.subList(1, path.size())));
    }
    return new Fields(fields);
  }

  private static Map<String, YamlValue> fields(YamlValue tree) {
    return tree instanceof Fields fields ? new HashMap<>(fields.fields()) : new HashMap<>();
  }
}
