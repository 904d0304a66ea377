package io.github.specq.answers;

import static io.github.specq.answers.LongForm.AT;
import static io.github.specq.answers.LongForm.BY;
import static io.github.specq.answers.LongForm.FOR;
import static io.github.specq.answers.LongForm.NOTE;
import static io.github.specq.answers.LongForm.OWNER;
import static io.github.specq.answers.LongForm.STATE;
import static io.github.specq.answers.LongForm.TEXT;
import static io.github.specq.answers.LongForm.VALUE;

import io.github.specq.yaml.YamlValue;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different in one answer, key by key. Whatever it does not name stays as it
 * stands in the file: notes, owners, and keys that nobody here knows.
 *
 * @param set what keys of the answer are to hold
 * @param dropped the keys that are to go
 */
record AnswerPatch(Map<String, YamlValue> set, Set<String> dropped) {
  private static final Set<String> REMARKS = Set.of(NOTE, OWNER);

  AnswerPatch {
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    dropped = Set.copyOf(dropped);
  }

  /** What makes one answer another; remarks stay unless there are new ones. */
  static AnswerPatch between(Optional<Answer> known, Answer wanted) {
    Map<String, YamlValue> before = known.map(AnswerWriter::keys).orElse(Map.of());
    Map<String, YamlValue> after = AnswerWriter.keys(wanted);
    Map<String, YamlValue> set = new LinkedHashMap<>(after);
    set.entrySet().removeIf(e -> isThere(e.getKey(), e.getValue(), before.get(e.getKey())));
    Set<String> dropped = new HashSet<>(before.keySet());
    dropped.removeAll(after.keySet());
    dropped.removeAll(REMARKS);
    return new AnswerPatch(set, dropped);
  }

  private static boolean isThere(String key, YamlValue value, @Nullable YamlValue before) {
    YamlValue then =
        before != null && isField(key) ? LongForm.field(besideRemarks(before, value)) : value;
    return then.equals(before);
  }

  /** What takes a field back. */
  static AnswerPatch without(String field) {
    return new AnswerPatch(Map.of(), Set.of(field));
  }

  /** Whether it says why there is no answer to the whole question. */
  private boolean isState() {
    return set.containsKey(STATE);
  }

  /** Whether it says more than a remark. */
  private boolean isAnswer() {
    return !REMARKS.containsAll(set.keySet());
  }

  /**
   * Whether somebody else's change of the same answer is undone by it.
   *
   * @param known the keys that this was made for
   * @param now the keys that stand there
   */
  boolean collides(Map<String, YamlValue> known, Map<String, YamlValue> now, Names names) {
    Map<String, YamlValue> before = named(known, names);
    Map<String, YamlValue> theirs = named(now, names);
    Set<String> keys = new HashSet<>(before.keySet());
    keys.addAll(theirs.keySet());
    return keys.stream()
        .filter(this::touches)
        .filter(key -> !core(key, before).equals(core(key, theirs)))
        .anyMatch(key -> !core(key, set).equals(core(key, theirs)));
  }

  /** What is said under a key and by whom, without the remarks beside it, which stay anyway. */
  private static Map<String, YamlValue> core(String key, Map<String, YamlValue> keys) {
    YamlValue value = keys.get(key);
    if (value == null) {
      return Map.of();
    }
    Map<String, YamlValue> core = LongForm.of(value);
    core.keySet().retainAll(Set.of(VALUE, STATE, BY, AT, FOR));
    Optional.ofNullable(keys.get(BY))
        .filter(by -> core.containsKey(VALUE))
        .ifPresent(by -> core.putIfAbsent(BY, by));
    core.remove(BY, new YamlValue.Text(By.Who.PERSON.id()));
    return core;
  }

  private boolean touches(String key) {
    return set.containsKey(key)
        || dropped.contains(key)
        || (isState() ? !REMARKS.contains(key) : key.equals(STATE) && isAnswer());
  }

  /** The keys of the answer once this is done to those that stand there. */
  Map<String, YamlValue> onto(Map<String, YamlValue> now, Names names) {
    Map<String, YamlValue> keys = named(now, names);
    keys.keySet().removeIf(key -> dropped.contains(key) && !(isState() && isUnknown(key, names)));
    if (isState() && !keys.containsKey(STATE)) {
      keys.keySet().removeIf(key -> isSaid(key) || (isField(key) && !isUnknown(key, names)));
    } else if (!isState() && isAnswer()) {
      keys.remove(STATE);
    }
    set.forEach((key, value) -> keys.put(key, isField(key) ? field(keys, key, value) : value));
    if (keys.keySet().stream().filter(AnswerPatch::isField).allMatch(key -> isSigned(keys, key))) {
      ofPersons(keys);
    }
    return keys;
  }

  /** Whether who gave the whole answer says nothing about a field. */
  private static boolean isSigned(Map<String, YamlValue> answer, String field) {
    Map<String, YamlValue> keys = LongForm.of(Objects.requireNonNull(answer.get(field)));
    return keys.containsKey(BY) || keys.containsKey(STATE);
  }

  /** Where nothing is left that somebody else gave as a whole, a person's word goes unsigned. */
  private static void ofPersons(Map<String, YamlValue> answer) {
    if (answer.remove(BY) != null) {
      answer.replaceAll((key, value) -> isField(key) ? unsigned(value) : value);
    }
  }

  private static YamlValue unsigned(YamlValue field) {
    Map<String, YamlValue> keys = LongForm.of(field);
    keys.remove(BY, new YamlValue.Text(By.Who.PERSON.id()));
    return LongForm.field(keys);
  }

  /** Whether a key is none that the question has: what it stands for is nobody's to replace. */
  private static boolean isUnknown(String key, Names names) {
    return isField(key) && !names.isField(key);
  }

  private Map<String, YamlValue> named(Map<String, YamlValue> now, Names names) {
    Map<String, YamlValue> keys = new LinkedHashMap<>(now);
    Set<String> touched = new HashSet<>(set.keySet());
    touched.addAll(dropped);
    for (String key : touched) {
      keys = names.renamed(keys, key);
    }
    return keys;
  }

  private static boolean isSaid(String key) {
    return key.equals(TEXT) || key.equals(BY) || key.equals(VALUE);
  }

  /** Whether a key may be that of a field: what is not reserved for something else. */
  private static boolean isField(String key) {
    return !REMARKS.contains(key) && !Set.of(TEXT, STATE, BY).contains(key);
  }

  private static YamlValue field(Map<String, YamlValue> answer, String field, YamlValue set) {
    YamlValue now = answer.get(field);
    Map<String, YamlValue> keys = now == null ? LongForm.of(set) : besideRemarks(now, set);
    if (answer.containsKey(BY) && keys.containsKey(VALUE)) {
      ofPerson(answer, field, keys);
    }
    return LongForm.field(keys);
  }

  /** A field's new value or state beside the remarks that stand there. */
  private static Map<String, YamlValue> besideRemarks(YamlValue now, YamlValue set) {
    Map<String, YamlValue> keys = LongForm.of(set);
    Map<String, YamlValue> kept = LongForm.of(now);
    kept.keySet().removeAll(Set.of(VALUE, STATE, BY, AT, FOR));
    kept.forEach(keys::putIfAbsent);
    return keys;
  }

  /** Who gave the whole answer did not give this field, unless it is all there is. */
  private static void ofPerson(
      Map<String, YamlValue> answer, String field, Map<String, YamlValue> keys) {
    boolean alone = answer.keySet().stream().filter(AnswerPatch::isField).allMatch(field::equals);
    if (alone) {
      answer.remove(BY);
    } else {
      keys.putIfAbsent(BY, new YamlValue.Text(By.Who.PERSON.id()));
    }
  }

  /** Whether it costs more of what stands there than what it changes: to be kept aside. */
  boolean takesAway(Map<String, YamlValue> now, Names names) {
    Map<String, YamlValue> before = named(now, names);
    Map<String, YamlValue> after = onto(now, names);
    boolean hidden = before.size() < now.size();
    return !set.isEmpty()
        && (hidden || before.keySet().stream().anyMatch(key -> isLostOf(key, before, after)));
  }

  private static boolean isLostOf(
      String key, Map<String, YamlValue> before, Map<String, YamlValue> after) {
    return isLost(key, before, after)
        || (isField(key) && fieldTakesAway(before.get(key), after.get(key)));
  }

  private static boolean fieldTakesAway(@Nullable YamlValue before, @Nullable YamlValue after) {
    if (before == null || after == null) {
      return false;
    }
    Map<String, YamlValue> now = LongForm.of(after);
    Map<String, YamlValue> old = LongForm.of(before);
    return old.keySet().stream().anyMatch(key -> isLost(key, old, now));
  }

  /** A state is over where there is an answer; a remark is lost where there is another. */
  private static boolean isLost(
      String key, Map<String, YamlValue> before, Map<String, YamlValue> after) {
    return !after.containsKey(key)
        ? !Set.of(STATE, BY, AT, FOR).contains(key)
        : REMARKS.contains(key) && !Objects.equals(before.get(key), after.get(key));
  }
}
