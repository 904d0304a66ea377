package io.github.specq.testing;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.NonAnswer;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The notes and owners of an answer, by where they stand: {@code note}, {@code count.owner}. */
public final class Remarks {
  private static final List<String> KEYS = List.of("note", "owner");
  private static final Set<String> NO_FIELDS = Set.of("text", "note", "owner", "by", "state");

  private Remarks() {}

  /** Those in the text of a file. */
  public static Map<String, String> in(String file, String question) {
    Map<String, String> found = new TreeMap<>();
    Optional<Yaml> answer = get(YamlText.parse("f", file).root(), "answers");
    answer
        .flatMap(a -> get(a, question))
        .ifPresent(
            node -> {
              add("", node, found);
              if (node instanceof Yaml.Mapping mapping) {
                mapping.entries().stream()
                    .filter(e -> !NO_FIELDS.contains(e.key().text()))
                    .forEach(e -> add(e.key().text() + ".", e.value(), found));
              }
            });
    return found;
  }

  private static void add(String at, Yaml node, Map<String, String> found) {
    for (String key : KEYS) {
      get(node, key).ifPresent(remark -> found.put(at + key, ((Yaml.Scalar) remark).text()));
    }
  }

  private static Optional<Yaml> get(Yaml node, String key) {
    return node instanceof Yaml.Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  /** Those that an answer brings with it. */
  public static Map<String, String> of(Answer answer) {
    Map<String, String> found = new TreeMap<>();
    if (answer instanceof NonAnswer none) {
      add("", none, found);
    } else {
      answer.note().ifPresent(n -> found.put("note", n));
      answer
          .said()
          .fields()
          .forEach(
              (field, entry) -> {
                if (entry instanceof NonAnswer none) {
                  add(field + ".", none, found);
                }
              });
    }
    return found;
  }

  private static void add(String at, NonAnswer none, Map<String, String> found) {
    none.note().ifPresent(n -> found.put(at + "note", n));
    none.owner().ifPresent(o -> found.put(at + "owner", o));
  }

  /** Those that must stand in a file once an answer is in it. */
  public static Map<String, String> kept(String before, String question, Answer answer) {
    Map<String, String> kept = new TreeMap<>();
    in(before, question)
        .forEach(
            (at, remark) -> {
              int dot = at.indexOf('.');
              if (dot < 0 || answer.said().fields().containsKey(at.substring(0, dot))) {
                kept.put(at, remark);
              }
            });
    kept.putAll(of(answer));
    return kept;
  }

  /** The answer without any. */
  public static Answer without(Answer answer) {
    if (answer instanceof NonAnswer none) {
      return NonAnswer.of(none.state());
    }
    Answer.Said said = answer.said();
    Answer.Said bare = new Answer.Said(said.text(), Map.of(), Optional.empty());
    for (Map.Entry<String, Entry> field : said.fields().entrySet()) {
      Entry entry = field.getValue();
      bare =
          bare.with(
              field.getKey(), entry instanceof NonAnswer none ? NonAnswer.of(none.state()) : entry);
    }
    return bare;
  }
}
