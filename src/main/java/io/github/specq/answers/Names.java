package io.github.specq.answers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a question and its fields are called in an answers file.
 *
 * @param id what the question is called now
 * @param former what it was called before
 * @param fields what each of its fields was called before, by what it is called now; where there
 *     are none, every key may be a field
 */
public record Names(String id, List<String> former, Map<String, List<String>> fields) {
  public Names {
    former = List.copyOf(former);
    fields = Map.copyOf(fields);
  }

  /** A question of which nothing else is known. */
  public static Names of(String id) {
    return new Names(id, List.of(), Map.of());
  }

  /** Its name and former ones, the present one first. */
  Stream<String> all() {
    return Stream.concat(Stream.of(id), former.stream());
  }

  /** The name by which it stands among these. */
  Optional<String> in(Collection<String> keys) {
    return all().filter(keys::contains).findFirst();
  }

  /** Whether a key of the answer is that of a field, now or formerly. */
  boolean isField(String key) {
    return fields.isEmpty()
        || fields.containsKey(key)
        || fields.values().stream().anyMatch(former -> former.contains(key));
  }

  /**
   * The same keys with a field under its present name; of several, the first of its names is it.
   */
  <V> Map<String, V> renamed(Map<String, V> keys, String field) {
    List<String> old = fields.getOrDefault(field, List.of());
    Optional<String> moved =
        keys.containsKey(field)
            ? Optional.empty()
            : old.stream().filter(keys::containsKey).findFirst();
    Map<String, V> renamed = new LinkedHashMap<>();
    keys.forEach(
        (key, value) -> {
          if (moved.filter(key::equals).isPresent()) {
            renamed.put(field, value);
          } else if (!old.contains(key)) {
            renamed.put(key, value);
          }
        });
    return renamed;
  }
}
