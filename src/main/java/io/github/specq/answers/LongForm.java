package io.github.specq.answers;

import io.github.specq.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands for a question or a field, written with all its keys. The shorter forms mean the
 * same: {@code 7} is short for {@code { value: 7 }}.
 */
final class LongForm {
  static final String VALUE = "value";
  static final String OTHER = "other";
  static final String STATE = "state";
  static final String TEXT = "text";
  static final String NOTE = "note";
  static final String OWNER = "owner";
  static final String BY = "by";
  static final String FOR = "for";
  static final String AT = "at";

  /** What is said for a field and by whom, without the remarks beside it. */
  static final Set<String> MEANT = Set.of(VALUE, BY, AT, FOR);

  private LongForm() {}

  /** The keys of what stands there; a map of its own, in the order of the file. */
  static Map<String, YamlValue> of(YamlValue written) {
    Map<String, YamlValue> keys = new LinkedHashMap<>();
    if (!(written instanceof YamlValue.Fields fields)) {
      keys.put(VALUE, written);
      return keys;
    }
    boolean state = fields.fields().containsKey(STATE);
    fields
        .fields()
        .forEach(
            (key, value) -> {
              if (key.equals(OTHER) && !state) {
                keys.putIfAbsent(VALUE, new YamlValue.Fields(Map.of(OTHER, value)));
              } else {
                keys.put(key, value);
              }
            });
    return keys;
  }

  /**
   * The keys of what stands for a question; what its only field is the reason for, and where that
   * was found, stands with that field.
   */
  static Map<String, YamlValue> ofQuestion(YamlValue written) {
    Map<String, YamlValue> keys = of(written);
    for (String key : List.of(FOR, AT)) {
      YamlValue value = keys.get(VALUE);
      YamlValue beside = keys.get(key);
      if (value != null && beside != null) {
        Map<String, YamlValue> field = of(value);
        field.putIfAbsent(key, beside);
        keys.put(VALUE, new YamlValue.Fields(field));
        keys.remove(key);
      }
    }
    return keys;
  }

  /** The shortest form for a field. */
  static YamlValue field(Map<String, YamlValue> keys) {
    YamlValue value = keys.get(VALUE);
    return value != null && keys.size() == 1 ? value : new YamlValue.Fields(keys);
  }

  /** The shortest form for a question: its only field may stand for it, unless it says more. */
  static YamlValue question(Map<String, YamlValue> keys) {
    YamlValue value = keys.get(VALUE);
    return value != null && keys.size() == 1 && MEANT.containsAll(of(value).keySet())
        ? value
        : new YamlValue.Fields(keys);
  }
}
