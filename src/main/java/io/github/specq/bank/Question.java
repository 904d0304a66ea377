package io.github.specq.bank;

import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.Names;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Ref;
import io.github.specq.problem.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One question of a source: asked, skipped and reviewed as a whole, answered in one or more fields.
 *
 * @param when asked unless false
 * @param requiredWhen required when true
 * @param fills where its block goes, when it is a block of its own
 * @param in which of its section's fills its answers go to, when the section is the block
 * @param steers whether it is asked for what follows from it, and no document need show it
 */
public record Question(
    String bank,
    String id,
    Wording wording,
    Condition when,
    Condition requiredWhen,
    List<Fill> fills,
    List<Fill> in,
    boolean steers,
    List<Field> fields,
    List<String> was,
    Position position) {

  public Question {
    fills = List.copyOf(fills);
    in = List.copyOf(in);
    fields = List.copyOf(fields);
    was = List.copyOf(was);
  }

  /**
   * How it is spoken of.
   *
   * @param title what it is called when it is asked
   * @param heading the heading of its block in a spec
   * @param context why it is asked
   * @param ask the question as it is put
   * @param requiredIf when it is required, in the source's words
   * @param prompt the short label in front of an answer
   */
  public record Wording(
      String title,
      String heading,
      Optional<String> context,
      String ask,
      Optional<String> requiredIf,
      Optional<String> prompt,
      Optional<Example> example) {}

  /**
   * A sample answer.
   *
   * @param text the source's sentence
   * @param fields the same as fields
   */
  public record Example(String text, Map<String, Given> fields) {
    public Example {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The fields as they are stored when somebody takes the example. */
    public Map<String, Entry> entries() {
      Map<String, Entry> entries = new LinkedHashMap<>();
      fields.forEach((id, given) -> entries.put(id, Entry.of(given)));
      return entries;
    }
  }

  /** What it and its fields are called in an answers file. */
  Names names() {
    return new Names(id, was, fields.stream().collect(Collectors.toMap(Field::id, Field::was)));
  }

  /** A field by its id or a former one. */
  public Optional<Field> field(String fieldId) {
    for (Field field : fields) {
      if (field.id().equals(fieldId) || field.was().contains(fieldId)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether it opens with a choice of how to answer: part by part, in own words, or by the example.
   * Questions whose parts hang on a first {@code value} are asked straight away.
   */
  public boolean opensWithChoice() {
    return fields.size() > 1 && field(Ref.VALUE).isEmpty();
  }

  /** Whether a block of a document shows its answers. */
  public boolean isShown() {
    return !fills.isEmpty() || !in.isEmpty();
  }

  /** The path of one of its fields. */
  public Ref ref(String field) {
    return new Ref(bank, id, field);
  }
}
